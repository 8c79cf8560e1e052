// breaks: renderer/main imports app, texts and styles only
import { PairList } from '#renderer/features/pairs/index.ts';

export const main = PairList;
