// The mark of the app: the net behind someone. The same drawing as resources/icons/achtervang.svg.
import type { ReactElement } from 'react';

/** `<Logo size={20} />`; decoration, the name stands beside it. */
export function Logo({ size = 20 }: { readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <rect width="512" height="512" rx="128" fill="var(--accent)" />
      <path
        d="M152 150v118a104 104 0 0 0 208 0V150"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="54"
        strokeLinecap="round"
      />
    </svg>
  );
}
