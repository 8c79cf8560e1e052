// Where a request to sign stands, in a word with its colour.
import { useCallback, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { ShownState } from './sign-off-model.ts';

const looks = {
  waiting: { tone: 'accent', text: 'signoff:state.waiting' },
  approved: { tone: 'ok', text: 'signoff:state.approved' },
  returned: { tone: 'question', text: 'signoff:state.returned' },
  refused: { tone: 'urgent', text: 'signoff:state.refused' },
  oneMore: { tone: 'late', text: 'signoff:state.oneMore' },
  withdrawn: { tone: 'neutral', text: 'signoff:state.withdrawn' },
  changedAfter: { tone: 'late', text: 'signoff:state.changedAfter' },
  outdated: { tone: 'late', text: 'signoff:state.outdated' },
  none: { tone: 'neutral', text: 'signoff:state.none' },
  notNeeded: { tone: 'neutral', text: 'signoff:state.notNeeded' },
} as const satisfies Readonly<
  Record<ShownState | 'oneMore' | 'none' | 'notNeeded', { tone: Tone; text: string }>
>;

/** `<SignOffChip state="waiting" />` */
export function SignOffChip({ state }: { readonly state: keyof typeof looks }): ReactElement {
  const { t } = useTranslation(['signoff']);
  return <Chip tone={looks[state].tone}>{t(looks[state].text)}</Chip>;
}

/** The word alone, for sorting and searching. */
export function useSignOffWord(): (state: keyof typeof looks) => string {
  const { t } = useTranslation(['signoff']);
  return useCallback((state) => t(looks[state].text), [t]);
}
