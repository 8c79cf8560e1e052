// What was agreed about a case whose pair is known to this coach alone: it becomes a task on that pair, in
// own words that say nothing of the session.
import { useState, type ReactElement } from 'react';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { usePairNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { saysTheSame } from '#shared/domain/intervision-outcome.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useOutcomesOf } from './outcomes-card.tsx';

type OnPair = {
  readonly outcome: ViewOf<'intervisionOutcome'>;
  /** Whom it is about, in names: only the coach who keeps the link sees it. */
  readonly pair: string;
};

export function PairLines({ sessionId }: { readonly sessionId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const dates = useDateFormat();
  const outcomes = useOutcomesOf(sessionId);
  const keys = useRecordsWhere('intervisionCaseKey', 'body.sessionId', sessionId);
  const pairs = useRecords('pair');
  const [putting, setPutting] = useState<OnPair | null>(null);
  const names = usePairNames();
  const pairOf = (letter: string | null): string | null => {
    const key = keys?.find(({ body }) => body.letter === letter && body.pairId !== null);
    const pair = pairs?.find(({ id }) => id === key?.body.pairId)?.body;
    return pair && names ? t('pairs.pair', { names: names.title(pair), code: pair.code }) : null;
  };
  const linked = (outcomes ?? []).flatMap((outcome) => {
    const { kind, letter } = outcome.body;
    // What the group agreed stays with the group; a point goes to the mentor, a concern to those who deal with it.
    const pair = kind === 'task' || kind === 'findOut' ? pairOf(letter) : null;
    return pair === null ? [] : [{ outcome, pair }];
  });
  if (linked.length === 0) return null;
  return (
    <Section title={t('pairs.title')}>
      <ListCard label={t('pairs.title')}>
        {linked.map(({ outcome, pair }) => (
          <ListRow
            key={outcome.id}
            icon={IconUsers}
            title={outcome.body.text}
            subtitle={t('pairs.which', { letter: outcome.body.letter, pair })}
            action={
              outcome.body.onPair === null ? (
                <Button size="small" onClick={() => setPutting({ outcome, pair })}>
                  {t('pairs.put')}
                </Button>
              ) : (
                <Secondary>
                  {t('pairs.onPair', { day: dates.dayShort(outcome.body.onPair) })}
                </Secondary>
              )
            }
          />
        ))}
      </ListCard>
      <Secondary>{t('pairs.help')}</Secondary>
      {putting ? <PairTaskDialog {...putting} onClose={() => setPutting(null)} /> : null}
    </Section>
  );
}

/** The words of the task: other ones than those of the session, so that nobody knows the pair by them. */
function PairTaskDialog(props: OnPair & { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(['intervisionAfter', 'errors']);
  const toast = useToast();
  const today = useToday();
  const { outcome, pair, onClose } = props;
  const { text, dueOn: due } = outcome.body;
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState(due !== null && due >= today ? due : addDaysTo(today, 7));
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const same = title.trim() !== '' && saysTheSame(title, text);
  const save = async () => {
    setMissing(title.trim() === '');
    if (title.trim() === '' || same) return;
    const { id: outcomeId, revision: expectedRevision } = outcome;
    const done = await call('intervisionOutcomes.toPair', {
      ...{ outcomeId, expectedRevision, dueOn, title },
    });
    if (!done.ok) {
      setError(done.error);
      return;
    }
    toast({ text: t('pairs.done', { pair }), tone: 'ok' });
    onClose();
  };
  const fault = missing && title.trim() === '' ? t('pairs.titleMissing') : undefined;
  return (
    <FormDialog
      size="small"
      title={t('pairs.dialog', { pair })}
      saveLabel={t('pairs.put')}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
    >
      <Secondary>{t('pairs.agreed', { text })}</Secondary>
      <TextField
        autoFocus
        required
        label={t('pairs.task')}
        description={t('pairs.titleHelp')}
        value={title}
        onChange={setTitle}
        maxLength={200}
        error={same ? t('errors:sameWordsOnPair') : fault}
      />
      <DateField label={t('outcome.dueOn')} value={dueOn} min={today} onChange={setDueOn} />
    </FormDialog>
  );
}
