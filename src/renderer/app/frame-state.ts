// What the frame shows around a screen and what it can ask for; given by app.tsx, known to no screen.
import { createContext, useContext } from 'react';
import type { Role } from '#shared/domain/role.ts';
import type { Icon } from '@tabler/icons-react';

/** Something the palette can do: "Nieuw koppel". */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly icon?: Icon;
  /** Other words it is found by. */
  readonly words?: string;
  readonly run: () => void;
};

/** Something the search found: a pupil, a pair, a referral. */
export type SearchHit = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly icon?: Icon;
  readonly to: string;
  /** Of a text: the piece around the words that were found. */
  readonly snippet?: readonly { readonly text: string; readonly marked: boolean }[];
};

/** What searching in texts came to. */
export type FoundTexts = {
  readonly hits: readonly SearchHit[];
  /** Texts are still being taken in: so many of so many; null when all are in. */
  readonly indexing: { readonly done: number; readonly total: number } | null;
  readonly failed: boolean;
};

export const noTexts: FoundTexts = { hits: [], indexing: null, failed: false };

export type FrameState = {
  /** Who is logged in, as shown: a name, or a role. */
  readonly memberName: string;
  /** Known as soon as the frame is there, so that a key pressed at once is not lost. */
  readonly roles: readonly Role[];
  readonly onLock: () => void;
  readonly commands: readonly Command[];
  /** Best first, a handful; runs with every key press, so it reads the working set. */
  readonly search: (query: string) => Promise<readonly SearchHit[]>;
  /** Texts with these words, newest first; asks the services, so it waits until typing stops. */
  readonly searchTexts: (query: string) => Promise<FoundTexts>;
};

const nobody: FrameState = {
  memberName: '',
  roles: [],
  onLock: () => undefined,
  commands: [],
  search: () => Promise.resolve([]),
  searchTexts: () => Promise.resolve(noTexts),
};

export const FrameContext = createContext<FrameState>(nobody);

export function useFrame(): FrameState {
  return useContext(FrameContext);
}
