// Filling in and saving one contact, new or changed: kept as a draft while it is typed, sent when it is
// complete, the rules told before.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useToast } from '#renderer/ui/toasts.tsx';
import { contactFault, type ContactFault } from '#shared/domain/contact-rules.ts';
import { participationFell } from '#shared/domain/consent-effect.ts';
import type { ContactFields } from '#shared/domain/contact.ts';
import { mayStart } from '#shared/domain/match-start.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { insideUntil } from '#shared/domain/newcomer-rhythm.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { contactDraftName, contactDraftSchema, isUntouched } from './contact-draft.ts';

/** Why this contact cannot be saved as it stands, or null: the same rule as the services keep. */
export function useContactFault(pair: ViewOf<'pair'>, fields: ContactFields, today: string) {
  const consents = useRecords('pupilConsent') ?? [];
  const representations = useRecords('legalRepresentation') ?? [];
  const pupils = useRecords('pupil') ?? [];
  const words = useRecords('confirmation');
  const people = [...pair.body.supporterIds, ...pair.body.supporteeIds];
  const refused = participationFell(people, { pupils, representations, consents }, today);
  return contactFault(pair.body, fields, refused, mayStart(pair, words ?? []));
}

/** How often the pair met at school up to the day of this contact, which does not count itself. */
export function useInsideBefore(
  pair: ViewOf<'pair'>,
  contactId: RecordId | null,
  { on }: Pick<ContactFields, 'on'>,
): number {
  const contacts = useRecordsWhere('contact', 'body.pairId', pair.id) ?? [];
  return insideUntil(
    contacts.filter(({ id }) => id !== contactId).map(({ body }) => body),
    on,
  );
}

export type ContactEditor = {
  readonly fields: ContactFields;
  readonly change: (part: Partial<ContactFields>) => void;
  readonly fault: ContactFault | null;
  readonly draft: ReturnType<typeof useDraft<ReturnType<typeof contactDraftSchema>>>;
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly clearError: () => void;
  /** Counts the contacts that were saved: a fresh form for each. */
  readonly round: number;
  readonly save: () => Promise<boolean>;
};

export function useContactEditor(input: {
  readonly pair: ViewOf<'pair'>;
  readonly today: string;
  readonly start: ContactFields;
  /** The contact that is changed; null for a new one. */
  readonly contact: ViewOf<'contact'> | null;
}): ContactEditor {
  const { pair, today, start, contact } = input;
  const { t } = useTranslation(['contacts']);
  const toast = useToast();
  const [schema] = useState(() => contactDraftSchema(start));
  const draft = useDraft(contactDraftName(pair.id, contact?.id), schema);
  const [fields, setFields] = useState(() => draft.initial ?? start);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(fields);
  const fault = useContactFault(pair, fields, today);
  const change = (part: Partial<ContactFields>) => {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    setError(null);
    if (contact || !isUntouched(latest.current, today)) draft.keep(latest.current);
    else if (draft.savedAtMs !== null || draft.saving) draft.forget();
  };
  const save = async () => {
    if (busy) return false;
    setBusy(true);
    const saved = await call('contacts.save', {
      pairId: pair.id,
      contact: contact && { id: contact.id, expectedRevision: contact.revision },
      fields: latest.current,
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return false;
    const planned = latest.current.state === 'planned';
    draft.forget();
    latest.current = start;
    setFields(start);
    setRound((before) => before + 1);
    const words = [planned ? t('composer.planned') : t('composer.saved')];
    for (const task of saved.value.tasks) words.push(t(`tasks.${task}`));
    toast({ text: words.join(' '), tone: saved.value.tasks.length > 0 ? 'late' : 'ok' });
    return true;
  };
  const clearError = () => setError(null);
  return { fields, change, fault, draft, busy, error, clearError, round, save };
}
