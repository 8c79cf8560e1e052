// Beside the form: whom to call when it cannot wait, who must know by when, and that a complaint about a
// member of staff does not belong here.
import { useMemo, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { needsCard } from '#shared/domain/concern-gravity.ts';
import { concernCategories } from '#shared/domain/concern.ts';
import { dateOf } from '#shared/domain/date.ts';
import { capital, useConcernWords } from './concern-words.ts';
import type { ReportPartProps } from './report-first.tsx';
import { heardAtMs } from './report-form.ts';
import { seriousWords, staffNamedIn } from './report-hints.ts';
import type { Report } from './use-report.ts';
import { useCoachMissing, useRungs } from './use-rungs.ts';

export function ReportSide({ report, pair }: ReportPartProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { form } = report;
  const words = seriousWords([form.ownWords, form.facts, form.interpretation]);
  const acute = form.urgency === 'acute';
  const grave = concernCategories.some((one) => one === form.category && needsCard(one));
  return (
    <>
      {words.length > 0 && !acute ? (
        <Notice tone="urgent" role="status">
          {t('report.seriousWord', { word: words[0] ?? '' })}
        </Notice>
      ) : null}
      {acute || grave || words.length > 0 ? <EmergencyCard compact /> : null}
      <WhoMustKnow report={report} pair={pair} />
      <StaffLine report={report} />
    </>
  );
}

function WhoMustKnow({ report, pair }: ReportPartProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const words = useConcernWords();
  const { nameOf } = useMemberNames();
  const rungs = useRungs(pair?.body.coachId ?? null);
  const coachMissing = useCoachMissing(pair?.body.coachId ?? null);
  const { urgency } = report.form;
  const now = useNow();
  const heard = heardAtMs(report.form) ?? now;
  return (
    <Section title={t('report.knowTitle')}>
      <Card>
        {urgency === '' ? (
          <Secondary>{t('report.knowFirst')}</Secondary>
        ) : (
          <Stack gap={2}>
            {rungs(urgency, heard).map(({ party, byMs, memberIds }) => (
              <div key={party}>
                <b>{capital(words.party(party))}</b>{' '}
                {t('report.before', {
                  moment:
                    dateOf(byMs) === dateOf(heard)
                      ? dates.time(byMs)
                      : dates.dayShort(dateOf(byMs)),
                })}
                <Secondary>{memberIds.map(nameOf).join(', ')}</Secondary>
              </div>
            ))}
            {coachMissing(urgency) ? <Secondary>{t('report.noCoach')}</Secondary> : null}
            <Secondary>{t('report.knowText')}</Secondary>
          </Stack>
        )}
      </Card>
    </Section>
  );
}

/** Always there; louder when the form names a colleague. */
function StaffLine({ report }: { readonly report: Report }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const members = useRecords('member');
  const staff = useRecords('staffContact');
  const names = useMemo(
    () => [
      ...(members ?? []).map(({ body }) => body.displayName),
      ...(staff ?? []).map(({ body }) => body.name),
    ],
    [members, staff],
  );
  const { form } = report;
  const named = staffNamedIn(
    [form.ownWords, form.facts, form.interpretation],
    form.people.filter(({ role }) => role === 'alleged').map(({ name }) => name),
    names,
  );
  const to = <Link to="/signalen/medewerker">{t('report.staffLink')}</Link>;
  return named === null ? (
    <Notice>
      {t('report.staff')} {to}
    </Notice>
  ) : (
    <Notice tone="urgent" role="status" title={t('report.staffNamed', { name: named })}>
      {t('report.staff')} {to}
    </Notice>
  );
}
