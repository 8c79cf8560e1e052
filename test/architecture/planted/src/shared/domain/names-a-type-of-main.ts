// breaks: shared imports shared only
import type { Message } from '#main/port.ts';

export type Sent = Message;
