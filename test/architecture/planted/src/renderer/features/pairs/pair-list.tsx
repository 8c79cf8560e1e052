export const PairList = () => null;
