// Filling the screens' working set: lists at unlock, after letting go what is not to be kept any longer; a dossier's texts when it is opened.
import { fullViews, listViews } from '#main/ipc/views.ts';
import { letLapsedKeysGo } from '#main/ipc/intervision-keys.ts';
import { defineHandlers } from '#main/ipc/context.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import { signableKinds } from '#shared/domain/sign-off-subjects.ts';
import { AppFailure } from '#shared/result/errors.ts';

const listedKinds = Object.values(recordDefinitions)
  .map(({ kind }) => kind)
  .filter((kind) => kind !== 'logEntry');

/** Kinds whose earlier revisions a reader may compare. */
const keepsHistory: ReadonlySet<string> = new Set(['note', ...signableKinds]);

export const recordHandlers = defineHandlers({
  'records.load': (context) => {
    letLapsedKeysGo(context);
    const { vault } = context;
    return { records: listedKinds.flatMap((kind) => listViews(vault, vault.list(kind))) };
  },
  'dossiers.open': ({ vault, log }, { dossierId }) => {
    const dossier = vault.dossier(dossierId);
    if (!dossier) throw new AppFailure('notFound');
    const earlier = dossier.records
      .filter(({ kind, revision }) => keepsHistory.has(kind) && revision > 1)
      .flatMap(({ id }) => vault.history(id).slice(0, -1));
    // Of what is personal the log says that something was opened, and not what.
    const said = dossier.kind === 'personal' ? {} : { subject: { dossierId } };
    log({ action: 'opened', ...said });
    const members = vault.members();
    return {
      records: fullViews(vault, dossier.records),
      earlier: fullViews(vault, earlier).filter(({ kind }) => kind !== 'noteHeadline'),
      readers: dossier.grantees.map((grantee) =>
        grantee.type === 'circle'
          ? { type: 'circle' as const, name: grantee.code, memberId: null }
          : {
              type: 'member' as const,
              name: members.find(({ id }) => id === grantee.id)?.displayName ?? '',
              memberId: grantee.id,
            },
      ),
    };
  },
});
