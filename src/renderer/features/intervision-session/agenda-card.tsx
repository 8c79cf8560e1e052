// What is on the agenda beside the talk: a tick for what was dealt with, and of a topic one press makes a case. Open
// points of last time are not among them: they stand where one looks back on them.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { agendaTicked } from '#shared/domain/intervision-agenda.ts';
import {
  nextLetter,
  type AgendaPoint,
  type NotesFields,
} from '#shared/domain/intervision-notes.ts';
import css from './live-session.module.css';

type AgendaCardProps = {
  readonly fields: Pick<NotesFields, 'agenda' | 'cases'>;
  readonly onChange: (change: Pick<NotesFields, 'agenda'>) => void;
  readonly onMakeCase: (point: AgendaPoint) => void;
};

/** What a point is called where the whole table can read along; of what a mentor said the notes keep only where it lies. */
function usePointText({ source, sourceId, text }: AgendaPoint): string {
  const { t } = useTranslation(['intervisionSession']);
  const dates = useDateFormat();
  const note = useRecord('noteHeadline', source === 'mentor' ? sourceId : null);
  if (source !== 'mentor') return text;
  if (!note) return t('agenda.mentorSaid');
  return t('agenda.mentorSaidOn', { day: dates.dayShort(note.body.occurredOn) });
}

function AgendaRow(props: {
  readonly point: AgendaPoint;
  readonly onChange: (done: boolean) => void;
  /** Left out: no case can be made of it. */
  readonly onMakeCase: (() => void) | undefined;
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { point, onMakeCase } = props;
  const text = usePointText(point);
  return (
    <div>
      <Checkbox
        label={t('agenda.point', { source: t(`agenda.${point.source}`), text })}
        checked={point.done}
        onChange={props.onChange}
      />
      {onMakeCase ? (
        <div className={css['ofPoint']}>
          <Button
            size="small"
            variant="subtle"
            aria-label={t('agenda.makeCaseOf', { text })}
            onClick={onMakeCase}
          >
            {t('agenda.makeCase')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** `<AgendaCard fields onChange onMakeCase />`: nothing while nothing is on it. */
export function AgendaCard({ fields, ...props }: AgendaCardProps): ReactElement | null {
  const { t } = useTranslation(['intervisionSession']);
  const shown = fields.agenda.filter(({ source }) => source !== 'lookBack');
  const hasRoom = nextLetter(fields.cases) !== null;
  if (shown.length === 0) return null;
  return (
    <Section title={t('agenda.title')}>
      <Card>
        <Stack gap={2}>
          {shown.map((point) => (
            <AgendaRow
              key={point.id}
              point={point}
              onChange={(done) =>
                props.onChange({ agenda: agendaTicked(fields.agenda, point, done) })
              }
              onMakeCase={
                hasRoom && !point.done && point.source !== 'mentor'
                  ? () => props.onMakeCase(point)
                  : undefined
              }
            />
          ))}
        </Stack>
      </Card>
    </Section>
  );
}
