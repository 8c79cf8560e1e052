// One contact as it stands on the timeline: how long and where, what was done, and what one can do with it.
import { useState, type ReactElement } from 'react';
import { IconCalendarPlus, IconUserCheck, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import type { TimelineItem } from '#renderer/ui/timeline.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { dateOf } from '#shared/domain/date.ts';
import type { ContactBody } from '#shared/domain/contact.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { ContactDialog, fieldsOfContact } from './contact-dialog.tsx';
import { useGoalText } from './use-goal-text.ts';

export type ContactEntry = {
  readonly pair: ViewOf<'pair'>;
  readonly contact: ViewOf<'contact'>;
  /** The mark on the goal before this contact, null when there was none. */
  readonly progressBefore: number | null;
  readonly today: string;
};

const icons = {
  planned: IconCalendarPlus,
  held: IconUserCheck,
  missed: IconUserX,
  cancelled: IconUserX,
} as const;

/** The day it was written down; of a plan that came to pass the day on which that was said. */
function entryMs({ body, createdAtMs, changedAtMs }: ViewOf<'contact'>): number | undefined {
  if (dateOf(createdAtMs) >= body.on) return createdAtMs;
  return body.state === 'planned' || dateOf(changedAtMs) < body.on ? undefined : changedAtMs;
}

/** The timeline item of a contact. */
export function useContactItem(): (entry: ContactEntry) => TimelineItem {
  const { t } = useTranslation(['contacts']);
  const chipOf = ({ contact, progressBefore, today }: ContactEntry): TimelineItem['chip'] => {
    const { state, on, tooHeavy, stuck, goalProgress } = contact.body;
    if (state === 'planned') {
      return on < today
        ? { tone: 'late', label: t('item.chipPassed') }
        : { tone: 'question', label: t('item.chipPlanned') };
    }
    if (state === 'missed') return { tone: 'neutral', label: t('item.chipMissed') };
    if (state === 'cancelled') return { tone: 'neutral', label: t('item.chipCancelled') };
    if (tooHeavy) return { tone: 'urgent', label: t('item.chipHeavy') };
    if (stuck) return { tone: 'late', label: t('item.chipStuck') };
    if (goalProgress === null) return undefined;
    return {
      tone: 'neutral',
      label:
        progressBefore === null
          ? t('item.goalFirst', { now: goalProgress })
          : t('item.goal', { before: progressBefore, now: goalProgress }),
    };
  };
  return (entry) => {
    const { body, id } = entry.contact;
    const chip = chipOf(entry);
    const entryDateMs = entryMs(entry.contact);
    const title = [
      body.state === 'planned' ? t('item.planned') : t('item.title'),
      body.startsAt === null ? '' : t('item.at', { time: body.startsAt }),
      body.minutes === null ? '' : t('item.minutes', { count: body.minutes }),
      placeText(body, body.place === null ? '' : t(`places.${body.place}`)),
      body.kind === 'goal' ? '' : t(`kinds.${body.kind}`),
    ];
    return {
      id,
      kind: 'contact',
      icon: icons[body.state],
      title: title.filter(Boolean).join(' · '),
      ...(chip && { chip }),
      eventDate: body.on,
      ...(entryDateMs !== undefined && { entryDateMs }),
      children: <ContactText body={body} />,
      actions: <ContactActions {...entry} />,
    };
  };
}

function placeText({ placeNote }: ContactBody, place: string): string {
  return placeNote === '' ? place : `${place} (${placeNote})`;
}

function ContactText({ body }: { readonly body: ContactBody }): ReactElement | null {
  const { t } = useTranslation(['contacts']);
  const goalText = useGoalText();
  if (body.state !== 'held') return null;
  const sentences = [
    body.learned,
    body.agreement === '' ? '' : t('item.agreement', { text: body.agreement }),
    body.positiveClose === '' ? '' : t('item.close', { text: body.positiveClose }),
    body.feelingAfter === null
      ? ''
      : t('item.feeling', { feeling: t(`feelings.${body.feelingAfter}`) }),
  ].filter(Boolean);
  const facts = [
    body.initiative === null
      ? ''
      : t('item.initiative', { who: t(`initiatives.${body.initiative}`) }),
    body.theme === null ? '' : t('item.theme', { theme: goalText(body.theme) }),
    body.channel === 'meeting' ? '' : t(`channels.${body.channel}`),
    body.missedPeriods === 0 ? '' : t('item.periods', { count: body.missedPeriods }),
    body.questionForCoach === '' ? '' : t('item.question', { text: body.questionForCoach }),
  ].filter(Boolean);
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {facts.length > 0 ? <Secondary>{facts.join(' · ')}</Secondary> : null}
    </>
  );
}

function ContactActions({ pair, contact, today }: ContactEntry): ReactElement | null {
  const { t } = useTranslation(['contacts']);
  const toast = useToast();
  const mayWrite = useMayDo('writeContacts');
  const [open, setOpen] = useState<'happened' | 'change' | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  if (!mayWrite || pair.body.status === 'ended') return <ToConcern contact={contact} />;
  const mark = async (state: 'missed' | 'cancelled') => {
    const saved = await call('contacts.save', {
      pairId: pair.id,
      contact: { id: contact.id, expectedRevision: contact.revision },
      fields: { ...fieldsOfContact(contact.body), state },
    });
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    toast({ text: state === 'missed' ? t('item.markedMissed') : t('item.markedCancelled') });
  };
  const planned = contact.body.state === 'planned';
  return (
    <Stack gap={2}>
      <Row gap={2}>
        {planned && contact.body.on <= today ? (
          <>
            <Button size="small" onClick={() => setOpen('happened')}>
              {t('item.happened')}
            </Button>
            <Button size="small" variant="subtle" onClick={() => void mark('missed')}>
              {t('item.missed')}
            </Button>
          </>
        ) : null}
        {planned ? (
          <Button size="small" variant="subtle" onClick={() => void mark('cancelled')}>
            {t('item.cancel')}
          </Button>
        ) : null}
        <Button size="small" variant="subtle" onClick={() => setOpen('change')}>
          {t('item.change')}
        </Button>
        <ToConcern contact={contact} />
      </Row>
      <ErrorNotice error={error} onClose={() => setError(null)} />
      {open ? (
        <ContactDialog
          pair={pair}
          contact={contact}
          today={today}
          happened={open === 'happened'}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Stack>
  );
}

/** What was too heavy for a peer is laid down as a concern from here, with what the contact says. */
function ToConcern({ contact }: Pick<ContactEntry, 'contact'>): ReactElement | null {
  const { t } = useTranslation(['contacts']);
  const may = useMayDo('reportConcerns');
  const { state, tooHeavy } = contact.body;
  if (!may || state !== 'held' || !tooHeavy) return null;
  return (
    <ButtonLink size="small" to={`/signalen/nieuw?from=contact:${contact.id}`}>
      {t('item.toConcern')}
    </ButtonLink>
  );
}
