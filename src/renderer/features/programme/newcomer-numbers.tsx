// How large the work with newcomers is here, beside what was seen at other schools: to look at, never a rule.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { newcomerNumbers, seenNewcomerNumbers } from '#shared/domain/newcomer-numbers.ts';

const counted = ['coaches', 'buddies', 'newcomers'] as const;

/** `<NewcomerNumbers />`: of the pairs that run now. */
export function NewcomerNumbers(): ReactElement | null {
  const { t } = useTranslation(['programme']);
  const cards = useRecords('pairCard');
  const members = useRecords('member');
  if (!cards || !members) return null;
  const numbers = newcomerNumbers(
    cards.map(({ body }) => body),
    members.map(({ body }) => body),
  );
  return (
    <Section title={t('newcomers.title')}>
      <Card>
        <Stack gap={3}>
          {numbers.newcomers === 0 ? (
            <Stack gap={2}>
              <p>{t('newcomers.empty')}</p>
              <Row>
                <ButtonLink size="small" to="/koppels/nieuw">
                  {t('newcomers.newPair')}
                </ButtonLink>
              </Row>
            </Stack>
          ) : (
            <DefinitionList
              items={counted.map((which) => ({
                term: t(`newcomers.${which}`),
                value: String(numbers[which]),
              }))}
            />
          )}
          <Secondary>{t('newcomers.seen', seenNewcomerNumbers)}</Secondary>
        </Stack>
      </Card>
    </Section>
  );
}
