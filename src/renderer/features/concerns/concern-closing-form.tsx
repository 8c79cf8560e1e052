// Writing the account of a concern. What was decided, told to parents and referred is added from its course.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useAsk } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { closingOutcomes } from '#shared/domain/concern-step.ts';
import { outcomeFits } from '#shared/domain/sign-off-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { capital } from './concern-words.ts';
import type { ConcernPage } from './use-concern-page.ts';

const formSchema = z.object({
  outcome: z.enum(['', ...closingOutcomes]),
  summary: z.string(),
  done: z.string(),
  pupilNow: z.string(),
  peerNow: z.string(),
});
type Form = z.infer<typeof formSchema>;

const empty: Form = { outcome: '', summary: '', done: '', pupilNow: '', peerNow: '' };
const texts = ['summary', 'done', 'pupilNow'] as const;

export type ClosingFormProps = {
  readonly page: ConcernPage;
  /** The account to change; null for a new one. */
  readonly change: ViewOf<'concernClosing'> | null;
  readonly onDone: () => void;
};

/** An account as it was written before, to go on from. */
function startOf(closing: ViewOf<'concernClosing'> | null): Form {
  if (!closing) return empty;
  const { outcome, summary, done, pupilNow, peerNow } = closing.body;
  return { outcome, summary, done, pupilNow, peerNow };
}

function useClosingForm({ page, change, onDone }: ClosingFormProps) {
  const { report } = useSaved();
  const draft = useDraft(`concern:closing:${page.concern.id}`, formSchema);
  const [form, setForm] = useState(() => draft.initial ?? startOf(page.closing));
  const [tried, setTried] = useState(false);
  const { ask, busy, error } = useAsk();
  const { saving, savedAtMs } = draft;
  useEffect(() => {
    if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
  }, [report, saving, savedAtMs]);
  const set = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  };
  const save = async () => {
    setTried(true);
    const { outcome } = form;
    if (outcome === '' || texts.some((name) => form[name].trim() === '')) return;
    const closing = change ? { id: change.id, expectedRevision: change.revision } : null;
    const input = { concernId: page.concern.id, closing, fields: { ...form, outcome } };
    if (!(await ask(() => call('concerns.saveClosing', input)))) return;
    draft.forget();
    report({ state: 'saved', atMs: Date.now() });
    // The form goes away; the page's title takes the focus.
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    onDone();
  };
  return { form, tried, set, save, busy, error: error ?? draft.error };
}

export function ClosingForm(props: ClosingFormProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { form, tried, set, save, busy, error } = useClosingForm(props);
  const missing = (name: (typeof texts)[number]) =>
    tried && form[name].trim() === '' ? t('composer.fault.required') : undefined;
  const { decision } = props.page.state;
  const fits = (value: (typeof closingOutcomes)[number]) => outcomeFits(decision, value);
  useShortcut('save', () => void save());
  return (
    <Section title={t('closing.account')}>
      <Card emphasis="accent">
        <Stack gap={4}>
          <Secondary>{t('closing.accountText')}</Secondary>
          <SelectField
            label={t('closing.outcome')}
            placeholder={t('composer.choose')}
            value={form.outcome}
            options={closingOutcomes.filter(fits).map((value) => ({
              value,
              label: capital(t(`concerns:outcome.${value}`)),
            }))}
            onChange={(value) =>
              set({ outcome: closingOutcomes.find((one) => one === value) ?? '' })
            }
            error={tried && form.outcome === '' ? t('composer.fault.choose') : undefined}
            required
          />
          {texts.map((name) => (
            <TextArea
              key={name}
              label={t(`concerns:closing.field.${name}`)}
              value={form[name]}
              onChange={(value) => set({ [name]: value })}
              error={missing(name)}
              maxLength={5000}
              required
            />
          ))}
          <PeerNow {...props} value={form.peerNow} onChange={(peerNow) => set({ peerNow })} />
          <ErrorNotice error={error} />
          <Row justify="end" gap={3}>
            {props.page.closing ? (
              <Button variant="subtle" onClick={props.onDone}>
                {t('letIn.cancel')}
              </Button>
            ) : null}
            <Button variant="primary" shortcut="save" busy={busy} onClick={() => void save()}>
              {t('closing.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

/** Only where a peer was involved. */
function PeerNow(
  props: ClosingFormProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
  },
): ReactElement | null {
  const { t } = useTranslation(['concerns']);
  const { pairId, peerId } = props.page.concern.body;
  if (pairId === null && peerId === null) return null;
  return (
    <TextArea
      label={t('closing.field.peerNow')}
      value={props.value}
      onChange={props.onChange}
      maxLength={5000}
      minRows={2}
    />
  );
}
