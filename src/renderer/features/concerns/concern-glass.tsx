// Above a concern that somebody opened from behind the glass: who, when and why, until one of those whose it
// is says to have seen it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useAsk, useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { maySeeGlass } from '#shared/domain/glass-break.ts';
import type { ConcernPage } from './use-concern-page.ts';

export function ConcernGlass({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const me = useSession().memberId;
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const { ask, busy, error } = useAsk();
  const unseen = page.glass.filter(({ seen }) => !seen);
  const breakers = page.glass.map(({ body }) => body.memberId);
  const letIn = page.disclosures.flatMap(({ body, createdAtMs }) =>
    body.how === 'letIn' ? [{ memberId: body.memberId, createdAtMs }] : [],
  );
  const mayISee = (createdAtMs: number) => maySeeGlass(me, { createdAtMs }, breakers, letIn);
  return (
    <>
      {unseen.map(({ id, body, createdAtMs }) => (
        <Notice
          key={id}
          tone="late"
          title={t('glassNotice.title', {
            name: nameOf(body.memberId),
            when: dates.moment(createdAtMs),
          })}
          actions={
            !mayISee(createdAtMs) ? null : (
              <Button
                busy={busy}
                onClick={() => void ask(() => call('concerns.glassSeen', { glassBreakId: id }))}
              >
                {t('glassNotice.seen')}
              </Button>
            )
          }
        >
          {body.reason}
        </Notice>
      ))}
      <ErrorNotice error={error} />
    </>
  );
}
