// Changing a concern afterwards: what there was no time for when it came in. `/signalen/<id>/wijzigen`
import type { ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { concernState } from '#shared/domain/concern-step.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReportEditor } from './report-editor.tsx';
import { reportOf } from './report-start.ts';

export function ChangeConcernScreen(): ReactElement {
  const { t } = useTranslation(['concerns']);
  const params: { concernId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.concernId);
  const concern = useRecord('concern', id.success ? id.data : null);
  const steps = useRecordsWhere('concernStep', 'body.concernId', id.data ?? '');
  const mayFollow = useMayDo('followConcerns');
  if (concern === undefined || steps === undefined) return <Waiting />;
  const code = concern?.body.code ?? '';
  const closed = concernState(steps).status === 'closed';
  return (
    <Page>
      <PageHeader
        title={t('report.changeTitle')}
        subtitle={t('report.changeSubtitle')}
        breadcrumb={[
          { label: t('list.title'), to: '/signalen' },
          ...(concern ? [{ label: code, to: `/signalen/${concern.id}` }] : []),
          { label: t('report.changeTitle') },
        ]}
      />
      {concern === null ? (
        <EmptyState
          icon={IconFileOff}
          title={t('page.notFound')}
          action={<ButtonLink to="/signalen">{t('page.toList')}</ButtonLink>}
        >
          {t('page.notFoundText')}
        </EmptyState>
      ) : closed || !mayFollow ? (
        <Notice>{t(closed ? 'report.changeClosed' : 'report.mayNot')}</Notice>
      ) : (
        <Change key={concern.id} concern={concern} />
      )}
    </Page>
  );
}

/** What somebody else changed meanwhile is never written over unseen: the form says who it was. */
function Change({ concern }: { readonly concern: ViewOf<'concern'> }): ReactElement {
  const navigate = useNavigate();
  return (
    <ReportEditor
      draftName={`concern:${concern.id}`}
      start={reportOf(concern.body)}
      existing={{ concernId: concern.id, revision: concern.revision }}
      overtaken={(goOn) => <Overtaken concern={concern} onGoOn={goOn} />}
      onSaved={(id) => void navigate({ to: `/signalen/${id}` })}
    />
  );
}

function Overtaken(props: {
  readonly concern: ViewOf<'concern'>;
  readonly onGoOn: () => void;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { nameOf } = useMemberNames();
  const dates = useDateFormat();
  const { id, changedBy, changedAtMs } = props.concern;
  return (
    <Notice
      tone="late"
      role="alert"
      title={t('report.overtaken', { name: nameOf(changedBy), when: dates.moment(changedAtMs) })}
      actions={
        <Row gap={2}>
          <ButtonLink to={`/signalen/${id}`}>{t('report.overtakenLook')}</ButtonLink>
          <Button onClick={props.onGoOn}>{t('report.overtakenGoOn')}</Button>
        </Row>
      }
    >
      {t('report.overtakenText')}
    </Notice>
  );
}
