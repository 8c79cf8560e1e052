// Pairs that still hang on a colleague: said before they leave, with the way to hand them over.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { MemberId } from '#shared/domain/id.ts';

/** `<MemberPairs id name />`; nothing when no running pair has them as coach or backstop. */
export function MemberPairs(props: {
  readonly id: MemberId;
  readonly name: string;
}): ReactElement | null {
  const { t } = useTranslation('settings');
  const cards = useRecords('pairCard') ?? [];
  const mayHandOver = useMayDo('handOver');
  const { id, name } = props;
  const count = cards.filter(
    ({ body }) => body.status !== 'ended' && (body.coachId === id || body.backstopId === id),
  ).length;
  if (count === 0) return null;
  return (
    <Notice
      tone="late"
      title={t('member.pairs', { name, count })}
      actions={
        mayHandOver ? (
          <ButtonLink to={`/programma/opvolging/overdragen/${id}`}>
            {t('member.handOver')}
          </ButtonLink>
        ) : undefined
      }
    >
      {mayHandOver ? t('member.handOverFirst') : t('member.askHandOver')}
    </Notice>
  );
}
