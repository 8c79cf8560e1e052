// breaks: shared imports shared only
import { readFileSync } from 'node:fs';

export const read = readFileSync;
