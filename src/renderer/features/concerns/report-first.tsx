// The four things a concern cannot do without: about whom, what, how soon, and what was said.
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, usePairNames, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ChoiceGrid, focusChoices } from '#renderer/ui/choice-grid.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { isGrave } from '#shared/domain/concern-gravity.ts';
import {
  otherSituations,
  seriousSituations,
  type ConcernCategory,
} from '#shared/domain/concern.ts';
import { dateOf } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useConcernWords } from './concern-words.ts';
import { heardAtMs } from './report-form.ts';
import { personOf } from './report-start.ts';
import { useReportFault } from './use-report-fault.ts';
import type { Report } from './use-report.ts';
import { useRungs } from './use-rungs.ts';

export type ReportPartProps = {
  readonly report: Report;
  readonly pair: ViewOf<'pair'> | null;
};

const mostPupils = 6;

export function ReportFirst(props: ReportPartProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const fault = useReportFault();
  const ownWords = useRef<HTMLTextAreaElement>(null);
  const { form, faults, change } = props.report;
  const about = form.people.some(({ role }) => role === 'affected');
  const [begun] = useState(about);
  useEffect(() => {
    // With the pupil known the choice of what it is about comes first.
    if (begun) focusChoices('category');
  }, [begun]);
  return (
    <Card>
      <Stack gap={5}>
        <About {...props} focus={!begun} />
        <Category report={props.report} />
        <HowSoon {...props} onNext={() => ownWords.current?.focus()} />
        <TextArea
          label={t('report.ownWords')}
          description={t('report.ownWordsText')}
          value={form.ownWords}
          onChange={(text) => change({ ownWords: text })}
          error={fault(faults.ownWords)}
          maxLength={5000}
          minRows={4}
          inputRef={ownWords}
        />
        <Checkbox
          label={t('report.tooHeavy')}
          description={t('report.tooHeavyText')}
          checked={form.tooHeavy}
          onChange={(tooHeavy) => change({ tooHeavy, ownWords: form.ownWords })}
        />
      </Stack>
    </Card>
  );
}

function About({ report, pair, focus }: ReportPartProps & { readonly focus: boolean }) {
  const { t } = useTranslation(['concerns']);
  const fault = useReportFault();
  const all = usePupilChoices();
  const names = usePairNames();
  const pairs = useRecords('pair');
  const { form, faults, change } = report;
  const affected = form.people.filter(({ role, pupilId }) => role === 'affected' && pupilId !== '');
  const choices = useMemo(() => {
    const inPair = pair ? [...pair.body.supporteeIds, ...pair.body.supporterIds] : [];
    const first = (all ?? []).filter(({ id }) => inPair.includes(id));
    return [...first, ...(all ?? []).filter(({ id }) => !inPair.includes(id))];
  }, [all, pair]);
  const choose = (ids: readonly string[]) => {
    if (!names) return;
    const people = [
      ...ids.flatMap((id) => personOf(id, 'affected', names.pupils)),
      ...form.people.filter(
        (one) => !ids.includes(one.pupilId) && (one.role !== 'affected' || one.pupilId === ''),
      ),
    ];
    // A peer who came with it and is of no such pair: then it is not taken for granted in which it came up.
    const only = (ids.length === 1 ? openPairsOf(ids[0] ?? '', pairs ?? []) : []).filter(
      ({ body }) => form.peerId === '' || body.supporterIds.some((id) => id === form.peerId),
    );
    const found = form.pairId === '' && only.length === 1 ? { pairId: only[0]?.id ?? '' } : {};
    change({ people, ...found });
  };
  return (
    <SearchPicker
      label={t('report.about')}
      placeholder={t('report.aboutPlaceholder')}
      choices={choices}
      value={affected.map(({ pupilId }) => recordIdSchema.parse(pupilId))}
      max={mostPupils}
      error={fault(faults.people)}
      autoFocus={focus}
      required
      onChange={choose}
    />
  );
}

/** The pairs that run and in which this pupil is. */
export function openPairsOf(
  pupilId: string,
  pairs: readonly ViewOf<'pair'>[],
): readonly ViewOf<'pair'>[] {
  return pairs.filter(
    ({ body }) =>
      body.status !== 'ended' &&
      [...body.supporteeIds, ...body.supporterIds].some((id) => id === pupilId),
  );
}

function Category({ report }: Pick<ReportPartProps, 'report'>): ReactElement {
  const { t } = useTranslation(['concerns']);
  const fault = useReportFault();
  const words = useConcernWords();
  const settings = useRecords('concernSettings');
  const { form, faults, change } = report;
  const groups = useMemo(() => {
    const choice = (category: ConcernCategory) => ({
      value: category as string,
      label: words.category({ category, ownCategory: '' }),
    });
    const own = concernSettingsIn(settings ?? []).ownCategories;
    return [
      {
        title: t('report.serious'),
        choices: [...seriousSituations, ...otherSituations.filter(isGrave)].map(choice),
      },
      {
        title: t('report.other'),
        choices: [
          ...otherSituations.filter((each) => each !== 'other' && !isGrave(each)).map(choice),
          ...own.map((word) => ({ value: `own:${word}`, label: word })),
          choice('other'),
        ],
      },
    ];
  }, [t, words, settings]);
  return (
    <ChoiceGrid
      name="category"
      label={t('report.category')}
      description={t('report.categoryText')}
      groups={groups}
      columns={4}
      value={form.category}
      onChange={(category) => change({ category })}
      onNext={() => focusChoices('urgency')}
      error={fault(faults.category)}
    />
  );
}

function HowSoon({ report, pair, onNext }: ReportPartProps & { readonly onNext: () => void }) {
  const { t } = useTranslation(['concerns']);
  const fault = useReportFault();
  const words = useConcernWords();
  const meaning = useMeaning(pair);
  const { form, faults, change } = report;
  const now = useNow();
  const heard = heardAtMs(form) ?? now;
  return (
    <ChoiceGrid
      name="urgency"
      label={t('report.urgency')}
      groups={[
        {
          choices: urgencies.map((urgency) => ({
            value: urgency,
            label: words.urgency(urgency),
            text: meaning(urgency, heard),
          })),
        },
      ]}
      columns={2}
      value={form.urgency}
      onChange={(urgency) => change({ urgency })}
      onNext={onNext}
      error={fault(faults.urgency)}
    />
  );
}

/** 'De zorgcoördinator vóór 14:45 · de teamleider vóór 15:30' */
function useMeaning(pair: ViewOf<'pair'> | null): (urgency: Urgency, heard: number) => string {
  const { t } = useTranslation(['concerns']);
  const rungs = useRungs(pair?.body.coachId ?? null);
  const words = useConcernWords();
  const dates = useDateFormat();
  return (urgency, heard) => {
    const parts = rungs(urgency, heard).map(({ party, byMs }) =>
      t('report.mustKnow', {
        who: words.party(party),
        moment: dateOf(byMs) === dateOf(heard) ? dates.time(byMs) : dates.dayShort(dateOf(byMs)),
      }),
    );
    return parts.length === 0 ? t('report.nobody') : parts.join(' · ');
  };
}
