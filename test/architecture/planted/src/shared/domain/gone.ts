// breaks: every import resolves
import { nobody } from '#shared/domain/nobody.ts';

export const gone = nobody;
