// Where a school has mentor sheets signed: what stands in the way of printing this one, and asking for it.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import {
  ApproverForm,
  newestAbout,
  useMemberName,
  useSignOffs,
} from '#renderer/features/sign-offs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import type { MentorSheetContent, MentorSheetRequest } from '#shared/domain/mentor-sheet.ts';

/** Whether a signature is asked here, where it stands, and whether this sheet may be printed. */
export function useSheetSignOff(content: MentorSheetContent | null) {
  const settings = useRecords('concernSettings');
  const approvals = useRecords('paperApproval');
  const signOffs = useSignOffs() ?? [];
  const asked = concernSettingsIn(settings ?? []).signs.mentorSheet;
  // Both went through the same schema, which gives their fields one order.
  const same = JSON.stringify(content);
  const approval = approvals?.find(({ body }) => JSON.stringify(body.content) === same);
  const signOff = approval ? newestAbout(signOffs, approval.id) : null;
  return { asked, signOff, mayPrint: !asked || signOff?.state === 'approved' };
}

/** Changes whenever something was decided, so that a preview is made again. */
export function useDecisionCount(): number {
  return useRecords('signOffDecision')?.length ?? 0;
}

/** `<SheetSignOff signOff={useSheetSignOff(content).signOff} />` */
export function SheetSignOff(props: {
  readonly signOff: ReturnType<typeof useSheetSignOff>['signOff'];
}): ReactElement {
  const { t } = useTranslation(['papers']);
  const nameOf = useMemberName();
  const { signOff } = props;
  const state = signOff?.state;
  if (signOff && (state === 'waiting' || state === 'approved')) {
    return (
      <Notice
        tone={state === 'approved' ? 'ok' : 'accent'}
        title={t(state === 'approved' ? 'papers:sign.approved' : 'papers:sign.waiting', {
          name: nameOf(signOff.decision?.createdBy ?? signOff.request.body.approverId),
        })}
        actions={
          <ButtonLink size="small" to={`/akkoord/${signOff.request.id}`}>
            {t('sign.open')}
          </ButtonLink>
        }
      />
    );
  }
  const comment = signOff?.decision?.body.statement.comment ?? '';
  return (
    <Notice title={t('sign.needed')}>
      {comment === '' ? t('sign.neededText') : <strong>{comment}</strong>}
    </Notice>
  );
}

/** The dialog in which a signature over this sheet is asked. */
export function AskSheetDialog(props: {
  readonly open: boolean;
  readonly request: MentorSheetRequest;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['papers']);
  const { memberId } = useSession();
  return (
    <Dialog open={props.open} size="small" title={t('sign.ask')} onClose={props.onClose}>
      <ApproverForm
        not={[memberId]}
        label={t('sign.ask')}
        ask={(approverId, question) =>
          call('signOffs.askSheet', { sheet: props.request, approverId, question })
        }
        onAsked={props.onClose}
      />
    </Dialog>
  );
}

/** The one next step of the sheet's screen while it may not be printed yet. */
export function AskSheetButton(props: {
  readonly request: MentorSheetRequest | null;
  readonly waiting: boolean;
}): ReactElement {
  const { t } = useTranslation(['papers']);
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <Row>
        <Button
          variant="primary"
          disabled={!props.request}
          refusedBecause={props.waiting ? t('sign.waits') : undefined}
          onClick={() => setOpen(true)}
        >
          {t('sign.ask')}
        </Button>
      </Row>
      {props.request ? (
        <AskSheetDialog open={open} request={props.request} onClose={() => setOpen(false)} />
      ) : null}
    </Stack>
  );
}
