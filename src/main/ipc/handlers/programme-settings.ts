// Answers how this school runs peer support: its forms, its names, its lists and its numbers.
import { defineHandlers } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { settingsFault } from '#shared/domain/programme-settings.ts';
import { AppFailure } from '#shared/result/errors.ts';

export const programmeSettingsHandlers = defineHandlers({
  'programmeSettings.save': ({ list, commit, vault }, { expectedRevision, settings }) => {
    const fault = settingsFault(settings);
    if (fault) throw new AppFailure(fault.code, { name: fault.name });
    const recordId = list('programmeSettings')[0]?.id ?? newId<RecordId>();
    const dossierId = vault.programmeDossierId;
    commit({
      puts: [{ dossierId, recordId, kind: 'programmeSettings', body: settings, expectedRevision }],
      log: [{ action: 'changed', subject: { recordId } }],
    });
    return undefined;
  },
});
