// What an unlocked vault offers to handlers: the types and their contracts, without any code.
import type { CircleView } from '#shared/domain/circle.ts';
import type { DossierId, MemberId, RecordId, VaultId } from '#shared/domain/id.ts';
import type { LogEntryInput } from '#shared/domain/log-entry.ts';
import type { MemberView } from '#shared/domain/member.ts';
import type { DossierKind } from '#shared/domain/record.ts';
import type { Damage } from './damage.ts';
import type { Draft } from './drafts.ts';
import type { GlassInput } from './glass.ts';
import type { JsonValue } from './json.ts';
import type { MemberChange, NewMember } from './members.ts';
import type { Grantee, Put } from './plan.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Report } from './verify.ts';

export type CommitInput = {
  readonly newDossiers?:
    | readonly {
        readonly id: DossierId;
        readonly kind: DossierKind;
        readonly grantTo: readonly Grantee[];
      }[]
    | undefined;
  readonly grants?: readonly { readonly dossierId: DossierId; readonly to: Grantee }[] | undefined;
  readonly puts: readonly Put[];
  readonly log?: readonly LogEntryInput[] | undefined;
};

export type OpenDossier = {
  readonly kind: DossierKind;
  readonly grantees: readonly Grantee[];
  readonly records: readonly StoredRecord[];
};

export type Vault = {
  readonly vaultId: VaultId;
  /** Known to every member: members, circles, the school. */
  readonly directoryDossierId: DossierId;
  /** Open to programmeTeam and auditors; the id is known to every member. */
  readonly programmeDossierId: DossierId;
  /** As the administrator named the vault; '' when not named. */
  readonly vaultName: string;
  readonly me: MemberView;
  /** False until this member chose a passphrase that nobody gave them. */
  readonly ownsPassphrase: boolean;
  readonly members: () => readonly MemberView[];
  readonly circles: () => readonly CircleView[];
  /** Current revisions of this kind in the dossiers open to this member; order is not defined. */
  readonly list: (kind: string) => readonly StoredRecord[];
  /** Null when there is none, its dossier is closed to this member, or it is damaged. */
  readonly get: (recordId: string) => StoredRecord | null;
  /** All revisions that can be read, oldest first; empty when the record cannot be read. */
  readonly history: (recordId: string) => readonly StoredRecord[];
  /**
   * Who wrote each revision and in which commit (their order in the file), as the signed commits say, also of
   * revisions that cannot be read.
   */
  readonly authors: (
    recordId: string,
  ) => readonly { readonly revision: number; readonly author: MemberId; readonly commit: number }[];
  /** What lies in a dossier, as the signed commits say, also in one that is closed to this member. */
  readonly recordsIn: (dossierId: string) => readonly RecordId[];
  /** In which dossier a record lies, as the signed commits say, also of one that cannot be read. */
  readonly dossierOf: (recordId: string) => string | null;
  /** Null when the dossier does not exist or is closed to this member. */
  readonly dossier: (dossierId: string) => OpenDossier | null;
  readonly dossierKind: (dossierId: string) => DossierKind | null;
  /** Who made the dossier and so once held its key, as the signed commit says; also of one that is closed. */
  readonly makerOf: (dossierId: string) => string | null;
  /**
   * One action, one transaction, one signed commit; on disk when it returns. Returns the records put,
   * in order. Throws `invalidInput`, `notAllowed`, `notFound`, `revisionConflict`, `clockSetBack`,
   * `diskFull`, `folderReadOnly`; nothing has changed then.
   */
  readonly commit: (input: CommitInput) => readonly StoredRecord[];
  /**
   * Dossiers closed to this member that the emergency circle, to which they belong, can open. Of what
   * is in them nothing can be read through any other call until `breakGlass`.
   */
  readonly behindGlass: () => readonly DossierId[];
  /**
   * Opens one of those for this member, now and at later unlocks: one commit with the grant, the puts
   * (the reason, as a new record in that dossier, and what is to be written elsewhere) and a line in
   * the log. On disk when it returns; returns the records put, in order. Throws `nothingChanged` when
   * it is open already, `notAllowed` when it is not behind this member's glass, `invalidInput` when no
   * new record is put in it or an existing one is, and further as `commit`; nothing has changed then.
   */
  readonly breakGlass: (input: GlassInput) => readonly StoredRecord[];
  /** Administrators only. Throws `notAllowed`, `loginTaken`, `invalidInput`. */
  readonly addMember: (input: NewMember) => Promise<MemberView>;
  /** Administrators only. Throws `notAllowed`, `notFound`, `invalidInput`. */
  readonly updateMember: (id: MemberId, change: MemberChange) => MemberView;
  /** Throws `wrongCredentials` when the old one is wrong, and `tooManyAttempts`. */
  readonly changePassphrase: (old: Uint8Array, fresh: Uint8Array) => Promise<void>;
  /** Slowed down like unlocking: throws `tooManyAttempts`. */
  readonly verifyPassphrase: (passphrase: Uint8Array) => Promise<boolean>;
  /** Signs with this member's key, bound to this vault and member. Both base64url. */
  readonly signContent: (statement: JsonValue) => {
    readonly signature: string;
    readonly publicKey: string;
  };
  readonly verifyContent: (memberId: string, statement: JsonValue, signature: string) => boolean;
  /** On disk when it returns. */
  readonly saveDraft: (name: string, body: JsonValue) => void;
  readonly readDrafts: () => readonly Draft[];
  readonly dropDraft: (name: string) => void;
  /** What was found wrong so far. */
  readonly damage: () => readonly Damage[];
  readonly verifyAll: () => Report;
  /** What else is to be forgotten when the session ends. */
  readonly onClose: (forget: () => void) => void;
  /** Ends the session: keys overwritten, the one file complete. Safe to call twice. */
  readonly close: () => void;
};
