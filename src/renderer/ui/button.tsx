// Everything one presses: buttons, links that look like buttons, icon buttons. A refused action stays
// reachable and says why.
import { useId, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Icon } from '@tabler/icons-react';
import { KeyHint } from './key-hint.tsx';
import { useShortcutKeys, type ShortcutId } from './shortcut-scope.tsx';
import css from './button.module.css';

export type ButtonVariant = 'primary' | 'default' | 'subtle' | 'danger';

type Look = {
  /** `primary` is the one next step of a screen; `danger` cannot be undone. Default: `default`. */
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium';
  readonly icon?: Icon;
  /** Shows the keys and sets aria-keyshortcuts; answering the keys is done with useShortcut. */
  readonly shortcut?: ShortcutId;
};

export type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'className' | 'style'> & {
    /** Work is under way: the button keeps its place and takes no second press. */
    readonly busy?: boolean;
    /** Why this is not possible now, who can allow it, how to ask. Makes the button refuse. */
    readonly refusedBecause?: string | undefined;
    /** Pressed while it refuses, beside saying why. */
    readonly onRefused?: () => void;
  };

function Inside({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const { keys } = useShortcutKeys(look.shortcut);
  const LookIcon = look.icon;
  return (
    <>
      {LookIcon ? <LookIcon size={18} stroke={1.8} aria-hidden="true" /> : null}
      <span className={css['label']}>{children}</span>
      <KeyHint keys={keys} />
    </>
  );
}

/** `<Button variant icon shortcut busy refusedBecause onClick>Label</Button>`; type is `button`. */
export function Button(props: ButtonProps): ReactElement {
  const { variant, size, icon, shortcut, busy, refusedBecause, ...more } = props;
  const { onRefused, onClick, children, ...rest } = more;
  const reasonId = useId();
  const { aria } = useShortcutKeys(shortcut);
  const refuses = busy === true || refusedBecause !== undefined;
  const look: Look = { ...(icon && { icon }), ...(shortcut && { shortcut }) };
  return (
    <span className={css['holder']}>
      <button
        type="button"
        aria-keyshortcuts={aria}
        aria-describedby={refusedBecause ? reasonId : undefined}
        {...rest}
        className={css['button']}
        data-variant={variant ?? 'default'}
        data-size={size ?? 'medium'}
        aria-disabled={refuses || undefined}
        aria-busy={busy || undefined}
        onClick={(event) => {
          if (!refuses) {
            onClick?.(event);
            return;
          }
          event.preventDefault();
          if (refusedBecause !== undefined) onRefused?.();
        }}
      >
        <Inside look={look}>{children}</Inside>
      </button>
      {refusedBecause ? (
        <span id={reasonId} role="tooltip" className={css['reason']}>
          {refusedBecause}
        </span>
      ) : null}
    </span>
  );
}

export type ButtonLinkProps = Look & { readonly to: string; readonly children: ReactNode };

/** `<ButtonLink to="/koppels" variant icon>Label</ButtonLink>`: goes to a screen. */
export function ButtonLink({ to, children, ...look }: ButtonLinkProps): ReactElement {
  const { aria } = useShortcutKeys(look.shortcut);
  return (
    <Link
      to={to}
      className={css['button']}
      data-variant={look.variant ?? 'default'}
      data-size={look.size ?? 'medium'}
      aria-keyshortcuts={aria}
    >
      <Inside look={look}>{children}</Inside>
    </Link>
  );
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style' | 'children'> & {
  readonly icon: Icon;
  /** What it does, in words; also the tooltip. */
  readonly label: string;
};

/** `<IconButton icon={IconX} label="Sluiten" onClick />`: only where the icon is known to everyone. */
export function IconButton({ icon: ShownIcon, label, ...rest }: IconButtonProps): ReactElement {
  return (
    <button type="button" {...rest} className={css['icon']} aria-label={label} title={label}>
      <ShownIcon size={18} stroke={1.8} aria-hidden="true" />
    </button>
  );
}
