// breaks: main/imports imports shared and platform only
import { open } from '#main/store/index.ts';

export const stored = open;
