// The safe beginning: the secrecy sentence, what the group agreed, what is on the agenda.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import type { AgendaPoint, NotesFields } from '#shared/domain/intervision-notes.ts';
import { capsOfAsk } from './line-keys.ts';

type OpeningCardProps = {
  readonly fields: Pick<NotesFields, 'secrecySaid' | 'agenda'>;
  readonly agreements: string;
  readonly onChange: (change: Partial<Pick<NotesFields, 'secrecySaid' | 'agenda'>>) => void;
};

export function OpeningCard({ fields, agreements, onChange }: OpeningCardProps): ReactElement {
  const { t } = useTranslation(['intervisionSession', 'pairs']);
  return (
    <Section title={t('opening.title')}>
      <Card {...(fields.secrecySaid ? {} : { emphasis: 'accent' as const })}>
        <Stack gap={2}>
          <p>{t('pairs:agreement.secrecyRule')}</p>
          <p>{t('opening.onlyWhatYouWant')}</p>
          {agreements ? <p>{agreements}</p> : null}
          <Checkbox
            label={t('opening.said')}
            checked={fields.secrecySaid}
            onChange={(secrecySaid) => onChange({ secrecySaid })}
          />
        </Stack>
      </Card>
    </Section>
  );
}

/** A reminder beside the talk, until it was said. */
export function NotSaid({
  onSaid,
}: {
  readonly onSaid: OpeningCardProps['onChange'];
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <Notice
      tone="late"
      actions={
        <Button size="small" onClick={() => onSaid({ secrecySaid: true })}>
          {t('opening.said')} <KeyHint keys={capsOfAsk('said')} />
        </Button>
      }
    >
      {t('opening.notSaid')}
    </Notice>
  );
}

/** What a point is called where the whole table can read along; of a part of them the notes keep only where they lie. */
function usePointText({ source, sourceId, text }: AgendaPoint): string {
  const { t } = useTranslation(['intervisionSession']);
  const dates = useDateFormat();
  const point = useRecord('intervisionOutcome', source === 'lookBack' ? sourceId : null);
  const note = useRecord('noteHeadline', source === 'mentor' ? sourceId : null);
  if (source === 'lookBack') return point?.body.text ?? t('agenda.openPoint');
  if (source !== 'mentor') return text;
  if (!note) return t('agenda.mentorSaid');
  return t('agenda.mentorSaidOn', { day: dates.dayShort(note.body.occurredOn) });
}

function AgendaRow(props: {
  readonly point: AgendaPoint;
  readonly onChange: (done: boolean) => void;
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { point } = props;
  return (
    <Checkbox
      label={t('agenda.point', {
        source: t(`agenda.${point.source}`),
        text: usePointText(point),
      })}
      checked={point.done}
      onChange={props.onChange}
    />
  );
}

export function AgendaCard(props: Omit<OpeningCardProps, 'agreements'>): ReactElement | null {
  const { t } = useTranslation(['intervisionSession']);
  const { agenda } = props.fields;
  if (agenda.length === 0) return null;
  return (
    <Section title={t('agenda.title')}>
      <Card>
        <Stack gap={2}>
          {agenda.map((point) => (
            <AgendaRow
              key={point.id}
              point={point}
              onChange={(done) =>
                props.onChange({
                  agenda: agenda.map((one) => (one.id === point.id ? { ...one, done } : one)),
                })
              }
            />
          ))}
        </Stack>
      </Card>
    </Section>
  );
}
