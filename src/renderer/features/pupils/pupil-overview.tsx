// What a pupil's page shows first: pairs in both roles, and referrals.
import { useMemo, type ReactElement } from 'react';
import { IconArrowForwardUp, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isClosed, referralState } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { pairLines, type PairLine } from './pupil-pairs.ts';
import { pairStatusTexts } from './pupil-texts.ts';

/** `<PupilPairs ids />` */
export function PupilPairs({ ids }: { readonly ids: readonly RecordId[] }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const pairs = useRecords('pair');
  const pupils = useRecords('pupil');
  const lines = useMemo(
    () => pairs && pupils && pairLines(ids, pairs, pupils),
    [ids, pairs, pupils],
  );
  return (
    <Section title={t('pupil.pairs')}>
      {lines === undefined ? (
        <Waiting />
      ) : lines.length === 0 ? (
        <Card>
          <Stack gap={1}>
            <p>{t('pupil.noPairs')}</p>
            <Secondary>{t('pupil.noPairsText')}</Secondary>
          </Stack>
        </Card>
      ) : (
        <ListCard>
          {lines.map((line) => (
            <PairRow key={line.pair.id} line={line} />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

function PairRow({ line }: { readonly line: PairLine }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { pair, role, others } = line;
  const formName = useFormName();
  const { code, form, status } = pair.body;
  const title =
    role === 'supportsClass'
      ? t('pupil.supportsClass', { className: others })
      : role === 'supports'
        ? t('pupil.supports', { names: others })
        : t('pupil.supportedBy', { names: others });
  return (
    <ListRow
      icon={IconUsers}
      title={title}
      subtitle={`${code} · ${formName(form)}`}
      to={`/koppels/${pair.id}`}
      badge={
        <Chip tone={status === 'active' ? 'ok' : status === 'paused' ? 'late' : 'neutral'}>
          {t(pairStatusTexts[status])}
        </Chip>
      }
    />
  );
}

/** `<PupilReferrals ids />` */
export function PupilReferrals({ ids }: { readonly ids: readonly RecordId[] }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const all = useRecords('referral');
  const referrals = all?.filter(({ body }) => ids.includes(body.pupilId));
  const steps = useRecords('referralStep');
  return (
    <Section title={t('pupil.referrals')}>
      {!referrals || !steps ? (
        <Waiting />
      ) : referrals.length === 0 ? (
        <Card>
          <p>{t('pupil.noReferrals')}</p>
        </Card>
      ) : (
        <ListCard>
          {[...referrals]
            .sort((a, b) => b.createdAtMs - a.createdAtMs)
            .map((referral) => (
              <ReferralRow key={referral.id} referral={referral} steps={steps} />
            ))}
        </ListCard>
      )}
    </Section>
  );
}

function ReferralRow(props: {
  readonly referral: ViewOf<'referral'>;
  readonly steps: readonly ViewOf<'referralStep'>[];
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const dates = useDateFormat();
  const { id, body, createdAtMs } = props.referral;
  const { status } = referralState(props.steps.filter((step) => step.body.referralId === id));
  const closed = isClosed(status);
  return (
    <ListRow
      icon={IconArrowForwardUp}
      title={t('pupil.referral', { code: body.code })}
      subtitle={t('pupil.referralMade', { day: dates.day(dateOf(createdAtMs)) })}
      to={`/doorverwijzingen/${id}`}
      badge={
        <Chip tone={closed ? 'neutral' : 'question'}>
          {closed ? t('pupil.referralClosed') : t('pupil.referralOpen')}
        </Chip>
      }
    />
  );
}
