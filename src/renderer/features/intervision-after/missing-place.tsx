// The place on the finishing screen where something is still missing: after a refused try it says what, and gets the
// focus.
import type { ReactElement, ReactNode } from 'react';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { FinishHandle, Missing } from './use-finish.ts';

const idOf = (missing: Missing): string => `finish-${missing}`;

/** Puts the focus in the first field, or on the first link, of that place. */
export function goToMissing(missing: Missing): void {
  const place = document.getElementById(idOf(missing));
  place?.querySelector<HTMLElement>('a, textarea, input')?.focus();
  // With its sentence, once that is drawn.
  requestAnimationFrame(() => place?.scrollIntoView({ block: 'nearest' }));
}

type MissingPlaceProps = {
  readonly of: Missing;
  readonly finish: Pick<FinishHandle, 'refused'>;
  readonly children: ReactNode;
};

/** `<MissingPlace of="paper" finish={finish}>…</MissingPlace>` */
export function MissingPlace({ of, finish, children }: MissingPlaceProps): ReactElement {
  const { refused } = finish;
  return (
    <div id={idOf(of)}>
      <Stack gap={2}>
        {refused?.missing === of ? (
          <Notice tone="late" role="alert">
            {refused.because}
          </Notice>
        ) : null}
        {children}
      </Stack>
    </div>
  );
}
