// What was asked about a text before, and what was said: the thread of its questions.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { SignOffChip } from './sign-off-chip.tsx';
import type { SignOff } from './sign-off-model.ts';
import { useMemberName } from './use-sign-offs.ts';

/** `<Earlier signOffs={…} />`, the newest first; nothing when there were none. */
export function Earlier({ signOffs }: { readonly signOffs: readonly SignOff[] }) {
  const { t } = useTranslation(['signoff']);
  if (signOffs.length === 0) return null;
  return (
    <section aria-label={t('earlier.title')}>
      <Stack gap={3}>
        <Secondary>{t('earlier.title')}</Secondary>
        {signOffs.map((signOff) => (
          <One key={signOff.request.id} signOff={signOff} />
        ))}
      </Stack>
    </section>
  );
}

function One({ signOff }: { readonly signOff: SignOff }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const { request, decision, lastAtMs, state } = signOff;
  const name = nameOf((decision ?? request).createdBy);
  const comment = decision?.body.statement.comment ?? '';
  return (
    <div>
      <SignOffChip state={state} />
      <Secondary>{t('list.decidedBy', { name, when: dates.moment(lastAtMs) })}</Secondary>
      {request.body.question === '' ? null : (
        <p>{t('earlier.asked', { text: request.body.question })}</p>
      )}
      {comment === '' ? null : <p>{t('earlier.said', { text: comment })}</p>}
    </div>
  );
}
