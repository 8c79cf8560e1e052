// The way on: the next text that waits for this member, so that a queue is worked through without a list.
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/button.tsx';
import type { SignOff } from './sign-off-model.ts';
import { useLetterKeys } from './use-letter-keys.ts';
import { useSignOffQueues } from './use-signatures.ts';

/** Nothing when this was the last. */
export function NextWaiting({ signOff }: { readonly signOff: SignOff }): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const navigate = useNavigate();
  const waiting = useSignOffQueues()?.forMe ?? [];
  const others = waiting.filter(({ request }) => request.id !== signOff.request.id);
  const place = waiting.findIndex(({ request }) => request.id === signOff.request.id);
  const next = waiting[place + 1] ?? others[0];
  const to = next ? `/akkoord/${next.request.id}` : null;
  useLetterKeys({
    v: () => {
      if (to !== null) void navigate({ to });
    },
  });
  if (to === null) return null;
  return (
    <ButtonLink to={to} variant={signOff.state === 'waiting' ? 'default' : 'primary'}>
      {t('page.next', { count: others.length })}
    </ButtonLink>
  );
}
