// What a peer needs to keep going, on whom they may count and how they notice that it becomes too much.
import { useState, type ReactElement } from 'react';
import * as z from 'zod';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { DraftState } from '#renderer/features/notes/index.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

const formSchema = z.object({
  needs: z.string(),
  supports: z.string(),
  signs: z.string(),
  lookBackOn: z.string(),
});
type Form = z.infer<typeof formSchema>;

const mostSupports = 12;
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .slice(0, mostSupports);

function formOf(plan: ViewOf<'peerSupportPlan'> | null): Form {
  if (!plan) return { needs: '', supports: '', signs: '', lookBackOn: '' };
  const { needs, supports, signs, lookBackOn } = plan.body;
  return { needs, supports: supports.join('\n'), signs, lookBackOn: lookBackOn ?? '' };
}

export function SupportPlan(props: {
  readonly peerId: RecordId;
  readonly plan: ViewOf<'peerSupportPlan'> | null;
}): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const { peerId, plan } = props;
  const draft = useDraft(`support-plan:${peerId}`, formSchema);
  const [form, setForm] = useState<Form>(() => draft.initial ?? formOf(plan));
  const toast = useToast();
  const { ask, busy, error } = useAsk();
  const set = (change: Partial<Form>) => {
    const next = { ...form, ...change };
    setForm(next);
    draft.keep(next);
  };
  const save = async () => {
    const { needs, signs, lookBackOn } = form;
    const supports = linesOf(form.supports);
    const fields = { peerId, needs, supports, signs, lookBackOn: lookBackOn || null };
    const expectedRevision = plan?.revision ?? 0;
    if (!(await ask(() => call('peerSupportPlans.save', { expectedRevision, fields })))) return;
    draft.forget();
    toast({ text: t('plan.saved') });
  };
  useShortcut('save', () => void save());
  return (
    <Section title={t('plan.title')} end={<DraftState draft={draft} />}>
      <Card>
        <Stack gap={4}>
          <PlanFields form={form} set={set} />
          <ErrorNotice error={error} where={t('notSaved')} />
          <Row>
            <Button shortcut="save" busy={busy} onClick={() => void save()}>
              {t('plan.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function PlanFields(props: {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
}): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const { form, set } = props;
  return (
    <>
      <TextArea
        label={t('plan.needs')}
        value={form.needs}
        maxLength={2000}
        minRows={2}
        onChange={(needs) => set({ needs })}
      />
      <TextArea
        label={t('plan.supports')}
        description={t('plan.supportsHelp')}
        value={form.supports}
        minRows={2}
        onChange={(supports) => set({ supports })}
      />
      <TextArea
        label={t('plan.signs')}
        value={form.signs}
        maxLength={2000}
        minRows={2}
        onChange={(signs) => set({ signs })}
      />
      <DateField
        label={t('plan.lookBackOn')}
        value={form.lookBackOn}
        onChange={(lookBackOn) => set({ lookBackOn })}
      />
    </>
  );
}
