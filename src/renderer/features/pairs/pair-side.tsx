// The right column of a pair: its goal, what was told and agreed, and which adults stand behind it.
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { goalCourse } from '#shared/domain/contact-rules.ts';
import { formRules } from '#shared/domain/support-form.ts';
import { PairConcerns } from './pair-concerns.tsx';
import { MatchCard } from './match-card.tsx';
import { goalTexts, rhythms } from './pair-texts.ts';
import { RhythmCard } from './rhythm-card.tsx';
import { StandInNotice } from './stand-in-notice.tsx';
import { useMemberNames } from './use-member-names.ts';
import css from './pair-side.module.css';

export type PairSideProps = { readonly pair: ViewOf<'pair'> };

/** `<PairSide pair />` */
export function PairSide({ pair }: PairSideProps): ReactElement {
  return (
    <>
      <PairConcerns pair={pair} />
      <Goal pair={pair} />
      <RhythmCard pair={pair} />
      <Agreed pair={pair} />
      <Backstop pair={pair} />
      <MatchCard pair={pair} />
    </>
  );
}

function Goal({ pair }: PairSideProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { goal, meetEveryDays } = pair.body;
  const rhythm = rhythms.find(({ days }) => days === meetEveryDays);
  const contacts = useRecordsWhere('contact', 'body.pairId', pair.id);
  const course = goalCourse(contacts ?? []);
  return (
    <Section title={t('side.goal')}>
      <Card>
        <p className={css['strong']}>
          {goal.question === '' ? t(goalTexts[goal.category]) : goal.question}
        </p>
        {goal.question === '' ? null : <Secondary>{t(goalTexts[goal.category])}</Secondary>}
        {goal.outside === '' ? null : (
          <Secondary>{t('side.outside', { outside: goal.outside })}</Secondary>
        )}
        <Secondary>
          {rhythm ? t(rhythm.text) : t('side.everyDays', { count: meetEveryDays })}
        </Secondary>
        {course ? <Course {...course} /> : null}
      </Card>
    </Section>
  );
}

const marks = [1, 2, 3, 4, 5] as const;

/** Five steps to the goal, as told after the contacts. */
function Course(props: { readonly before: number | null; readonly now: number }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { before, now } = props;
  const text =
    before === null || before === now
      ? t('side.course', { now })
      : t('side.courseFrom', { before, now });
  return (
    <div className={css['course']}>
      <div className={css['bar']} aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} data-done={mark <= now || undefined} />
        ))}
      </div>
      <Secondary>{text}</Secondary>
    </div>
  );
}

function Agreed({ pair }: PairSideProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  const { form, agreement, outsideAgreedOn } = pair.body;
  if (!formRules[form].needsAgreement) {
    return (
      <Section title={t('side.agreements')}>
        <Card>
          <Secondary>{t('side.leaders')}</Secondary>
        </Card>
      </Section>
    );
  }
  const agreed: readonly (readonly [string, string | null])[] = [
    [t('side.supporterAgreed'), agreement.supporterAgreedOn],
    [t('side.supporteeAgreed'), agreement.supporteeAgreedOn],
    ...(formRules[form].place === 'anywhere'
      ? [[t('side.outsideAgreed'), outsideAgreedOn] as const]
      : []),
  ];
  return (
    <Section title={t('side.agreements')}>
      <Card {...(agreement.secrecyToldOn === null && { emphasis: 'urgent' as const })}>
        <Stack gap={2}>
          {agreement.secrecyToldOn === null ? (
            <p className={css['urgent']}>{t('side.secrecyMissing')}</p>
          ) : (
            <p>
              {t('side.secrecyTold')} · <b>{dates.dayShort(agreement.secrecyToldOn)}</b>
            </p>
          )}
          {agreed.map(([label, on]) => (
            <p key={label}>
              {label} · {on === null ? t('side.notYet') : <b>{dates.dayShort(on)}</b>}
            </p>
          ))}
          <p>{agreement.mentorMayKnow ? t('side.mentorMay') : t('side.mentorMayNot')}</p>
          <Link to={`/koppels/${pair.id}/afspraken`}>{t('side.toAgreements')}</Link>
        </Stack>
      </Card>
    </Section>
  );
}

function Backstop({ pair }: PairSideProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { nameOf } = useMemberNames();
  return (
    <Section title={t('side.backstop')}>
      <Card>
        <p className={css['strong']}>{nameOf(pair.body.coachId)}</p>
        <Secondary>{t('side.coach')}</Secondary>
        <p className={css['second']}>{nameOf(pair.body.backstopId)}</p>
        <Secondary>{t('side.stepsIn')}</Secondary>
        <StandInNotice pairId={pair.id} />
      </Card>
    </Section>
  );
}
