// Making a group, and changing one. `/intervisie/groep/nieuw` and `/intervisie/groep/$groupId/wijzigen`
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { GroupFields } from './group-fields.tsx';
import {
  emptyGroup,
  groupForm,
  groupFormSchema,
  readGroup,
  type GroupFault,
  type GroupForm,
} from './group-form.ts';

export function NewGroupScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  return (
    <Page>
      <PageHeader
        breadcrumb={[{ label: t('title'), to: '/intervisie' }, { label: t('group.new') }]}
        title={t('group.new')}
        subtitle={t('group.newText')}
      />
      <GroupEditor group={null} />
    </Page>
  );
}

export function EditGroupScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const params: { readonly groupId?: unknown } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.groupId);
  const group = useRecord('intervisionGroup', id.success ? id.data : null);
  if (group === undefined) return <Waiting />;
  if (group === null) return <NoGroup />;
  const to = `/intervisie/groep/${group.id}`;
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          { label: group.body.name, to },
          { label: t('group.change') },
        ]}
        title={t('group.change')}
      />
      <GroupEditor key={group.id} group={group} />
    </Page>
  );
}

/** An address of a group that is not there. */
export function NoGroup(): ReactElement {
  const { t } = useTranslation(['intervision']);
  return (
    <Page>
      <PageHeader title={t('title')} />
      <EmptyState
        icon={IconUserQuestion}
        title={t('group.notFound')}
        action={<ButtonLink to="/intervisie">{t('group.toList')}</ButtonLink>}
      >
        {t('group.notFoundText')}
      </EmptyState>
    </Page>
  );
}

function focusFirstFault(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, 0);
}

/** What is typed is kept as a draft until it is saved or thrown away. */
function useGroupEditor(group: ViewOf<'intervisionGroup'> | null) {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const navigate = useNavigate();
  const { memberId } = useSession();
  const draft = useDraft(`group:${group?.id ?? 'new'}`, groupFormSchema);
  const [form, setForm] = useState<GroupForm>(
    () => draft.initial ?? (group ? groupForm(group.body) : emptyGroup(memberId)),
  );
  // The revision one began from: who changed it meanwhile is not overwritten.
  const [revision] = useState(group?.revision ?? 0);
  const [faults, setFaults] = useState<readonly GroupFault[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<GroupForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    setFaults(faults.filter((name) => !(name in part)));
    draft.keep(next);
  };
  const save = async () => {
    if (busy) return;
    const read = readGroup(form);
    if (!('name' in read)) {
      setFaults(read);
      focusFirstFault();
      return;
    }
    setBusy(true);
    const saved = await call('intervisionGroups.save', {
      groupId: group?.id ?? null,
      ...{ expectedRevision: revision, fields: read },
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ text: t('group.saved'), tone: 'ok', goesAlong: true });
    void navigate({ to: `/intervisie/groep/${saved.value.groupId}`, replace: true });
  };
  const cancel = () => {
    draft.forget();
    void navigate({ to: group ? `/intervisie/groep/${group.id}` : '/intervisie' });
  };
  return { form, change, faults, error, busy, save, cancel };
}

function GroupEditor({ group }: { readonly group: ViewOf<'intervisionGroup'> | null }) {
  const { t } = useTranslation(['intervision', 'common']);
  const mayPlan = useMayDo('runProgramme');
  const { form, change, faults, error, busy, save, cancel } = useGroupEditor(group);
  useShortcut('save', () => void save(), mayPlan);
  return (
    <Card emphasis="accent">
      <Stack gap={5}>
        <GroupFields form={form} faults={faults} group={group} change={change} />
        <ErrorNotice error={error} where={t('group.notSaved')} />
        {faults.length > 0 ? (
          <Notice tone="late" role="alert">
            {t('group.incomplete', { count: faults.length })}
          </Notice>
        ) : null}
        <Row justify="end">
          <Button onClick={cancel}>{t('common:words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={mayPlan ? undefined : t('methods.refused')}
            onClick={() => void save()}
          >
            {t('group.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
