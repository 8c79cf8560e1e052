// When a screen breaks in a way nobody foresaw: say so calmly, keep the rest standing. Shows no details
// of the error, because they may hold what was on the screen.
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Around the whole app; screens have the router's own boundary with the same words. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <StartAgain /> : this.props.children;
  }
}

function StartAgain() {
  const { t } = useTranslation('common');
  return (
    <main>
      <EmptyState
        icon={IconAlertTriangle}
        title={t('failure.title')}
        action={<Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>}
      >
        {t('failure.text')}
      </EmptyState>
    </main>
  );
}

/** In the place of one screen; the frame stays. */
export function ScreenFailed({ reset }: { readonly reset: () => void }) {
  const { t } = useTranslation('common');
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={t('failure.title')}
      action={<Button onClick={reset}>{t('failure.again')}</Button>}
    >
      {t('failure.text')}
    </EmptyState>
  );
}

/** An address that leads nowhere. */
export function ScreenNotFound() {
  const { t } = useTranslation('common');
  return <EmptyState title={t('notFound.title')}>{t('notFound.text')}</EmptyState>;
}
