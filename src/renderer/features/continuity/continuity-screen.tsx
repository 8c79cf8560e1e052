// Whether the programme survives when somebody leaves: signs, deputies, pairs per coach, hand-overs.
// `/programma/opvolging`
import type { ReactElement } from 'react';
import { IconArrowsExchange, IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { vulnerability, type Vulnerability } from '#shared/domain/deputy-rules.ts';
import { CoachesTable } from './coaches-table.tsx';
import { DeputiesSection } from './deputies-section.tsx';
import { HandoversSection } from './handovers-section.tsx';
import { useMostPairs, useStaff } from './use-staff.ts';

export function ContinuityScreen(): ReactElement {
  const { t } = useTranslation(['tasks']);
  const staff = useStaff();
  const deputies = useRecords('deputy');
  const cards = useRecords('pairCard');
  const most = useMostPairs();
  const ready = staff && deputies && cards;
  return (
    <Page>
      <ProgrammeHead
        subtitle={t('continuity.subtitle')}
        actions={
          <>
            <ButtonLink to="/programma/schooljaar" icon={IconCalendarPlus}>
              {t('continuity.toSchoolYear')}
            </ButtonLink>
            <ButtonLink
              to="/programma/opvolging/overdragen"
              variant="primary"
              icon={IconArrowsExchange}
            >
              {t('continuity.toHandover')}
            </ButtonLink>
          </>
        }
      />
      {ready ? (
        <Columns side={<HandoversSection />}>
          <Signs
            found={vulnerability(
              staff,
              deputies.map(({ body }) => body),
              cards.map(({ body }) => body),
              most,
            )}
            most={most}
          />
          <DeputiesSection staff={staff} deputies={deputies} />
          <CoachesTable staff={staff} cards={cards} most={most} />
        </Columns>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

const tones = { calm: 'ok', watch: 'late', fragile: 'urgent' } as const;

/** How vulnerable the programme is, with the signs that say so. */
function Signs(props: { readonly found: Vulnerability; readonly most: number }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { signs, level } = props.found;
  return (
    <Section title={t('signs.title')}>
      <Stack gap={3}>
        <Notice tone={tones[level]} title={t(`signs.level.${level}`)} role="status">
          {t(`signs.means.${level}`)}
        </Notice>
        {signs.length === 0 ? null : (
          <Card>
            <Stack gap={2}>
              {signs.map((sign) => (
                <p key={sign}>{t(`signs.${sign}`, { most: props.most })}</p>
              ))}
            </Stack>
          </Card>
        )}
      </Stack>
    </Section>
  );
}
