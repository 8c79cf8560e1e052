// Who came with it and what follows from it at once: the pair that rests, after-care for the peer, and how
// the peer brought it up the ladder.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, usePairNames, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Card } from '#renderer/ui/card.tsx';
import { CheckGroup, Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { openPairsOf, type ReportPartProps } from './report-first.tsx';
import { broughtByValues, broughtToValues, pausesPair, pupilAnswers } from './report-form.ts';
import { inOtherPair } from './report-start.ts';
import { useReportFault } from './use-report-fault.ts';
import type { Report } from './use-report.ts';

/** Of a concern that is there already the pair and its pause stay as they are. */
export function ReportAfter(props: ReportPartProps & { readonly existing: boolean }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { report, pair } = props;
  const { form, change } = report;
  const byPeer = form.broughtBy === 'supporter';
  return (
    <Card>
      <Stack gap={4}>
        <FormGrid>
          <SelectField
            label={t('report.broughtBy')}
            value={form.broughtBy}
            onChange={(value) => {
              const broughtBy = broughtByValues.find((each) => each === value);
              if (broughtBy) change({ broughtBy });
            }}
            options={broughtByValues.map((value) => ({
              value,
              label: t(`concerns:words.broughtBy.${value}`),
            }))}
          />
          {byPeer ? <Peer {...props} /> : <span />}
          {props.existing ? null : <PairField {...props} />}
        </FormGrid>
        {!props.existing && pair?.body.status === 'active' ? (
          <Checkbox
            label={t('report.pause', { code: pair.body.code })}
            description={t('report.pauseText')}
            checked={pausesPair(form)}
            onChange={(pause) => change({ pause: pause ? 'yes' : 'no' })}
          />
        ) : null}
        {!props.existing && (pair || (byPeer && form.peerId !== '')) ? (
          <Secondary>{t('report.afterCare')}</Secondary>
        ) : null}
        {byPeer ? <Route report={report} /> : null}
      </Stack>
    </Card>
  );
}

/** The peer who came with it: one of the pair, or any pupil when it was outside one. */
function Peer({ report, pair }: ReportPartProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const names = usePairNames();
  const all = usePupilChoices();
  const { form, change } = report;
  const chosen = recordIdSchema.safeParse(form.peerId);
  if (!pair) {
    return (
      <SearchPicker
        label={t('report.peer')}
        choices={all ?? []}
        value={chosen.success ? [chosen.data] : []}
        max={1}
        onChange={([peerId]) => change({ peerId: peerId ?? '' })}
      />
    );
  }
  return (
    <SelectField
      label={t('report.peer')}
      placeholder={t('report.noPeer')}
      value={form.peerId}
      onChange={(peerId) => change({ peerId })}
      options={pair.body.supporterIds.map((id) => {
        const pupil = names?.pupils.get(id);
        return { value: id, label: pupil ? pupilName(pupil.body) : '' };
      })}
    />
  );
}

/** The pair in which it came up, of those in which the pupils are. */
function PairField({ report, pair }: ReportPartProps): ReactElement | null {
  const { t } = useTranslation(['concerns']);
  const pairs = useRecords('pair');
  const names = usePairNames();
  const { form, change } = report;
  const options = useMemo(() => {
    const open = form.people.flatMap(({ pupilId }) => openPairsOf(pupilId, pairs ?? []));
    return [...new Map([...open, ...(pair ? [pair] : [])].map((one) => [one.id, one])).values()];
  }, [form.people, pairs, pair]);
  if (options.length === 0 || !names) return null;
  return (
    <SelectField
      label={t('report.pair')}
      placeholder={t('report.noPair')}
      value={form.pairId}
      onChange={(pairId) => {
        const next = options.find(({ id }) => id === pairId) ?? null;
        change(inOtherPair(form, pair, next, names.pupils));
      }}
      options={options.map(({ id, body }) => ({
        value: id,
        label: `${body.code} · ${names.title(body)}`,
      }))}
    />
  );
}

function Route({ report }: { readonly report: Report }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const today = useToday();
  const fault = useReportFault();
  const { form, faults, change } = report;
  return (
    <FormGrid>
      <DateField
        label={t('report.encouragedOn')}
        value={form.encouragedOn}
        max={today}
        onChange={(encouragedOn) => change({ encouragedOn })}
        error={fault(faults.encouragedOn)}
      />
      <RadioField
        label={t('report.pupilAnswer')}
        value={form.pupilAnswer}
        onChange={(pupilAnswer) => change({ pupilAnswer })}
        options={pupilAnswers.map((value) => ({
          value,
          label: t(`concerns:words.pupilAnswer.${value}`),
        }))}
      />
      <DateField
        label={t('report.broughtOn')}
        value={form.broughtOn}
        max={today}
        onChange={(broughtOn) => change({ broughtOn })}
        error={fault(faults.broughtOn)}
      />
      <CheckGroup label={t('report.broughtTo')}>
        {broughtToValues.map((value) => (
          <Checkbox
            key={value}
            label={t(`concerns:words.broughtTo.${value}`)}
            checked={form.broughtTo.includes(value)}
            onChange={(checked) =>
              change({
                broughtTo: checked
                  ? [...form.broughtTo, value]
                  : form.broughtTo.filter((each) => each !== value),
              })
            }
          />
        ))}
      </CheckGroup>
      <Full>
        <DateField
          label={t('report.pupilToldOn')}
          description={t('report.pupilToldOnText')}
          value={form.pupilToldOn}
          max={today}
          onChange={(pupilToldOn) => change({ pupilToldOn })}
          error={fault(faults.pupilToldOn)}
        />
      </Full>
    </FormGrid>
  );
}
