// breaks: main/shell imports shared, port, link, platform and electron only
import { open } from '#main/store/index.ts';

export const window = open;
