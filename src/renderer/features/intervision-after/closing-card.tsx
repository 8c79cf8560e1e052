// The end of a session: a good word to leave with, paper, who needs care, how long it took, the next day.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Card, Section, SectionTitle } from '#renderer/ui/card.tsx';
import { Checkbox, CheckGroup } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormGrid, Full, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { addDaysTo } from '#shared/domain/date.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { MissingPlace } from './missing-place.tsx';
import type { FinishHandle } from './use-finish.ts';

type ClosingProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly finish: FinishHandle;
};

export function ClosingCard(props: ClosingProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { form, change } = props.finish;
  return (
    <Section title={t('closing.title')}>
      <Card>
        <Stack gap={4}>
          <Secrecy {...props} />
          <MissingPlace of="positiveClose" finish={props.finish}>
            <TextArea
              label={t('closing.positive')}
              description={t('closing.positiveHelp')}
              value={form.positiveClose}
              minRows={2}
              maxLength={500}
              onChange={(positiveClose) => change({ positiveClose })}
            />
            {form.positiveClose.trim() === '' ? (
              <Checkbox
                label={t('closing.skipped')}
                checked={form.closeSkipped}
                onChange={(closeSkipped) => change({ closeSkipped })}
              />
            ) : null}
          </MissingPlace>
          <Care {...props} />
          <MissingPlace of="paper" finish={props.finish}>
            <Paper {...props} />
          </MissingPlace>
          <NextDay {...props} />
        </Stack>
      </Card>
    </Section>
  );
}

/** Said at the start, and asked there; here only when it was not said. */
function Secrecy({ session, finish }: ClosingProps): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter', 'pairs']);
  const [notes] = useRecordsWhere('intervisionNotes', 'body.sessionId', session.id) ?? [];
  if (!notes || notes.body.secrecySaid) return null;
  return (
    <Stack gap={2}>
      <Notice tone="late" title={t('closing.secrecyNotSaid')}>
        {t('pairs:agreement.secrecyRule')}
      </Notice>
      <Checkbox
        label={t('closing.secrecySaidNow')}
        checked={finish.form.secrecySaid}
        onChange={(secrecySaid) => finish.change({ secrecySaid })}
      />
    </Stack>
  );
}

/** Peers who were there and with whom something may stay. */
function Care({ session, finish }: ClosingProps): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const pupils = useRecords('pupil');
  const { careFor } = finish.form;
  const present = session.body.attendance
    .filter(({ mark }) => mark === 'present')
    .flatMap(({ peerId }) => pupils?.find(({ id }) => id === peerId) ?? []);
  if (present.length === 0) return null;
  return (
    <CheckGroup label={t('closing.care')} description={t('closing.careHelp')}>
      {present.map(({ id, body }) => (
        <Checkbox
          key={id}
          label={pupilName(body)}
          checked={careFor.includes(id)}
          onChange={(ticked) =>
            finish.change({
              careFor: ticked ? [...careFor, id] : careFor.filter((one) => one !== id),
            })
          }
        />
      ))}
    </CheckGroup>
  );
}

function Paper({ finish }: ClosingProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { form, change } = finish;
  return (
    <Stack gap={1}>
      <SectionTitle level={3}>{t('closing.paper')}</SectionTitle>
      <Segmented
        label={t('closing.paper')}
        value={form.paper}
        options={(['none', 'destroyed', 'open'] as const).map((value) => ({
          value,
          label: t(`paper.${value}`),
        }))}
        onChange={(paper) => change({ paper })}
      />
      {form.paper === 'open' ? <Secondary>{t('closing.paperTask')}</Secondary> : null}
    </Stack>
  );
}

function NextDay({ session, finish }: ClosingProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const dates = useDateFormat();
  const { form, change, next, nextOn } = finish;
  const holiday = nextOn === '' ? null : next.holidayOn(nextOn);
  const help = holiday
    ? t('closing.holiday', { name: holiday })
    : next.planned === null
      ? t('closing.nextHelp')
      : t('closing.planned', { day: dates.dayLong(next.planned) });
  const why = session.body.groupId !== null && nextOn === '' && next.planned === null;
  return (
    <FormGrid>
      <MissingPlace of="next" finish={finish}>
        <DateField
          label={t('closing.next')}
          description={help}
          value={nextOn}
          min={addDaysTo(session.body.on, 1)}
          onChange={(day) => change({ nextOn: day })}
        />
      </MissingPlace>
      <MissingPlace of="minutes" finish={finish}>
        <TextField
          label={t('closing.minutes')}
          description={t('closing.minutesHelp')}
          inputMode="numeric"
          value={form.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </MissingPlace>
      {why ? (
        <Full>
          <TextField
            required
            label={t('closing.whyNot')}
            description={t('closing.whyNotHelp')}
            value={form.noNextBecause}
            maxLength={200}
            onChange={(noNextBecause) => change({ noNextBecause })}
          />
        </Full>
      ) : null}
    </FormGrid>
  );
}
