// breaks: main/exports/transfer imports shared, platform and age only
import { seal } from '#main/vault/index.ts';

export const key = seal;
