// A sentence in a box that asks for attention, and the one way in which a failure is shown.
import type { ReactElement, ReactNode } from 'react';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/result/errors.ts';
import { Button, IconButton } from './button.tsx';
import { useDateFormat } from './date-text.ts';
import { CloseIcon } from './icons.ts';
import { useDynamicText } from './dynamic-text.ts';
import { readableParams } from './error-params.ts';
import type { Tone } from './tone.ts';
import css from './notice.module.css';

const icons: Readonly<Record<Tone, Icon>> = {
  accent: IconInfoCircle,
  urgent: IconAlertTriangle,
  late: IconClockExclamation,
  ok: IconCircleCheck,
  question: IconInfoCircle,
  neutral: IconInfoCircle,
};

export type NoticeProps = {
  /** Default `neutral`. */
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
  /** `alert` interrupts a screen reader, `status` waits; left out: plain text. */
  readonly role?: 'alert' | 'status';
};

/** `<Notice tone title actions onClose role>sentence</Notice>` */
export function Notice(props: NoticeProps): ReactElement {
  const { t } = useTranslation('common');
  const tone = props.tone ?? 'neutral';
  const NoticeIcon = icons[tone];
  return (
    <div className={css['notice']} data-tone={tone} role={props.role}>
      <NoticeIcon size={20} stroke={1.8} aria-hidden="true" className={css['icon']} />
      <div className={css['text']}>
        {props.title ? <p className={css['title']}>{props.title}</p> : null}
        {props.children ? <div>{props.children}</div> : null}
        {props.actions ? <div className={css['actions']}>{props.actions}</div> : null}
      </div>
      {props.onClose ? (
        <IconButton icon={CloseIcon} label={t('words.close')} onClick={props.onClose} />
      ) : null}
    </div>
  );
}

export type ErrorNoticeProps = {
  /** From a Result; nothing is shown when there is none. */
  readonly error: AppError | undefined | null;
  /** Where it went wrong, in words: "Klassenlijst inlezen". */
  readonly where?: ReactNode;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
};

/**
 * `<ErrorNotice error where onRetry onClose />`: the sentence of the error's code from the `errors`
 * namespace (what happened and what to do), filled with its params.
 */
export function ErrorNotice(props: ErrorNoticeProps): ReactElement | null {
  const { t } = useTranslation('common');
  const text = useErrorText();
  if (!props.error) return null;
  return (
    <Notice
      tone="urgent"
      role="alert"
      title={props.where}
      onClose={props.onClose}
      actions={
        props.onRetry ? (
          <Button size="small" onClick={props.onRetry}>
            {t('words.retry')}
          </Button>
        ) : undefined
      }
    >
      {text(props.error)}
    </Notice>
  );
}

/** The sentence of an error, for field errors and toasts. */
export function useErrorText(): (error: AppError) => string {
  const text = useDynamicText();
  const { dayShort } = useDateFormat();
  return ({ code, params }) =>
    text(`errors:${code}`, params === undefined ? undefined : readableParams(params, dayShort));
}
