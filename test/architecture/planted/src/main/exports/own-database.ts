// breaks: only store imports sqlite
import { DatabaseSync } from 'node:sqlite';

export const own = DatabaseSync;
