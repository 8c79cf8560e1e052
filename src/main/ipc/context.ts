// What a handler may use: the unlocked vault, the clock, the shell's few services, and events.
// Handlers never see a key, a path or SQLite.
import { AppFailure } from '#shared/result/errors.ts';
import type { CallName, EventName } from '#shared/ipc/names.ts';
import type { CallOutput, CallParsed, Contract, EventPayload } from '#shared/ipc/contract.ts';
import type { Paper } from '#shared/ipc/paper.ts';
import type { EmergencyCard } from '#shared/domain/emergency-card.ts';
import type { Preferences } from '#shared/domain/preferences.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { LogEntryInput } from '#shared/domain/log-entry.ts';
import type { ShellAnswer, ShellRequest } from '#main/port.ts';
import type { CommitInput, GlassInput, Vault } from '#main/store/index.ts';
import type { TextSearch } from './text-search.ts';

/** Asks the shell for something only a window or the system can do. Throws AppFailure. */
export type AskShell = <N extends ShellRequest['name']>(
  request: Extract<ShellRequest, { readonly name: N }>,
) => Promise<ShellAnswer<N>>;

export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

export type VaultPlaces = {
  /** Known vaults by token; paths stay on this side. */
  readonly list: () => readonly { readonly token: string; readonly name: string }[];
  readonly add: (path: string) => { readonly token: string; readonly name: string };
  readonly pathOf: (token: string) => string;
  readonly newPath: (schoolName: string) => string;
};

/** The copy of the school's emergency card that can be read before unlocking. */
export type EmergencyCopy = {
  /** Null when there is none, or when it was withheld. Throws `vaultMissing`. */
  readonly of: (token: string) => EmergencyCard | null;
  /** That of the unlocked vault; 'withheld' when it named a pupil. */
  readonly kept: () => EmergencyCard | 'withheld' | null;
  /** Replaces that of the unlocked vault; false when the file could not be written. */
  readonly keep: (card: EmergencyCard | 'withheld' | null) => boolean;
};

/** There before unlocking too. */
export type AppContext = {
  readonly version: string;
  readonly shell: 'electron' | 'preview';
  readonly now: () => number;
  readonly ask: AskShell;
  readonly emit: Emit;
  readonly places: VaultPlaces;
  readonly preferences: {
    readonly get: () => Preferences;
    readonly set: (change: {
      readonly [K in keyof Preferences]?: Preferences[K] | undefined;
    }) => Preferences;
  };
  readonly emergencyCopy: EmergencyCopy;
  readonly openVault: (
    token: string,
    login: string,
    passphrase: Uint8Array,
    acceptOlderCopy: boolean,
  ) => Promise<Vault>;
  readonly createVault: (
    path: string,
    admin: CallParsed<'vault.create'>,
    passphrase: Uint8Array,
  ) => Promise<Vault>;
  readonly lock: (reason: EventPayload<'vault.locked'>['reason']) => void;
  /** Papers waiting to be printed, by ticket; each is handed out once. */
  readonly papers: Map<string, Paper>;
};

/** There once a member has unlocked. */
export type MemberContext = AppContext & {
  readonly vault: Vault;
  /** Class lists chosen in this session, by token; gone at lock. */
  readonly classLists: Map<
    string,
    { readonly fileName: string; readonly bytes: Uint8Array; cancelled: boolean }
  >;
  /** The sealed package chosen in this session, by token; gone at lock. */
  readonly packages: Map<string, Uint8Array>;
  /** Search in the texts this member can read; in memory, gone at lock. */
  readonly search: TextSearch;
  readonly list: <K extends RecordKind>(kind: K) => readonly TypedRecord<K>[];
  /** Throws `notFound` when there is no such record or its dossier cannot be read. */
  readonly get: <K extends RecordKind>(kind: K, id: RecordId) => TypedRecord<K>;
  /** Commits and tells the screens. */
  readonly commit: (input: CommitInput) => void;
  /** Opens a dossier behind the glass (see Vault) and tells the screens what is open now. */
  readonly breakGlass: (input: GlassInput) => void;
  readonly log: (entry: LogEntryInput) => void;
};

export type ContextOf<N extends CallName> = Contract[N]['access'] extends 'open'
  ? AppContext
  : MemberContext;

export type Handler<N extends CallName> = (
  context: ContextOf<N>,
  input: CallParsed<N>,
) => CallOutput<N> | Promise<CallOutput<N>>;

export type Handlers = { readonly [N in CallName]: Handler<N> };

/** Names a group of handlers, so that each is checked against its call. */
export function defineHandlers<G extends Partial<Handlers>>(handlers: G): G {
  return handlers;
}

/** A failure if a day lies in the future: nothing that has not happened can be recorded. */
export function mustNotBeLater(field: string, date: string | null, today: string): void {
  if (date !== null && date > today) throw new AppFailure('dateImpossible', { field, date, today });
}
