// breaks: e2e imports shared, the preview and playwright only
import { PairList } from '#renderer/features/pairs/index.ts';

export const spec = PairList;
