// The goal of a pair: what it works on, the question agreed beforehand, what lies outside it, how often.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField, type SelectOption } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { goalsOfForm } from '#shared/domain/goal.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import { goalTexts, rhythms } from './pair-texts.ts';
import { usePairChange } from './use-pair-change.ts';
import { useRefusal } from './use-refusal.ts';

type Goal = ViewOf<'pair'>['body']['goal'];

/** `<GoalForm pair />` */
export function GoalForm({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const refusal = useRefusal(pair);
  const [goal, setGoal] = useState(pair.body.goal);
  const [days, setDays] = useState(pair.body.meetEveryDays);
  const [until, setUntil] = useState(pair.body.plannedUntil ?? '');
  const { busy, error, change } = usePairChange(pair);
  const goals = goalsOfForm[pair.body.form];
  const rhythmOptions = useRhythms(days);
  const save = async () => {
    const plannedUntil = until === '' ? null : until;
    if (await change({ goal, meetEveryDays: days, plannedUntil })) {
      toast({ text: t('goal.saved'), tone: 'ok' });
    }
  };
  return (
    <Section title={t('goal.title')}>
      <Card>
        <Stack gap={4}>
          <FormGrid>
            <SelectField
              label={t('goal.category')}
              value={goal.category}
              options={goals.map((one) => ({ value: one, label: t(goalTexts[one]) }))}
              onChange={(chosen) =>
                setGoal({ ...goal, category: goals.find((one) => one === chosen) ?? goal.category })
              }
            />
            <SelectField
              label={t('new.rhythm')}
              value={String(days)}
              options={rhythmOptions}
              onChange={(chosen) => setDays(Number(chosen))}
            />
            <Until pair={pair} until={until} onChange={setUntil} />
            <Words form={pair.body.form} goal={goal} onChange={setGoal} />
          </FormGrid>
          <ErrorNotice error={error} />
          <Row justify="end">
            <Button busy={busy} refusedBecause={refusal} onClick={() => void save()}>
              {t('goal.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

/** Until when a newcomer's pair meets; of other forms it is not asked. */
function Until(props: {
  readonly pair: ViewOf<'pair'>;
  readonly until: string;
  readonly onChange: (until: string) => void;
}): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const { form, startedOn } = props.pair.body;
  if (form !== 'newcomerBuddy') return null;
  return (
    <DateField
      label={t('rhythm.until')}
      description={t('rhythm.untilHelp')}
      value={props.until}
      min={startedOn}
      onChange={props.onChange}
    />
  );
}

/** The goal in words, and what lies outside it. */
function Words(props: {
  readonly form: PairForm;
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
}): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { goal, onChange } = props;
  return (
    <>
      <Full>
        <TextField
          label={t('goal.question')}
          value={goal.question}
          required={props.form === 'peerBuddy'}
          maxLength={300}
          onChange={(question) => onChange({ ...goal, question })}
        />
      </Full>
      <Full>
        <TextField
          label={t('goal.outside')}
          value={goal.outside}
          maxLength={300}
          onChange={(outside) => onChange({ ...goal, outside })}
        />
      </Full>
    </>
  );
}

/** The usual rhythms, and this pair's own when it is another. */
function useRhythms(days: number): readonly SelectOption[] {
  const { t } = useTranslation(['pairs']);
  const known = rhythms.map((rhythm) => ({ value: String(rhythm.days), label: t(rhythm.text) }));
  const own = { value: String(days), label: t('side.everyDays', { count: days }) };
  return known.some(({ value }) => value === own.value) ? known : [own, ...known];
}
