// breaks: every file belongs to a part
import { maxSupportees } from '#shared/domain/pair.ts';

export const text = String(maxSupportees);
