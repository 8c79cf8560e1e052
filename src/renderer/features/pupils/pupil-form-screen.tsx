// Entering a pupil by hand, and mending one. `/leerlingen/nieuw` and `/leerlingen/$pupilId/wijzigen`
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pupilFieldsFault, type PupilFault } from '#shared/domain/pupil-fields.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { DoubleNotice } from './double-notice.tsx';
import { PupilFormFields } from './pupil-form-fields.tsx';
import {
  emptyPupilForm,
  faultFields,
  formOfPupil,
  pupilFormSchema,
  toPupilFields,
  type PupilForm,
} from './pupil-form.ts';
import { NoPupil } from './no-pupil.tsx';

export const newPupilDraft = 'pupil:new';

/** `/leerlingen/nieuw` */
export function NewPupilScreen(): ReactElement {
  const { t } = useTranslation(['people', 'pupils']);
  const today = useToday();
  const draft = useDraft(newPupilDraft, pupilFormSchema);
  const [initial] = useState(() => draft.initial ?? emptyPupilForm(schoolYearOf(today)));
  return (
    <Page>
      <PageHeader
        title={t('people:pupil.newTitle')}
        breadcrumb={[
          { label: t('pupils:list.title'), to: '/leerlingen' },
          { label: t('people:pupil.newTitle') },
        ]}
      />
      <FormCard pupil={null} initial={initial} onKeep={draft.keep} onSaved={draft.forget} />
    </Page>
  );
}

/** `/leerlingen/$pupilId/wijzigen` */
export function EditPupilScreen(): ReactElement {
  const { t } = useTranslation(['people', 'pupils']);
  const params: { readonly pupilId?: unknown } = useParams({ strict: false });
  const parsed = recordIdSchema.safeParse(params.pupilId);
  const pupil = useRecord('pupil', parsed.success ? parsed.data : null);
  if (pupil === undefined) return <Waiting />;
  if (pupil === null) return <NoPupil />;
  const name = pupilName(pupil.body);
  return (
    <Page>
      <PageHeader
        title={t('people:pupil.editTitle', { name })}
        breadcrumb={[
          { label: t('pupils:list.title'), to: '/leerlingen' },
          { label: name, to: `/leerlingen/${pupil.id}` },
          { label: t('people:pupil.edit') },
        ]}
      />
      <FormCard key={pupil.id} pupil={pupil} initial={formOfPupil(pupil.body)} />
    </Page>
  );
}

type FormCardProps = {
  readonly pupil: ViewOf<'pupil'> | null;
  readonly initial: PupilForm;
  readonly onKeep?: (form: PupilForm) => void;
  readonly onSaved?: () => void;
};

function FormCard(props: FormCardProps): ReactElement {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const today = useToday();
  const { form, change, fault, save, busy, error } = usePupilForm(props, today);
  const refusal = mayManage ? undefined : t('people:refused');
  useShortcut('save', () => void save(), mayManage);
  const imported = props.pupil !== null && props.pupil.body.importedAtMs !== null;
  return (
    <Card>
      <Stack gap={5}>
        {imported ? <Notice>{t('people:pupil.importWins')}</Notice> : null}
        <PupilFormFields form={form} onChange={change} fault={fault} today={today} />
        <DoubleNotice form={form} ownId={props.pupil?.id ?? null} />
        <ErrorNotice error={error} where={t('people:pupil.notSaved')} />
        <Row justify="between">
          <Secondary>{t('people:pupil.onlyThese')}</Secondary>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={refusal}
            onClick={() => void save()}
          >
            {t('people:pupil.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** After the fields are marked: the cursor goes to the one that is wrong. */
function focusFault(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, 0);
}

function usePupilForm({ pupil, initial, onKeep, onSaved }: FormCardProps, today: string) {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const navigate = useNavigate();
  const { ask, busy, error } = useAsk();
  const [form, setForm] = useState(initial);
  /** The revision that stood on the screen when one began: what another changed is not overwritten. */
  const [revision] = useState(pupil?.revision ?? 0);
  const [fault, setFault] = useState<PupilFault | null>(null);
  const change = (next: PupilForm) => {
    setForm(next);
    onKeep?.(next);
    if (fault && next[faultFields[fault]] !== form[faultFields[fault]]) setFault(null);
  };
  const save = async () => {
    const fields = toPupilFields(form);
    const wrong = fields ? pupilFieldsFault(fields, today) : 'birthDateImpossible';
    setFault(wrong);
    if (!fields || wrong) {
      focusFault();
      return;
    }
    const saved = await ask<{ pupilId: string } | undefined>(() =>
      pupil
        ? call('pupils.update', { pupilId: pupil.id, expectedRevision: revision, fields })
        : call('pupils.create', fields),
    );
    if (!saved) return;
    onSaved?.();
    toast({ text: t('people:pupil.saved'), tone: 'ok', goesAlong: true });
    const pupilId = pupil?.id ?? saved.value?.pupilId ?? '';
    void navigate({ to: `/leerlingen/${pupilId}`, replace: true });
  };
  return { form, change, fault, save, busy, error };
}
