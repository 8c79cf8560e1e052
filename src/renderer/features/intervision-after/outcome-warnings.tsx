// What still has to be looked at in the outcomes before finishing: a name in the words, a point without a mentor.
import { useState, type ReactElement } from 'react';
import { IconEyeExclamation, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/card.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { useOutcomesOf } from './outcomes-card.tsx';
import { useOutcomeNames } from './use-outcome-names.ts';

export function OutcomeWarnings(props: { readonly sessionId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const namesOf = useOutcomeNames();
  const outcomes = useOutcomesOf(props.sessionId) ?? [];
  const [open, setOpen] = useState<ViewOf<'intervisionOutcome'> | null>(null);
  const warned = outcomes.flatMap((outcome) => {
    const { kind, className, text } = outcome.body;
    const names = kind === 'concern' ? [] : namesOf(text);
    const noMentor = kind === 'mentorPoint' && className === null;
    if (names.length === 0 && !noMentor) return [];
    const said = [
      names.length > 0 ? t('warnings.names', { names: names.join(', ') }) : '',
      noMentor ? t('warnings.noMentor') : '',
    ];
    return [{ outcome, named: names.length > 0, said: said.filter(Boolean).join(' ') }];
  });
  if (warned.length === 0) return null;
  return (
    <Section title={t('warnings.title')}>
      <ListCard label={t('warnings.title')}>
        {warned.map(({ outcome, named, said }) => (
          <ListRow
            key={outcome.id}
            icon={named ? IconEyeExclamation : IconFileText}
            tone="late"
            title={outcome.body.text}
            subtitle={said}
            onClick={() => setOpen(outcome)}
          />
        ))}
      </ListCard>
      {open ? (
        <OutcomeDialog sessionId={props.sessionId} outcome={open} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}
