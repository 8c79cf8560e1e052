// breaks: renderer/i18n imports shared and the texts only
import { PairList } from '#renderer/features/pairs/index.ts';

export const known = PairList;
