// Importing a class list in four steps on one screen. Knows which step is on; each step has its own file.
import { useState, type ReactElement } from 'react';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#renderer/db/session.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { mayDo } from '#shared/domain/permission.ts';
import { ImportChoose } from './import-choose.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportDone, Importing } from './import-result.tsx';
import { ImportSteps } from './import-steps.tsx';
import { useImport, type ImportActions } from './use-import.ts';
import type { ImportState } from './import-state.ts';

/** `/leerlingen/inlezen` */
export function ImportScreen(): ReactElement {
  const { t } = useTranslation(['pupils']);
  const me = useMe();
  if (me === undefined) return <Waiting />;
  const may = me !== null && mayDo(me.body.roles, 'importPupils');
  return (
    <Page>
      <PageHeader
        title={t('import.title')}
        breadcrumb={[{ label: t('list.title'), to: '/leerlingen' }, { label: t('import.title') }]}
      />
      {may ? <ImportFlow /> : <NotAllowed />}
    </Page>
  );
}

function NotAllowed(): ReactElement {
  const { t } = useTranslation(['pupils']);
  return (
    <EmptyState
      icon={IconLock}
      title={t('import.notAllowed')}
      action={<ButtonLink to="/leerlingen">{t('pupil.toList')}</ButtonLink>}
    >
      {t('import.notAllowedText')}
    </EmptyState>
  );
}

function ImportFlow(): ReactElement {
  const { state, actions } = useImport();
  const [first] = useState(state);
  return (
    <>
      <ImportSteps step={state.step} />
      <Step state={state} actions={actions} isFirst={state === first} />
    </>
  );
}

function Step(props: {
  readonly state: ImportState;
  readonly actions: ImportActions;
  readonly isFirst: boolean;
}): ReactElement {
  const { state, actions, isFirst } = props;
  switch (state.step) {
    case 'choose':
      return <ImportChoose error={state.error} takesFocus={!isFirst} onChoose={actions.choose} />;
    case 'preview':
      return <ImportPreview state={state} actions={actions} />;
    case 'importing':
      return <Importing state={state} actions={actions} />;
    case 'done':
      return <ImportDone state={state} actions={actions} />;
  }
}
