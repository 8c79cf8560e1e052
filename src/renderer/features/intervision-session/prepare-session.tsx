// A planned session, before it is opened: who is expected, by which method, what is on the agenda. One press
// opens it.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useSession } from '#renderer/db/session.ts';
import {
  MethodTooLong,
  sessionSteps,
  useAgenda,
  useMethods,
  useNameFinder,
} from '#renderer/features/intervision/index.ts';
import { BlankCheckIns } from '#renderer/features/peer-load/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { leadsSession } from '#shared/domain/intervision-group.ts';
import { defaultMethod } from '#shared/domain/intervision-method.ts';
import type { AgendaPoint } from '#shared/domain/intervision-notes.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useSessionPeers } from './use-session-people.ts';

type PrepareProps = { readonly session: ViewOf<'intervisionSession'> };

/** The method chosen, and opening the session by it. */
function useOpening({ session }: PrepareProps) {
  const { t } = useTranslation(['intervisionSession']);
  const today = useToday();
  const { memberId } = useSession();
  const toast = useToast();
  const { body } = session;
  const group = useRecord('intervisionGroup', body.groupId);
  const methods = useMethods();
  const agenda = useAgenda(body.groupId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const methodId = chosen ?? group?.body.methodId ?? defaultMethod;
  const method = methods.all.find(({ id }) => id === methodId) ?? methods.all[0];
  const leads = leadsSession(body, group?.body, memberId);
  const early = body.on > today ? t('prepare.later') : undefined;
  const refusal = leads ? early : t('prepare.notYours');
  const open = async () => {
    if (!method || busy || refusal !== undefined) return;
    setBusy(true);
    const opened = await call('intervisionSessions.open', {
      ...{ sessionId: session.id, expectedRevision: session.revision, agenda: [...agenda] },
      ...{ methodId: method.id, methodName: method.name },
      steps: sessionSteps(method, methods),
    });
    setBusy(false);
    if (!opened.ok) setError(opened.error);
    else if (opened.value.dropped > 0) {
      toast({ text: t('prepare.dropped', { count: opened.value.dropped }) });
    }
  };
  return { group, methods, method, agenda, setChosen, error, busy, leads, refusal, open };
}

export function PrepareSession({ session }: PrepareProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const dates = useDateFormat();
  const { body } = session;
  const opening = useOpening({ session });
  const peers = useSessionPeers(body.peerIds);
  const { group, agenda, busy, refusal, open } = opening;
  useShortcut('save', () => void open());
  // Whose session it is hangs on the group.
  if (group === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const when = t('prepare.when', { time: body.startsAt, minutes: body.minutes });
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          { label: group?.body.name ?? t(`type.${body.type}`) },
        ]}
        title={dates.dayLong(body.on)}
        subtitle={body.place === '' ? when : `${when}, ${body.place}`}
        actions={
          <>
            {opening.leads ? <BlankCheckIns sessionId={session.id} /> : null}
            <Button
              variant="primary"
              shortcut="save"
              busy={busy}
              refusedBecause={refusal}
              onClick={() => void open()}
            >
              {t('prepare.open')}
            </Button>
          </>
        }
      />
      <ErrorNotice error={opening.error} />
      <Columns
        side={
          <Section title={t('prepare.expected')}>
            <ListCard>
              {peers.map(({ id, name, number }) => (
                <ListRow key={id} title={t('attendance.peer', { number, name })} />
              ))}
            </ListCard>
          </Section>
        }
      >
        <MethodChoice {...opening} minutes={body.minutes} />
        <AgendaPreview agenda={agenda} />
      </Columns>
    </Page>
  );
}

function MethodChoice(
  props: Pick<ReturnType<typeof useOpening>, 'methods' | 'method' | 'setChosen'> & {
    /** Of the session. */
    readonly minutes: number;
  },
): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { methods, method, setChosen } = props;
  const inUse = methods.all.filter((one) => one.inUse || one.id === method?.id);
  return (
    <Section title={t('prepare.method')}>
      <Card>
        <Stack gap={3}>
          <SelectField
            label={t('method.label')}
            value={method?.id ?? ''}
            onChange={setChosen}
            options={inUse.map(({ id, name, wholeMinutes }) => ({
              value: id,
              label: t('method.option', { name, minutes: wholeMinutes }),
            }))}
          />
          {method?.about ? <Secondary>{method.about}</Secondary> : null}
          <MethodTooLong method={method} minutes={props.minutes} />
        </Stack>
      </Card>
    </Section>
  );
}

function AgendaPreview({ agenda }: Pick<ReturnType<typeof useOpening>, 'agenda'>): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const find = useNameFinder();
  // What a mentor says is about somebody, and is read here only.
  const namesIn = ({ source, text }: AgendaPoint) => (source === 'mentor' ? [] : find(text));
  const about = (point: AgendaPoint) => {
    const where = t(point.source === 'mentor' ? 'agenda.mentorHere' : `agenda.${point.source}`);
    const names = namesIn(point).join(', ');
    return names === '' ? where : t('agenda.named', { where, names });
  };
  return (
    <Section title={t('agenda.title')}>
      {agenda.length === 0 ? (
        <Card>
          <Secondary>{t('agenda.empty')}</Secondary>
        </Card>
      ) : (
        <ListCard>
          {agenda.map((point) => (
            <ListRow key={point.id} title={point.text} subtitle={about(point)} />
          ))}
        </ListCard>
      )}
    </Section>
  );
}
