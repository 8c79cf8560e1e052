// Who decides for this pupil, how the age changes that, and where one may not ring or write.
import { useState, type ReactElement } from 'react';
import { IconHomeOff, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { nextDecidingBirthday } from '#shared/domain/legal-representation.ts';
import { partiesFor } from '#shared/domain/pupil-consent.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { RepresentationDialog } from './representation-dialog.tsx';

export type WhoDecidesProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly representation: ViewOf<'legalRepresentation'> | null;
};

/** `<WhoDecides pupil representation />` */
export function WhoDecides({ pupil, representation }: WhoDecidesProps): ReactElement {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('people:decides.title')}
      end={
        <Button
          size="small"
          variant="subtle"
          icon={IconPencil}
          refusedBecause={mayManage ? undefined : t('people:refused')}
          onClick={() => setOpen(true)}
        >
          {t('people:decides.edit')}
        </Button>
      }
    >
      <Card>
        <Stack gap={3}>
          <ByAge pupil={pupil} />
          <Representatives representation={representation} />
        </Stack>
      </Card>
      {open ? (
        <RepresentationDialog
          pupil={pupil}
          representation={representation}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Section>
  );
}

function ByAge({ pupil }: { readonly pupil: ViewOf<'pupil'> }): ReactElement {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  const today = useToday();
  const { birthDate } = pupil.body;
  const parties = partiesFor(birthDate, today);
  const now =
    birthDate === null
      ? t('people:decides.ageUnknown')
      : parties.length === 2
        ? t('people:decides.both')
        : parties[0] === 'pupil'
          ? t('people:decides.pupil')
          : t('people:decides.representatives');
  const next = nextDecidingBirthday(birthDate, today);
  return (
    <div>
      <p>{now}</p>
      {next ? (
        <Secondary>
          {t(`people:decides.next.${next.group}`, { day: dates.day(next.on), age: next.age })}
        </Secondary>
      ) : null}
    </div>
  );
}

function Representatives({
  representation,
}: Pick<WhoDecidesProps, 'representation'>): ReactElement {
  const { t } = useTranslation(['people']);
  if (!representation) return <Secondary>{t('people:decides.notRecorded')}</Secondary>;
  const { type, representatives, notAtHome, languages } = representation.body;
  return (
    <>
      <p>{t(`people:decides.type.${type}`)}</p>
      {representatives.map(({ name, capacity, custody, reach }, at) => (
        <div key={`${name} ${String(at)}`}>
          <Row gap={2}>
            <span>{name}</span>
            <Chip tone={custody ? 'neutral' : 'late'}>
              {custody ? t(`people:decides.capacity.${capacity}`) : t('people:decides.noCustody')}
            </Chip>
          </Row>
          {reach === '' ? null : <Secondary>{reach}</Secondary>}
        </div>
      ))}
      {notAtHome ? (
        <Row>
          <Chip tone="urgent" icon={IconHomeOff}>
            {t('people:decides.notAtHome')}
          </Chip>
        </Row>
      ) : null}
      {languages.length > 0 ? (
        <Secondary>{t('people:decides.speaks', { languages: languages.join(', ') })}</Secondary>
      ) : null}
    </>
  );
}
