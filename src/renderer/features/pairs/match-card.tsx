// How a pair came about: why these people, what was checked, what was allowed all the same and by whom.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmationCard } from '#renderer/features/confirmations/index.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useMemberNames } from './use-member-names.ts';

/** `<MatchCard pair />`: with the question to a second person when the match is sensitive. */
export function MatchCard({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const lines = useMatchLines(pair);
  const { t } = useTranslation(['pairs']);
  return (
    <>
      <ConfirmationCard subject={pair} />
      {lines.length > 0 ? (
        <Section title={t('match.title')}>
          <Card>
            <Stack gap={2}>
              {lines.map((line) => (
                <Secondary key={line}>{line}</Secondary>
              ))}
            </Stack>
          </Card>
        </Section>
      ) : null}
    </>
  );
}

function useMatchLines(pair: ViewOf<'pair'>): readonly string[] {
  const { t, i18n } = useTranslation(['pairs']);
  const dates = useDateFormat();
  const formName = useFormName();
  const { nameOf } = useMemberNames();
  const { match, mixedWith } = pair.body;
  const forms = new Intl.ListFormat(i18n.language).format(mixedWith.map(formName));
  const { groupsChecked, safetyNet, trialUntil } = match;
  return [
    mixedWith.length > 0 ? t('match.mixed', { forms }) : '',
    match.reason,
    match.knowsCountry === true ? t('match.knows') : '',
    groupsChecked
      ? t('match.groups', {
          who: nameOf(groupsChecked.by),
          on: dates.dayShort(groupsChecked.on),
        })
      : '',
    safetyNet
      ? t('match.safetyNetLine', {
          with: safetyNet.with,
          who: nameOf(safetyNet.by),
          on: dates.dayShort(safetyNet.on),
        })
      : '',
    trialUntil === null ? '' : t('match.trial', { on: dates.dayShort(trialUntil) }),
    ...match.overrides.map(({ rule, reason, by, on }) =>
      t('match.allowed', {
        rule: t(`match.rule.${rule}`),
        reason,
        who: nameOf(by),
        on: dates.dayShort(on),
      }),
    ),
  ].filter((line) => line !== '');
}
