// One request: what is asked, who could support, and withdrawing it. `/leerlingen/hulpvragen/$requestId`
import { useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { IconArrowRight, IconPencil, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '#renderer/db/session.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { HeavyNotice } from './heavy-notice.tsx';
import { requestsPath, statusTones } from './matching-texts.ts';
import { ProposalsCard } from './proposals-card.tsx';
import { RequestEditor } from './request-editor.tsx';
import { requestFormOf } from './request-form.ts';
import { RequestSide } from './request-side.tsx';

export function RequestScreen(): ReactElement {
  const { t } = useTranslation('matching');
  const { pathname } = useLocation();
  const id = recordIdSchema.safeParse(pathname.split('/').at(-1));
  const request = useRecord('supportRequest', id.success ? id.data : null);
  const pupils = useRecords('pupil');
  if (request === undefined || pupils === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  if (request === null) {
    return (
      <Page>
        <EmptyState
          icon={IconUserQuestion}
          title={t('request.notFound')}
          action={<ButtonLink to={requestsPath}>{t('request.toList')}</ButtonLink>}
        >
          {t('request.notFoundText')}
        </EmptyState>
      </Page>
    );
  }
  const pupil = pupils.find((one) => one.id === request.body.pupilId) ?? null;
  return <OneRequest key={request.id} request={request} pupil={pupil} />;
}

type OneRequestProps = {
  readonly request: ViewOf<'supportRequest'>;
  readonly pupil: ViewOf<'pupil'> | null;
};

function OneRequest({ request, pupil }: OneRequestProps): ReactElement {
  const { t } = useTranslation(['matching', 'pairs']);
  const [editing, setEditing] = useState(false);
  const { status } = request.body;
  const name = pupil ? pupilName(pupil.body) : t('pairs:names.unknown');
  return (
    <Page>
      <RequestHead request={request} name={name} onEdit={() => setEditing(true)} />
      {status === 'toCare' ? <HeavyNotice saved /> : null}
      <Columns side={<RequestSide request={request} />}>
        {editing ? (
          <RequestEditor
            key={request.revision}
            request={request}
            start={requestFormOf(request.body)}
            onSaved={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <Next request={request} pupil={pupil} />
        )}
      </Columns>
    </Page>
  );
}

/** What comes next: choosing, waiting for the pupil, or nothing any more. */
function Next({ request, pupil }: OneRequestProps): ReactElement {
  const { t } = useTranslation('matching');
  const { status, pupilWants } = request.body;
  if (status !== 'open') return <Notice>{t(`request.${status}`)}</Notice>;
  if (!pupilWants) return <Notice tone="question">{t('request.pupilUnwilling')}</Notice>;
  if (!pupil) return <Notice>{t('request.notFoundText')}</Notice>;
  return <ProposalsCard request={request} pupil={pupil} />;
}

function RequestHead(props: {
  readonly request: ViewOf<'supportRequest'>;
  readonly name: string;
  readonly onEdit: () => void;
}): ReactElement {
  const { t } = useTranslation('matching');
  const { request, name, onEdit } = props;
  const formName = useFormName();
  const next = useNextRequest(request);
  const navigate = useNavigate();
  const goNext = () => {
    if (next) void navigate({ to: `${requestsPath}/${next.id}` });
  };
  useShortcut('new', goNext, next !== null);
  const refusal = useEditRefusal(request);
  return (
    <PageHeader
      breadcrumb={[{ label: t('list.title'), to: requestsPath }, { label: name }]}
      title={name}
      chips={
        <>
          <Chip tone="accent">{formName(request.body.form)}</Chip>
          <Chip tone={statusTones[request.body.status]}>{t(`status.${request.body.status}`)}</Chip>
          {request.body.sensitive ? <Chip tone="late">{t('request.sensitive')}</Chip> : null}
        </>
      }
      actions={
        <>
          <Button icon={IconPencil} refusedBecause={refusal} onClick={onEdit}>
            {t('request.edit')}
          </Button>
          {next ? (
            <Button icon={IconArrowRight} shortcut="new" onClick={goNext}>
              {t('request.next')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

/** The next open request of the same form, in the order in which they were asked; round and round. */
function useNextRequest(request: ViewOf<'supportRequest'>): ViewOf<'supportRequest'> | null {
  const open = (useRecords('supportRequest') ?? [])
    .filter(({ body }) => body.status === 'open' && body.form === request.body.form)
    .sort((a, b) => a.body.askedOn.localeCompare(b.body.askedOn) || a.id.localeCompare(b.id));
  const place = (one: ViewOf<'supportRequest'>) => `${one.body.askedOn} ${one.id}`;
  const next = open.find((one) => place(one) > place(request)) ?? open[0];
  return next && next.id !== request.id ? next : null;
}

function useEditRefusal(request: ViewOf<'supportRequest'>): string | undefined {
  const { t } = useTranslation('matching');
  const me = useMe();
  const { status } = request.body;
  if (status === 'matched' || status === 'withdrawn') return t('refused.closed');
  const mayGiveBack = me?.body.roles.includes('careCoordinator') ?? false;
  return status === 'toCare' && !mayGiveBack ? t('refused.careDecides') : undefined;
}
