// The grid of who was there: one row per trainee, one column per session. Arrows move, space changes.
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { AttendanceMark } from '#shared/domain/training-change.ts';
import { mayComplete, traineeKey } from '#shared/domain/training-rules.ts';
import type { Trainee, TrainingBody } from '#shared/domain/training.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { cycled, movedTo, shownMark, type Cell, type Pending } from './attendance-model.ts';
import css from './attendance-grid.module.css';
import { useTraineeName } from './use-training-words.ts';

export type AttendanceGridProps = {
  readonly training: ViewOf<'training'>;
  readonly pending: Pending;
  readonly readOnly: boolean;
  readonly onChange: (pending: Pending) => void;
  /** Opens what else is known of a trainee. */
  readonly onOpen: (trainee: string) => void;
};

/** `<AttendanceGrid training pending readOnly onChange onOpen />` */
export function AttendanceGrid(props: AttendanceGridProps): ReactElement {
  const { t } = useTranslation(['training']);
  const dates = useDateFormat();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const { body } = props.training;
  const focus = ({ row, column }: Cell) => {
    setAt({ row, column });
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${String(row)}-${String(column)}"]`)
      ?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    if (event.ctrlKey || event.metaKey) return;
    const next = movedTo(body, cell, event.key);
    if (next) {
      event.preventDefault();
      focus(next);
    } else if (event.key === ' ' && !props.readOnly && body.trainees[cell.row]?.result === 'busy') {
      event.preventDefault();
      props.onChange(cycled(body, props.pending, cell));
    }
  };
  return (
    <div className={css['scroll']}>
      <table ref={table} role="grid" aria-label={t('attendance.title')} className={css['grid']}>
        <thead>
          <tr>
            <th scope="col">{t('attendance.who')}</th>
            {body.sessions.map((session) => (
              <th key={session.id} scope="col">
                {dates.dayShort(session.on)}
              </th>
            ))}
            <th scope="col">{t('attendance.result')}</th>
          </tr>
        </thead>
        <tbody>
          {body.trainees.map((trainee, row) => (
            <TraineeRow
              key={traineeKey(trainee)}
              {...props}
              trainee={trainee}
              row={row}
              at={at}
              onFocus={setAt}
              onKeyDown={onKeyDown}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tones: Readonly<Record<AttendanceMark, Tone>> = {
  present: 'ok',
  excused: 'question',
  absent: 'neutral',
};

type RowProps = AttendanceGridProps & {
  readonly trainee: Trainee;
  readonly row: number;
  readonly at: Cell;
  readonly onFocus: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent, cell: Cell) => void;
};

function TraineeRow(props: RowProps): ReactElement {
  const { t } = useTranslation(['training']);
  const nameOf = useTraineeName();
  const { trainee, row, at, pending, training } = props;
  const { name, detail } = nameOf(trainee);
  const open = trainee.result === 'busy' && !props.readOnly;
  return (
    <tr>
      <th scope="row">
        {name} <span className={css['detail']}>{detail}</span>
      </th>
      {training.body.sessions.map((session, column) => {
        const cell = { row, column };
        const mark = shownMark(training.body, pending, cell)?.mark ?? 'absent';
        const marked = session.held || mark !== 'absent';
        return (
          <td
            key={session.id}
            role="gridcell"
            data-cell={`${String(row)}-${String(column)}`}
            className={css['mark']}
            tabIndex={at.row === row && at.column === column ? 0 : -1}
            aria-readonly={!open}
            onFocus={() => props.onFocus(cell)}
            onKeyDown={(event) => props.onKeyDown(event, cell)}
            onClick={() => {
              if (open) props.onChange(cycled(training.body, pending, cell));
            }}
          >
            {marked ? (
              <Chip tone={tones[mark]}>{t(`training:marks.${mark}`)}</Chip>
            ) : (
              t('marks.none')
            )}
          </td>
        );
      })}
      <td>
        <Result {...props} name={name} body={training.body} />
      </td>
    </tr>
  );
}

function Result(
  props: RowProps & { readonly name: string; readonly body: TrainingBody },
): ReactElement {
  const { t } = useTranslation(['training']);
  const { trainee, body } = props;
  const ready = trainee.result === 'busy' && mayComplete(body, trainee).allowed;
  return (
    <Button
      size="small"
      aria-label={t('attendance.open', { name: props.name })}
      onClick={() => props.onOpen(traineeKey(trainee))}
    >
      {ready ? t('attendance.ready') : t(`training:results.${trainee.result}`)}
    </Button>
  );
}
