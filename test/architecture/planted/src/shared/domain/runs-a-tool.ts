// breaks: src never imports tools or tests
// breaks: shared imports shared only
import { tool } from '../../../scripts/tool.ts';

export const run = tool;
