// breaks: a feature enters another feature by its door
import { PairList } from '#renderer/features/pairs/pair-list.tsx';

export const ConcernList = PairList;
