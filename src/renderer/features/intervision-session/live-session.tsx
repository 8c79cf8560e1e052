// An open session: where one is, what is said, what comes of it. Everything by keyboard.
import { useCallback, useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  LookBackCard,
  NotCounted,
  OutcomesCard,
  useUnanswered,
} from '#renderer/features/intervision-after/index.ts';
import { LoadCard } from '#renderer/features/peer-load/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useRunShortcut, useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { AgendaCard } from './agenda-card.tsx';
import { AttendanceCard } from './attendance-card.tsx';
import { askOf, capsOfAsk } from './line-keys.ts';
import { LiveDialogs } from './live-dialogs.tsx';
import { NotSaid, OpeningCard } from './opening-card.tsx';
import { SessionSheet } from './session-sheet.tsx';
import { agendaFirst, showsLookBack } from './side-order.ts';
import { StepList } from './step-list.tsx';
import { useBecame } from './use-became.ts';
import { useSavedReport } from './use-saved-report.ts';
import { useLive, type Live } from './use-live.ts';
import css from './live-session.module.css';

export type LiveSessionProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly notes: ViewOf<'intervisionNotes'>;
};

export function LiveSession(props: LiveSessionProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const navigate = useNavigate();
  const live = useLive(props);
  const { session } = props;
  const became = useBecame(session.id);
  useSavedReport(live.notes);
  const finish = async () => {
    if (await live.notes.save()) {
      void navigate({ to: `/intervisie/bijeenkomst/${session.id}/afronden` });
    }
  };
  useShortcut('save', () => void finish());
  const { ask } = live;
  // The same from key to key, for the list of steps.
  const askMethod = useCallback(() => ask('method'), [ask]);
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = askOf(event);
    if (!asked) return;
    event.preventDefault();
    ask(asked);
  };
  return (
    <Page>
      {/* Keys of the whole session; all of them stand in the help (F1). */}
      <div onKeyDown={onKeyDown} className={css['whole']}>
        <Head {...props} live={live} onFinish={() => void finish()} />
        {live.notes.merged ? (
          <Notice tone="question" role="status" onClose={live.notes.forgetMerged}>
            {t('merged')}
          </Notice>
        ) : null}
        <ErrorNotice error={live.notes.error ?? live.error} />
        <NotCounted sessionId={session.id} />
        <div className={css['grid']}>
          <StepList
            steps={live.notes.editor.fields.steps}
            stepId={live.notes.editor.fields.stepId}
            elapsed={live.notes.clock.elapsed}
            session={session.body}
            dispatch={live.notes.dispatch}
            onOther={askMethod}
          />
          <SessionSheet
            editor={live.notes.editor}
            dispatch={live.notes.dispatch}
            became={became}
            commands={live.commands}
            index={live.index}
            behind={live.behind}
            larger={live.larger}
            onCommand={live.command}
            onAsk={live.ask}
          />
          <Side {...props} live={live} />
        </div>
        <LiveDialogs session={session} live={live} />
      </div>
    </Page>
  );
}

function Head(
  props: LiveSessionProps & { readonly live: Live; readonly onFinish: () => void },
): ReactElement {
  const { t } = useTranslation(['intervisionSession', 'common']);
  const dates = useDateFormat();
  const run = useRunShortcut();
  const { session, notes, live } = props;
  const { peerIds } = session.body;
  const present = live.attendance.filter(({ mark }) => mark === 'present').length;
  const open = useUnanswered(session);
  const guests = new Set(notes.body.guestReasons.map(({ memberId }) => memberId)).size;
  const { methodName } = live.notes.editor.fields;
  return (
    <PageHeader
      breadcrumb={[
        { label: t('title'), to: '/intervisie' },
        { label: notes.body.groupName || t(`type.${notes.body.type}`) },
        { label: dates.day(notes.body.on) },
      ]}
      title={methodName || t(`type.${notes.body.type}`)}
      chips={
        <>
          <Chip tone={present === 0 ? 'neutral' : 'ok'}>
            {t('present', { count: present, of: peerIds.length })}
          </Chip>
          {guests > 0 ? <Chip tone="question">{t('guests', { count: guests })}</Chip> : null}
          {open > 0 ? <Chip>{t('openPoints', { count: open })}</Chip> : null}
        </>
      }
      actions={
        <>
          <Button onClick={() => live.ask('guest')}>
            {t('keys.guest')} <KeyHint keys={capsOfAsk('guest')} />
          </Button>
          <Button shortcut="blank" onClick={() => run('blank')}>
            {t('common:shortcuts.blank')}
          </Button>
          <Button variant="primary" shortcut="save" onClick={props.onFinish}>
            {t('finish')}
          </Button>
        </>
      }
    />
  );
}

function Side({ session, live }: LiveSessionProps & { readonly live: Live }): ReactElement {
  const { fields } = live.notes.editor;
  const opening = fields.stepId === fields.steps[0]?.id;
  const { id, body } = session;
  // Kept from key to key: what is typed changes nothing in them.
  const outcomes = useMemo(() => <OutcomesCard sessionId={id} />, [id]);
  const { ask } = live;
  const named = live.marking || live.dialog === 'link';
  const load = useMemo(
    () => (
      <LoadCard
        sessionId={id}
        peerIds={body.peerIds}
        keys={capsOfAsk('load')}
        away={named}
        onShow={() => ask('load')}
      />
    ),
    [id, body.peerIds, named, ask],
  );
  const attendance = live.marking ? (
    <AttendanceCard peers={live.peers} attendance={live.attendance} onMark={live.mark} />
  ) : null;
  const attendanceFirst = opening || live.asked === 'attendance';
  const agenda = <AgendaCard fields={fields} onChange={live.set} onMakeCase={live.makeCase} />;
  return (
    <div className={css['side']}>
      {opening ? (
        <OpeningCard fields={fields} agreements={live.agreements} onChange={live.set} />
      ) : null}
      {attendanceFirst ? attendance : null}
      {showsLookBack(fields) ? <LookBackCard session={session} /> : null}
      {agendaFirst(fields) ? agenda : null}
      {outcomes}
      {load}
      {attendanceFirst ? null : attendance}
      {opening || fields.secrecySaid ? null : <NotSaid onSaid={live.set} />}
      {agendaFirst(fields) ? null : agenda}
    </div>
  );
}
