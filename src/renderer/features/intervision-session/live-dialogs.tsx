// The dialogs of an open session.
import type { ReactElement } from 'react';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { CaseKeyDialog } from './case-key-dialog.tsx';
import { GuestDialog } from './guest-dialog.tsx';
import { MethodDialog } from './method-dialog.tsx';
import type { Live } from './use-live.ts';

type LiveDialogsProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly live: Live;
};

export function LiveDialogs({ session, live }: LiveDialogsProps): ReactElement | null {
  const keys = useRecordsWhere('intervisionCaseKey', 'body.sessionId', session.id);
  const { editor, dispatch } = live.notes;
  const { dialog, closeDialog, peers } = live;
  if (dialog === 'guest') return <GuestDialog session={session} onClose={closeDialog} />;
  if (dialog === 'method') {
    return (
      <MethodDialog
        methodId={editor.fields.methodId}
        minutes={session.body.minutes}
        onChoose={(change) => {
          dispatch({ type: 'method', change });
          closeDialog();
        }}
        onClose={closeDialog}
      />
    );
  }
  const { letter } = editor;
  if (dialog !== 'link' || letter === null) return null;
  return (
    <CaseKeyDialog
      sessionId={session.id}
      letter={letter}
      peers={peers}
      known={keys?.find(({ body }) => body.letter === letter)}
      kept={(keys ?? [])
        .filter(({ body }) => body.droppedOn === null)
        .map(({ body }) => body.letter)}
      onClose={closeDialog}
    />
  );
}
