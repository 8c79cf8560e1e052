// For whom it was heavy in a session and nothing was done with it yet: beside its finish, for the coach alone. The
// group may still be looking along, so who it is shows only when asked for.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useOwnPeers } from '#renderer/features/intervision/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { withoutReplaced } from '#shared/domain/peer-check-in.ts';
import { careMissing } from '#shared/domain/peer-load.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { HeavyNotice } from './heavy-notice.tsx';

/** `<HeavyInSession sessionId />`: nothing while it was heavy for nobody, and for who is no coach of these peers. */
export function HeavyInSession(props: { readonly sessionId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['peerLoad']);
  const [shown, setShown] = useState(false);
  const own = useOwnPeers();
  const pupils = useRecords('pupil');
  const tasks = useRecords('task');
  const checkIns = useRecordsWhere('peerCheckIn', 'body.sessionId', props.sessionId);
  if (!own || !pupils || !tasks || !checkIns) return null;
  const heavy = withoutReplaced(checkIns).filter(
    (one) => own.has(one.body.peerId) && careMissing(one, tasks),
  );
  if (heavy.length === 0) return null;
  const nameOf = (peerId: RecordId) => {
    const pupil = pupils.find(({ id }) => id === peerId);
    return pupil ? pupilName(pupil.body) : '';
  };
  return (
    <Stack gap={2}>
      <Notice
        tone="late"
        title={t('heavy.title', { count: heavy.length })}
        actions={
          <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'heavy.hide' : 'heavy.show')}
          </Button>
        }
      >
        {t('heavy.text')}
      </Notice>
      {shown
        ? heavy.map((checkIn) => (
            <HeavyNotice key={checkIn.id} checkIn={checkIn} name={nameOf(checkIn.body.peerId)} />
          ))
        : null}
    </Stack>
  );
}
