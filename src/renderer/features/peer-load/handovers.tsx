// Earlier check-ins and a change of coach: who has them is told to the new one; who has them opens them by hand.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { Standing } from './use-standing.ts';

/** `<EarlierElsewhere peerId earlier />`: nothing when all of this peer is open, or nothing was before. */
export function EarlierElsewhere(props: {
  readonly peerId: RecordId;
  readonly earlier: Standing['earlier'];
}): ReactElement | null {
  const { t } = useTranslation(['peerLoad']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const members = useRecords('member');
  const found = props.earlier.find(({ peerId }) => peerId === props.peerId);
  if (!found || !members) return null;
  const active = new Set<string>(members.filter(({ body }) => body.active).map(({ id }) => id));
  const here = found.memberIds.filter((id) => active.has(id));
  const names = (here.length > 0 ? here : found.memberIds).map(nameOf).join(', ');
  const text = { names, day: dates.day(found.lastOn) };
  return (
    <Notice tone="question" title={t('before.title', { names })}>
      {here.length > 0 ? t('before.ask', text) : t('before.gone', text)}
    </Notice>
  );
}

type ToLetIn = Standing['toLetIn'][number];

/** `<ToLetIn toLetIn onDone />`: peers whose coach of now does not read what this member reads; nothing without. */
export function ToLetIn(props: {
  readonly toLetIn: Standing['toLetIn'];
  readonly onDone: () => void;
}): ReactElement | null {
  const { t } = useTranslation(['peerLoad']);
  const { nameOf } = useMemberNames();
  const pupils = useRecords('pupil');
  const [asked, setAsked] = useState<ToLetIn | null>(null);
  if (props.toLetIn.length === 0 || !pupils) return null;
  const byId = new Map(pupils.map(({ id, body }) => [id, pupilName(body)]));
  const wordsOf = ({ peerId, coachIds }: ToLetIn) => ({
    peer: byId.get(peerId) ?? '',
    names: coachIds.map(nameOf).join(', '),
  });
  return (
    <Section title={t('before.toLetIn')}>
      <ListCard label={t('before.toLetIn')}>
        {props.toLetIn.map((one) => (
          <ListRow
            key={one.peerId}
            title={wordsOf(one).peer}
            subtitle={t('before.closed', wordsOf(one))}
            action={
              <Button
                size="small"
                aria-label={t('before.letInOf', wordsOf(one))}
                onClick={() => setAsked(one)}
              >
                {t('before.letIn')}
              </Button>
            }
          />
        ))}
      </ListCard>
      {asked ? (
        <LetInDialog
          toLetIn={asked}
          words={wordsOf(asked)}
          onClose={() => setAsked(null)}
          onDone={props.onDone}
        />
      ) : null}
    </Section>
  );
}

function LetInDialog(props: {
  readonly toLetIn: ToLetIn;
  readonly words: { readonly peer: string; readonly names: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const toast = useToast();
  const { ask, error } = useAsk();
  const { toLetIn, words, onClose, onDone } = props;
  const letIn = async () => {
    const { peerId, coachIds: memberIds } = toLetIn;
    if (!(await ask(() => call('peerCheckIns.letIn', { peerId, memberIds })))) return;
    toast({ text: t('before.done', words) });
    onClose();
    onDone();
  };
  return (
    <FormDialog
      size="small"
      title={t('before.letInOf', words)}
      saveLabel={t('before.letIn')}
      onSave={() => void letIn()}
      onClose={onClose}
      error={error}
    >
      <p>{t('before.sure', words)}</p>
    </FormDialog>
  );
}
