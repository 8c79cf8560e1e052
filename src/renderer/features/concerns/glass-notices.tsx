// Above what somebody opened from behind the glass, a concern or a reporting code: who, when and why, until one of
// those whose it is says to have seen it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useAsk, useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { letInsOf, maySeeGlass } from '#shared/domain/glass-break.ts';
import type { DossierId } from '#shared/domain/id.ts';

/** `<GlassNotices dossierId />`: the button only with who may say so. */
export function GlassNotices({ dossierId }: { readonly dossierId: DossierId }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const me = useSession().memberId;
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const { ask, busy, error } = useAsk();
  const here = (one: { readonly dossierId: DossierId }) => one.dossierId === dossierId;
  const broken = (useRecords('glassBreak') ?? []).filter(here);
  const seen = new Set((useRecords('glassSeen') ?? []).map(({ body }) => body.glassBreakId));
  const breakers = broken.map(({ createdBy }) => createdBy);
  const letIn = letInsOf((useRecords('disclosure') ?? []).filter(here));
  return (
    <>
      {broken
        .filter(({ id }) => !seen.has(id))
        .map((one) => (
          <Notice
            key={one.id}
            tone="late"
            title={t('glassNotice.title', {
              name: nameOf(one.createdBy),
              when: dates.moment(one.createdAtMs),
            })}
            actions={
              maySeeGlass(me, one, breakers, letIn) ? (
                <Button
                  busy={busy}
                  onClick={() =>
                    void ask(() => call('concerns.glassSeen', { glassBreakId: one.id }))
                  }
                >
                  {t('glassNotice.seen')}
                </Button>
              ) : null
            }
          >
            {one.body.reason}
          </Notice>
        ))}
      <ErrorNotice error={error} />
    </>
  );
}
