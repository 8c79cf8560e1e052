// The school's own card, and the log for those who may read it.
import { defineHandlers } from '#main/ipc/context.ts';
import { AppFailure } from '#shared/result/errors.ts';

export const schoolHandlers = defineHandlers({
  'log.list': ({ list }, { limit }) => ({
    entries: [...list('logEntry')].sort((a, b) => b.body.atMs - a.body.atMs).slice(0, limit),
  }),
  'school.save': ({ list, commit, vault }, { expectedRevision, school }) => {
    const current = list('school')[0];
    if (!current) throw new AppFailure('notFound');
    commit({
      puts: [
        {
          dossierId: vault.directoryDossierId,
          recordId: current.id,
          kind: 'school',
          body: school,
          expectedRevision,
        },
      ],
      log: [{ action: 'changed', subject: { recordId: current.id } }],
    });
    return undefined;
  },
});
