// What is done for calls about the emergency card and how the school handles serious matters.
import { defineHandlers, mustNotBeLater } from '#main/ipc/context.ts';
import { pupilOn, seesPupils } from '#main/ipc/emergency-copy.ts';
import { newId } from '#main/platform/id.ts';
import { concernSettingsFault } from '#shared/domain/concern-settings.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { AppFailure } from '#shared/result/errors.ts';

export const emergencyHandlers = defineHandlers({
  'emergency.card': ({ emergencyCopy }, { token }) => emergencyCopy.of(token),
  'emergency.saveCard': (context, { expectedRevision, card }) => {
    const today = dateOf(context.now());
    for (const { checkedOn } of card.lines) mustNotBeLater('checkedOn', checkedOn, today);
    if (!seesPupils(context)) throw new AppFailure('cardUnchecked');
    const found = pupilOn(context, card);
    if (found) throw new AppFailure('cardNamesPupil', found);
    const recordId = context.list('emergencyCard')[0]?.id ?? newId<RecordId>();
    const dossierId = context.vault.directoryDossierId;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'emergencyCard', body: card, expectedRevision }],
      log: [{ action: 'changed', subject: { recordId } }],
    });
    return { copied: context.emergencyCopy.keep(card) };
  },
  'concernSettings.save': ({ list, commit, vault }, { expectedRevision, settings }) => {
    const fault = concernSettingsFault(settings);
    if (fault) throw new AppFailure(fault.code, { name: fault.name });
    const recordId = list('concernSettings')[0]?.id ?? newId<RecordId>();
    const dossierId = vault.directoryDossierId;
    commit({
      puts: [{ dossierId, recordId, kind: 'concernSettings', body: settings, expectedRevision }],
      log: [{ action: 'changed', subject: { recordId } }],
    });
    return undefined;
  },
});
