// breaks: main/platform imports shared and node only
import { open } from '#main/store/index.ts';

export const known = open;
