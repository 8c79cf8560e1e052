// breaks: main/ipc imports shared, platform and the doors of store, vault, exports and imports only
import { open } from '#main/store/open.ts';

export const list = open;
