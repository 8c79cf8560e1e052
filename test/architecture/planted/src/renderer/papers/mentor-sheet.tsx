// breaks: renderer/papers import shared, ui and texts only
import { db } from '#renderer/db/open.ts';

export const MentorSheet = () => db;
