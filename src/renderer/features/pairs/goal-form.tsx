// The goal of a pair: what it works on, the question agreed beforehand, what lies outside it, how often.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { FormGrid, Full, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField, type SelectOption } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { goalsOfForm } from '#shared/domain/goal.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { goalTexts, rhythms } from './pair-texts.ts';
import { usePairChange } from './use-pair-change.ts';
import { useRefusal } from './use-refusal.ts';

/** `<GoalForm pair />` */
export function GoalForm({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const refusal = useRefusal(pair);
  const [goal, setGoal] = useState(pair.body.goal);
  const [days, setDays] = useState(pair.body.meetEveryDays);
  const { busy, error, change } = usePairChange(pair);
  const goals = goalsOfForm[pair.body.form];
  const rhythmOptions = useRhythms(days);
  const save = async () => {
    if (await change({ goal, meetEveryDays: days })) toast({ text: t('goal.saved'), tone: 'ok' });
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
            <Full>
              <TextField
                label={t('goal.question')}
                value={goal.question}
                required={pair.body.form === 'peerBuddy'}
                maxLength={300}
                onChange={(question) => setGoal({ ...goal, question })}
              />
            </Full>
            <Full>
              <TextField
                label={t('goal.outside')}
                value={goal.outside}
                maxLength={300}
                onChange={(outside) => setGoal({ ...goal, outside })}
              />
            </Full>
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

/** The usual rhythms, and this pair's own when it is another. */
function useRhythms(days: number): readonly SelectOption[] {
  const { t } = useTranslation(['pairs']);
  const known = rhythms.map((rhythm) => ({ value: String(rhythm.days), label: t(rhythm.text) }));
  const own = { value: String(days), label: t('side.everyDays', { count: days }) };
  return known.some(({ value }) => value === own.value) ? known : [own, ...known];
}
