export { PairList } from './pair-list.tsx';
