// The end of an application: told, withdrawn by the pupil without a reason, and taking out what was written.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { ConfirmTyped } from '#renderer/ui/confirm-typed.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { wipeFault, type ApplicationState } from '#shared/domain/application-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useWipeSignOff, WipeSignOff } from './wipe-sign-off.tsx';
import { useApplicationChange } from './use-application-change.ts';

export type EndingCardProps = {
  readonly application: ViewOf<'application'>;
  readonly state: ApplicationState;
};

/** `<EndingCard application state />` */
export function EndingCard({ application, state }: EndingCardProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const { body } = application;
  const closed = state.stage === 'withdrawn' || state.stage === 'wiped';
  return (
    <Section title={t('ending.title')}>
      <Card>
        <Stack gap={4}>
          {closed || body.decision === null || body.toldOn !== null ? null : (
            <Tell application={application} state={state} />
          )}
          <Known application={application} />
          {closed ? null : <Withdraw application={application} />}
          {body.destroyBy !== null && body.wipedOn === null ? (
            <Wipe application={application} destroyBy={body.destroyBy} />
          ) : null}
        </Stack>
      </Card>
    </Section>
  );
}

type PartProps = Pick<EndingCardProps, 'application'>;

function Known({ application }: PartProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const dates = useDateFormat();
  const { toldOn, withdrawnOn, wipedOn } = application.body;
  return (
    <>
      {toldOn === null ? null : <p>{t('ending.told', { day: dates.day(toldOn) })}</p>}
      {withdrawnOn === null ? null : (
        <p>{t('ending.withdrawn', { day: dates.day(withdrawnOn) })}</p>
      )}
      {wipedOn === null ? null : (
        <Notice title={t('ending.wiped', { day: dates.day(wipedOn) })}>{t('ending.sealed')}</Notice>
      )}
    </>
  );
}

function Tell({ application, state }: EndingCardProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const today = useToday();
  const mayWrite = useMayDo('runProgramme');
  const [toldOn, setToldOn] = useState(today);
  const { which, busy, error, run } = useApplicationChange(application);
  const refusal = !mayWrite
    ? t('refused')
    : state.outcome === null
      ? t(`selection:ending.notYet.${state.second}`)
      : undefined;
  const tell = async () => {
    if (await run(() => call('applications.tell', { ...which, toldOn }))) {
      toast({ text: t('ending.toldSaved'), tone: 'ok' });
    }
  };
  return (
    <Stack gap={3}>
      <DateField label={t('ending.toldOn')} max={today} value={toldOn} onChange={setToldOn} />
      {refusal === undefined ? null : <Secondary>{refusal}</Secondary>}
      <ErrorNotice error={error} />
      <Button busy={busy} refusedBecause={refusal} onClick={() => void tell()}>
        {t('ending.tell')}
      </Button>
    </Stack>
  );
}

function Withdraw({ application }: PartProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const today = useToday();
  const mayWrite = useMayDo('runProgramme');
  const [asking, setAsking] = useState(false);
  const [withdrawnOn, setWithdrawnOn] = useState(today);
  const { which, busy, error, run } = useApplicationChange(application);
  const withdraw = async () => {
    if (!(await run(() => call('applications.withdraw', { ...which, withdrawnOn })))) return;
    setAsking(false);
    toast({ text: t('ending.withdrawnSaved') });
  };
  return (
    <>
      <Button refusedBecause={mayWrite ? undefined : t('refused')} onClick={() => setAsking(true)}>
        {t('ending.withdraw')}
      </Button>
      <Dialog
        open={asking}
        size="small"
        title={t('ending.withdrawTitle')}
        onClose={() => setAsking(false)}
        footer={
          <Button variant="primary" busy={busy} onClick={() => void withdraw()}>
            {t('ending.withdraw')}
          </Button>
        }
      >
        <Stack gap={4}>
          <p>{t('ending.withdrawText')}</p>
          <DateField
            label={t('ending.withdrawnOn')}
            max={today}
            value={withdrawnOn}
            onChange={setWithdrawnOn}
          />
          <ErrorNotice error={error} />
        </Stack>
      </Dialog>
    </>
  );
}

function Wipe(props: PartProps & { readonly destroyBy: string }): ReactElement {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const today = useToday();
  const dates = useDateFormat();
  const mayWipe = useMayDo('manageProgramme');
  const [asking, setAsking] = useState(false);
  const { which, busy, error, run } = useApplicationChange(props.application);
  const day = dates.day(props.destroyBy);
  const signing = useWipeSignOff(props.application);
  const refusal = !mayWipe
    ? t('decision.refused')
    : wipeFault(props.application.body, today) === null
      ? undefined
      : t('ending.wipeFrom', { day });
  const wipe = async () => {
    if (await run(() => call('applications.wipe', which)))
      toast({ text: t('ending.wipedSaved'), tone: 'ok' });
    setAsking(false);
  };
  return (
    <>
      <p>{t('ending.destroyBy', { day })}</p>
      <ErrorNotice error={error} />
      {signing.mayWipe ? (
        <Button refusedBecause={refusal} onClick={() => setAsking(true)}>
          {t('ending.wipe')}
        </Button>
      ) : (
        <WipeSignOff application={props.application} refusedBecause={refusal} />
      )}
      <ConfirmTyped
        open={asking}
        title={t('ending.wipeTitle')}
        word={t('ending.wipeWord')}
        actionLabel={t('ending.wipe')}
        busy={busy}
        onConfirm={() => void wipe()}
        onCancel={() => setAsking(false)}
      >
        <Stack gap={2}>
          <p>{t('ending.wipeText')}</p>
          <p>{t('ending.sealed')}</p>
        </Stack>
      </ConfirmTyped>
    </>
  );
}
