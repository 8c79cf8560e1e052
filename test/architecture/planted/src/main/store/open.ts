import { DatabaseSync } from 'node:sqlite';
import { seal } from '#main/vault/index.ts';

export const open = () => [new DatabaseSync(':memory:'), seal()];
