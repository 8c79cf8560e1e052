// Before what was written about a candidate is cleared: an approver signs for it, where the school asks that.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import {
  ApproverForm,
  newestAbout,
  SignOffChip,
  useMemberName,
  useSignOffs,
} from '#renderer/features/sign-offs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type Application = ViewOf<'application'>;

/** Whether clearing this is signed here, and how far that is. */
export function useWipeSignOff({ id, revision }: Pick<Application, 'id' | 'revision'>) {
  const settings = useRecords('concernSettings');
  const erasures = useRecordsWhere('erasure', 'body.subjectId', id);
  const signOffs = useSignOffs() ?? [];
  const about = (erasures ?? [])
    .filter(({ body }) => body.revision === revision)
    .flatMap((erasure) => newestAbout(signOffs, erasure.id) ?? [])
    .toSorted((a, b) => b.request.createdAtMs - a.request.createdAtMs);
  const signOff = about.find(({ state }) => state === 'approved') ?? about[0] ?? null;
  const asked = concernSettingsIn(settings ?? []).signs.erasure;
  return { signOff, mayWipe: !asked || signOff?.state === 'approved' };
}

/** `<WipeSignOff application refusedBecause />`: asking, waiting, or what came back. */
export function WipeSignOff(props: {
  readonly application: Application;
  readonly refusedBecause: string | undefined;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const nameOf = useMemberName();
  const [open, setOpen] = useState(false);
  const { signOff } = useWipeSignOff(props.application);
  const comment = signOff?.decision?.body.statement.comment ?? '';
  return (
    <Stack gap={3}>
      {signOff ? (
        <Row>
          <SignOffChip state={signOff.state} />
          <ButtonLink size="small" to={`/akkoord/${signOff.request.id}`}>
            {t('ending.sign.open', { name: nameOf(signOff.request.body.approverId) })}
          </ButtonLink>
        </Row>
      ) : (
        <p>{t('ending.sign.needed')}</p>
      )}
      {comment === '' ? null : <strong>{comment}</strong>}
      {signOff?.state === 'waiting' ? null : (
        <Button refusedBecause={props.refusedBecause} onClick={() => setOpen(true)}>
          {t('ending.sign.ask')}
        </Button>
      )}
      <AskWipeDialog application={props.application} open={open} onClose={() => setOpen(false)} />
    </Stack>
  );
}

function AskWipeDialog(props: {
  readonly application: Application;
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const { memberId } = useSession();
  const [reason, setReason] = useState(t('ending.sign.usual'));
  const { id: applicationId, revision: expectedRevision } = props.application;
  return (
    <Dialog open={props.open} size="small" title={t('ending.sign.ask')} onClose={props.onClose}>
      <Stack gap={4}>
        <p>{t('ending.sign.text')}</p>
        <TextField
          label={t('ending.sign.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          required
          error={reason.trim() === '' ? t('ending.sign.reasonMissing') : undefined}
        />
        <ApproverForm
          not={[memberId]}
          label={t('ending.sign.ask')}
          ask={(approverId, question) =>
            call('signOffs.askErasure', {
              ...{ applicationId, expectedRevision, approverId, question },
              reason,
            })
          }
          onAsked={props.onClose}
        />
      </Stack>
    </Dialog>
  );
}
