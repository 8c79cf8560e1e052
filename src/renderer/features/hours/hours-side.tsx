// The sums beside the entries of a peer: per kind, as study credits, and lesson periods missed for what.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgrammeSettings } from '#renderer/features/activities/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { hourTotals, studyCredits, type HourEntry, type HourTotals } from '#shared/domain/hours.ts';
import { peerHourKinds } from '#shared/domain/peer-hours.ts';
import { hourText } from './hour-text.ts';

/** `<HoursSide entries />` */
export function HoursSide({ entries }: { readonly entries: readonly HourEntry[] }): ReactElement {
  const { t, i18n } = useTranslation(['activities']);
  const { hoursPerCredit } = useProgrammeSettings();
  const number = new Intl.NumberFormat(i18n.language);
  const totals = hourTotals(entries);
  const kinds = peerHourKinds.filter(
    (kind) => kind !== 'electivePeriod' && totals.byKind[kind] > 0,
  );
  const kindName = (kind: (typeof peerHourKinds)[number]) => t(`activities:hours.kindOf.${kind}`);
  return (
    <>
      <Section title={t('activities:hours.totals')}>
        <Card>
          <Stack gap={3}>
            <DefinitionList
              items={[
                ...kinds.map((kind) => ({
                  term: kindName(kind),
                  value: hourText(totals.byKind[kind]),
                })),
                {
                  term: t('activities:hours.total'),
                  value: <strong>{hourText(totals.minutes)}</strong>,
                },
                {
                  term: t('activities:hours.credits'),
                  value: (
                    <strong>{number.format(studyCredits(totals.minutes, hoursPerCredit))}</strong>
                  ),
                },
              ]}
            />
            <Secondary>
              {t('activities:hours.creditsHow', { hours: number.format(hoursPerCredit) })}
            </Secondary>
            {totals.electivePeriods > 0 ? (
              <Secondary>
                {t('activities:hours.electives', { count: totals.electivePeriods })}.{' '}
                {t('activities:hours.electiveNote')}
              </Secondary>
            ) : null}
          </Stack>
        </Card>
      </Section>
      <Missed totals={totals} />
    </>
  );
}

function Missed({ totals }: { readonly totals: HourTotals }): ReactElement {
  const { t } = useTranslation(['activities']);
  const missed = peerHourKinds.filter((kind) => totals.missedByKind[kind] > 0);
  return (
    <Section title={t('activities:hours.missedTitle')}>
      <Card>
        {missed.length === 0 ? (
          <Secondary>{t('activities:hours.missedNone')}</Secondary>
        ) : (
          <DefinitionList
            items={[
              ...missed.map((kind) => ({
                term: t(`activities:hours.kindOf.${kind}`),
                value: String(totals.missedByKind[kind]),
              })),
              {
                term: t('activities:hours.missedSum'),
                value: <strong>{totals.missedPeriods}</strong>,
              },
            ]}
          />
        )}
      </Card>
    </Section>
  );
}
