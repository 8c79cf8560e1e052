// A new concern, for a coach in a hurry. `/signalen/nieuw?pair=…&pupil=…&from=note:<id>` (or contact, outcome)
import { useState, type ReactElement } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useMe } from '#renderer/db/session.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { takeCarriedWords } from '#renderer/features/notes/index.ts';
import { usePairNames } from '#renderer/features/pairs/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReportEditor } from './report-editor.tsx';
import { readFrom, startReport, type FromWhere, type TakenAlong } from './report-start.ts';

const idIn = (value: unknown): RecordId | null => {
  const id = recordIdSchema.safeParse(value);
  return id.success ? id.data : null;
};

/** A concern out of a session keeps a draft of its own: several may come of one. */
const draftName = (aboutId: RecordId | null, from: FromWhere | null): string =>
  from?.kind === 'outcome' && from.id !== null
    ? `concern:outcome:${from.id}`
    : `concern:new:${aboutId ?? 'free'}`;

export function ReportScreen(): ReactElement {
  const { t } = useTranslation(['concerns']);
  const search: { pair?: unknown; pupil?: unknown; from?: unknown } = useSearch({ strict: false });
  const me = useMe();
  const mayReport = useMayDo('reportConcerns');
  const pairs = useRecords('pair');
  const names = usePairNames();
  const pupilId = idIn(search.pupil);
  const from = readFrom(search.from);
  const said = useSaidInSession(from);
  const asked = pairs?.find(({ id }) => id === search.pair) ?? null;
  const pair = asked ?? pairs?.find(({ id }) => id === said?.behind?.pairId) ?? null;
  const taken = useTaken(from, said);
  const subject = pair ? t('report.pairSubtitle', { code: pair.body.code }) : t('report.subtitle');
  return (
    <Page>
      <PageHeader
        title={t('report.title')}
        subtitle={subject}
        breadcrumb={[{ label: t('list.title'), to: '/signalen' }, { label: t('report.title') }]}
      />
      {said ? <SaidInSession {...said.outcome.body} /> : null}
      {!me || !pairs || !names || taken === undefined ? (
        <Waiting />
      ) : !mayReport ? (
        <Notice>{t('report.mayNot')}</Notice>
      ) : (
        <Ready
          key={`${pair?.id ?? ''}:${pupilId ?? ''}`}
          name={draftName(pair?.id ?? pupilId, from)}
          from={from}
          start={() =>
            startReport({ nowMs: Date.now(), pair, pupilId, pupils: names.pupils, taken })
          }
        />
      )}
    </Page>
  );
}

function Ready(props: {
  readonly name: string;
  readonly from: FromWhere | null;
  readonly start: () => ReturnType<typeof startReport>;
}): ReactElement {
  const navigate = useNavigate();
  const [start] = useState(props.start);
  const outcomeId = props.from?.kind === 'outcome' ? props.from.id : null;
  const outcome = useRecord('intervisionOutcome', outcomeId);
  // The session then shows that its signal was made; that it was not noted there hinders nothing.
  const tie = async (concernId: RecordId) => {
    if (!outcome) return;
    const { id, revision: expectedRevision } = outcome;
    await call('intervisionOutcomes.toConcern', { outcomeId: id, expectedRevision, concernId });
  };
  return (
    <ReportEditor
      draftName={props.name}
      start={start}
      onSaved={(id) => {
        void tie(id);
        void navigate({ to: `/signalen/${id}`, replace: true });
      }}
    />
  );
}

type Said = {
  readonly outcome: ViewOf<'intervisionOutcome'>;
  /** Who is behind its letter, for the coach who keeps that. */
  readonly behind: ViewOf<'intervisionCaseKey'>['body'] | null;
};

/** What was too heavy for the group, when it comes from there; null when not, undefined while reading. */
function useSaidInSession(from: FromWhere | null): Said | null | undefined {
  const outcome = useRecord('intervisionOutcome', from?.kind === 'outcome' ? from.id : null);
  const keys = useRecords('intervisionCaseKey');
  if (outcome === null) return null;
  if (outcome === undefined || keys === undefined) return undefined;
  const { sessionId, letter } = outcome.body;
  const key = keys
    .filter(({ body }) => body.sessionId === sessionId && body.droppedOn === null)
    .find(({ body }) => body.letter === letter);
  return { outcome, behind: key?.body ?? null };
}

/** The sentence that comes along, in sight while the form is filled in. */
function SaidInSession(props: ViewOf<'intervisionOutcome'>['body']): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { letter, text } = props;
  const where = letter === null ? t('report.fromSession') : t('report.fromLetter', { letter });
  return (
    <Notice tone="question" title={where}>
      {t('report.saidThere', { text })}
    </Notice>
  );
}

/** What was written already; undefined while still reading. */
function useTaken(from: FromWhere | null, said: Said | null | undefined): TakenAlong | undefined {
  const [carried] = useState(() => (from?.kind === 'carried' ? takeCarriedWords() : null));
  const note = useRecord('note', from?.kind === 'note' ? from.id : null);
  const contact = useRecord('contact', from?.kind === 'contact' ? from.id : null);
  if (note === undefined || contact === undefined || said === undefined) return undefined;
  if (carried) return carried;
  if (said) {
    const peerId = said.behind?.presenterId ?? '';
    return { facts: said.outcome.body.text, tooHeavy: true, broughtBy: 'supporter', peerId };
  }
  if (note) return { ownWords: note.body.ownWords, facts: note.body.facts.text };
  return contact ? { tooHeavy: contact.body.tooHeavy } : {};
}
