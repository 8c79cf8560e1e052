// Peer support adds to basic support only under conditions: which of them are met.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readinessPoints, type ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { readinessMet } from '#shared/domain/programme-plan-rules.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

type Point = ProgrammePlanBody['readiness'][number];

export function ReadinessPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const { error, savePart } = useSavePlan(plan.schoolYear);
  const { readiness } = plan.body;
  const met = readinessMet(plan.body);
  const total = readinessPoints.length;
  const save = (changed: Point) =>
    void savePart(
      {
        part: 'readiness',
        value: [...readiness.filter(({ point }) => point !== changed.point), changed],
      },
      plan.revision,
    );
  return (
    <Stack gap={4}>
      <Notice tone={met === total ? 'ok' : 'late'} role="status">
        {met === total ? t('readiness.all') : t('readiness.some', { met, total })}
      </Notice>
      <Card>
        <Stack gap={4}>
          {readinessPoints.map((point) => (
            <PointFields
              key={point}
              state={
                readiness.find((one) => one.point === point) ?? { point, met: false, note: '' }
              }
              onSave={save}
            />
          ))}
        </Stack>
      </Card>
      <ErrorNotice error={error} />
    </Stack>
  );
}

function PointFields(props: {
  readonly state: Point;
  readonly onSave: (point: Point) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const refusal = usePlanRefusal();
  const { state, onSave } = props;
  const [note, setNote] = useState(state.note);
  return (
    <div>
      <Checkbox
        label={t(`readiness.points.${state.point}.title`)}
        description={t(`readiness.points.${state.point}.help`)}
        checked={state.met}
        disabled={refusal !== undefined}
        onChange={(met) => onSave({ ...state, note, met })}
      />
      <TextField
        hideLabel
        label={t('readiness.note', { point: t(`readiness.points.${state.point}.title`) })}
        placeholder={t('readiness.notePlaceholder')}
        value={note}
        maxLength={300}
        disabled={refusal !== undefined}
        onChange={setNote}
        onBlur={() => {
          if (note.trim() !== state.note) onSave({ ...state, note });
        }}
      />
    </div>
  );
}
