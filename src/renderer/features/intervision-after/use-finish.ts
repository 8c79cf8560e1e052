// What finishing a session asks for: kept as a draft while it is filled in, judged before it is sent.
import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { durationIn } from '#shared/domain/duration.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { proposedNext } from '#shared/domain/intervision-group.ts';
import { notesFieldsSchema } from '#shared/domain/intervision-notes.ts';
import { closeFault, plannedAfter, type CloseFault } from '#shared/domain/intervision-session.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

export type FinishProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly notes: ViewOf<'intervisionNotes'>;
};

const formSchema = z.object({
  secrecySaid: z.boolean(),
  positiveClose: z.string().max(500),
  closeSkipped: z.boolean(),
  /** Null until somebody said it: there is no answer that is true of itself. */
  paper: notesFieldsSchema.shape.paper.nullable(),
  careFor: z.array(recordIdSchema),
  minutes: z.string(),
  /** Null until somebody chose: what is proposed then holds. */
  nextOn: z.string().nullable(),
  noNextBecause: z.string().max(200),
});
export type FinishForm = z.output<typeof formSchema>;

/** What has to be filled in before a session can be finished. */
export type Missing = 'attendance' | 'positiveClose' | 'next' | 'minutes' | 'paper';

const missingOf: Readonly<Record<CloseFault, Missing>> = {
  attendanceMissing: 'attendance',
  positiveCloseMissing: 'positiveClose',
  nextMissing: 'next',
};

export type NextDay = {
  /** The day on which the group meets again already; null when none is planned. */
  readonly planned: string | null;
  /** The day that the group's rhythm leads to, outside the holidays; '' while reading. */
  readonly proposed: string;
  /** The name of the holiday that a day lies in; null when it lies in none. */
  readonly holidayOn: (day: string) => string | null;
};

function useNextDay({ session }: FinishProps): NextDay {
  const { groupId, on } = session.body;
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', groupId ?? '');
  const group = useRecord('intervisionGroup', groupId);
  const settings = settingsIn(useRecords('programmeSettings') ?? []);
  const [planned] = plannedAfter(session.body, sessions?.map(({ body }) => body) ?? []);
  return {
    planned: planned ?? null,
    proposed: group ? proposedNext(group.body, on, settings) : '',
    holidayOn: (day) =>
      settings.holidays.find(({ from, until }) => from <= day && day <= until)?.name ?? null,
  };
}

const startForm = ({ session, notes }: FinishProps): FinishForm => ({
  secrecySaid: notes.body.secrecySaid,
  positiveClose: notes.body.positiveClose,
  ...{ closeSkipped: false, paper: null, careFor: [] },
  ...{ minutes: String(session.body.minutes), nextOn: null, noNextBecause: '' },
});

/** What still lacks to finish it like this, the first thing first; null when nothing does. */
function useLacking(
  session: FinishProps['session'],
  given: Omit<FinishForm, 'nextOn'> & { readonly nextOn: string | null },
  planned: boolean,
): { readonly missing: Missing; readonly because: string } | null {
  const { t } = useTranslation(['intervisionAfter']);
  const errorText = useErrorText();
  const fault = closeFault(session.body, given, planned);
  if (fault) return { missing: missingOf[fault], because: errorText({ code: fault }) };
  if (durationIn(given.minutes) === null) {
    return { missing: 'minutes', because: t('closing.minutesWrong') };
  }
  return given.paper === null ? { missing: 'paper', because: t('closing.paperMissing') } : null;
}

/** `const finish = useFinish({ session, notes }, goToMissing)` */
export function useFinish(props: FinishProps, onMissing: (missing: Missing) => void) {
  const { t } = useTranslation(['intervisionAfter']);
  const navigate = useNavigate();
  const toast = useToast();
  const { session, notes } = props;
  const next = useNextDay(props);
  const draft = useDraft(`intervisionClose:${session.id}`, formSchema);
  const [form, setForm] = useState<FinishForm>(() => draft.initial ?? startForm(props));
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<Missing | null>(null);
  const nextOn = form.nextOn ?? (next.planned === null ? next.proposed : '');
  const minutes = durationIn(form.minutes);
  const given = { ...form, nextOn: nextOn === '' ? null : nextOn };
  const lacking = useLacking(session, given, next.planned !== null);
  const change = (part: Partial<FinishForm>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    draft.keep(changed);
  };
  const finish = async () => {
    const { paper } = form;
    if (busy) return;
    if (lacking) {
      setTried(lacking.missing);
      onMissing(lacking.missing);
    }
    if (lacking || minutes === null || paper === null) return;
    setBusy(true);
    const closed = await call('intervisionSessions.close', {
      ...{ sessionId: session.id, expectedRevision: session.revision },
      ...{ ...given, paper, minutes, notesRevision: notes.revision },
      // Said at the start stays said, whatever an older draft of this form holds.
      secrecySaid: notes.body.secrecySaid || form.secrecySaid,
    });
    setBusy(false);
    setError(closed.ok ? null : closed.error);
    if (!closed.ok) return;
    draft.forget();
    toast({ text: t('finish.done'), tone: 'ok', goesAlong: true });
    const { groupId } = session.body;
    void navigate({ to: groupId === null ? '/intervisie' : `/intervisie/groep/${groupId}` });
  };
  const reopen = async () => {
    const { id: sessionId, revision: expectedRevision } = session;
    const done = await call('intervisionSessions.reopen', { sessionId, expectedRevision });
    if (done.ok) void navigate({ to: `/intervisie/bijeenkomst/${session.id}` });
    else setError(done.error);
  };
  return {
    ...{ form, change, next, nextOn, error, busy, draft, finish, reopen },
    refusedBecause: lacking?.because,
    /** What a refused try lacked, as long as it does. */
    refused: lacking !== null && lacking.missing === tried ? lacking : null,
  };
}
export type FinishHandle = ReturnType<typeof useFinish>;
