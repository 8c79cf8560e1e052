// breaks: main/exports imports shared, platform and the door of store only
import { seal } from '#main/vault/index.ts';

export const key = seal;
