// Noting a request for support. `/leerlingen/hulpvragen/nieuw`
import type { ReactElement } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { requestsPath } from './matching-texts.ts';
import { RequestEditor } from './request-editor.tsx';
import { emptyRequestForm } from './request-form.ts';

export function NewRequestScreen(): ReactElement {
  const { t } = useTranslation('matching');
  const navigate = useNavigate();
  const today = useToday();
  const search: { pupil?: unknown } = useSearch({ strict: false });
  const pupil = recordIdSchema.safeParse(search.pupil);
  const start = emptyRequestForm(today);
  return (
    <Page>
      <PageHeader
        title={t('new.title')}
        subtitle={t('new.subtitle')}
        breadcrumb={[{ label: t('list.title'), to: requestsPath }, { label: t('new.title') }]}
      />
      <RequestEditor
        request={null}
        start={pupil.success ? { ...start, pupilIds: [pupil.data] } : start}
        onSaved={(id) => void navigate({ to: `${requestsPath}/${id}`, replace: true })}
      />
    </Page>
  );
}
