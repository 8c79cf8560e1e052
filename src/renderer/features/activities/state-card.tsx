// The stand of a lesson or an activity, and what it can become. A button says why it cannot yet.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { rowState, type RowState } from './programme-rows.ts';
import { stateTones } from './lessons-screen.tsx';

export type StateCardProps<S extends Exclude<RowState, 'toRecord'>> = {
  readonly state: S | 'planned' | 'cancelled';
  readonly on: string;
  /** What it becomes when it has been: 'given' or 'done'. */
  readonly happened: S;
  readonly happenedLabel: string;
  /** Why it cannot have happened yet. */
  readonly notYet: string | undefined;
  readonly refusedBecause: string | undefined;
  readonly busy: boolean;
  readonly onChange: (state: S | 'planned' | 'cancelled') => void;
};

/** `<StateCard state on happened happenedLabel notYet refusedBecause busy onChange />` */
export function StateCard<S extends 'given' | 'done'>(props: StateCardProps<S>): ReactElement {
  const { t } = useTranslation(['activities']);
  const today = useToday();
  const { state, busy, refusedBecause } = props;
  const shown = rowState({ state, on: props.on || today }, today);
  return (
    <Section title={t('activities:lesson.stateTitle')}>
      <Card>
        <Stack gap={3}>
          <Row>
            <Chip tone={stateTones[shown]}>{t(`activities:state.${shown}`)}</Chip>
          </Row>
          {state === 'planned' ? (
            <>
              <Button
                busy={busy}
                refusedBecause={refusedBecause ?? props.notYet}
                onClick={() => props.onChange(props.happened)}
              >
                {props.happenedLabel}
              </Button>
              <Button
                variant="subtle"
                busy={busy}
                refusedBecause={refusedBecause}
                onClick={() => props.onChange('cancelled')}
              >
                {t('activities:lesson.cancel')}
              </Button>
            </>
          ) : (
            <Button
              variant="subtle"
              busy={busy}
              refusedBecause={refusedBecause}
              onClick={() => props.onChange('planned')}
            >
              {t('activities:lesson.replan')}
            </Button>
          )}
        </Stack>
      </Card>
    </Section>
  );
}
