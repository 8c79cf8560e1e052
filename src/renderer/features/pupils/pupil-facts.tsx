// The few facts the programme holds of a pupil, and where they come from. The birth date itself is not shown:
// only the age group that decides who is informed and who agrees.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { dateOf } from '#shared/domain/date.ts';
import { ageGroupOn } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ageTexts } from './pupil-texts.ts';

export function PupilFacts({ pupil }: { readonly pupil: ViewOf<'pupil'> }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const dates = useDateFormat();
  const { body } = pupil;
  const [today] = useState(() => dateOf(Date.now()));
  const group = ageGroupOn(body.birthDate, today);
  const items = [
    { term: t('list.class'), value: body.className },
    { term: t('list.schoolYear'), value: body.schoolYear },
    { term: t('list.mentor'), value: body.mentorName },
    ...(body.site === '' ? [] : [{ term: t('pupil.site'), value: body.site }]),
    { term: t('pupil.number'), value: body.pupilNumber },
    { term: t('pupil.age'), value: group ? t(ageTexts[group]) : t('pupil.ageUnknown') },
  ];
  return (
    <>
      <Section title={t('pupil.facts')}>
        <Card>
          <DefinitionList items={items} layout="under" />
        </Card>
      </Section>
      <Section title={t('pupil.origin')}>
        <Card>
          <Stack gap={2}>
            <p>
              {body.importedAtMs === null
                ? t('pupil.byHand')
                : t('pupil.imported', { day: dates.day(dateOf(body.importedAtMs)) })}
            </p>
            <Secondary>{t('pupil.neverHeld')}</Secondary>
          </Stack>
        </Card>
      </Section>
    </>
  );
}
