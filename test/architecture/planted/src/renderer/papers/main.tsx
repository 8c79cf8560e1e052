// breaks: renderer/papers/main imports papers, ui, bridge and texts only
import { db } from '#renderer/db/open.ts';

export const paper = db;
