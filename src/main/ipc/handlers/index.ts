// All handlers, one per call of the contract; a missing one is a type error.
import type { Handlers } from '#main/ipc/context.ts';
import { appHandlers } from './app.ts';
import { classListHandlers } from './class-lists.ts';
import { draftHandlers } from './drafts.ts';
import { memberHandlers } from './members.ts';
import { noteHandlers } from './notes.ts';
import { pairHandlers } from './pairs.ts';
import { paperHandlers } from './papers.ts';
import { recordHandlers } from './records.ts';
import { referralHandlers } from './referrals.ts';
import { schoolHandlers } from './school.ts';
import { signOffHandlers } from './sign-offs.ts';
import { vaultHandlers } from './vault.ts';

export const handlers: Handlers = {
  ...appHandlers,
  ...vaultHandlers,
  ...memberHandlers,
  ...schoolHandlers,
  ...recordHandlers,
  ...draftHandlers,
  ...classListHandlers,
  ...pairHandlers,
  ...noteHandlers,
  ...referralHandlers,
  ...signOffHandlers,
  ...paperHandlers,
};
