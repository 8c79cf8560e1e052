// No reporting code yet: who can open one, and the form for who may.
import { useState, type ReactElement } from 'react';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { mayDo } from '#shared/domain/permission.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type Props = {
  readonly concern: ViewOf<'concern'>;
  /** About whom there is one already: not again. */
  readonly codes: readonly ViewOf<'reportingCode'>[];
};

/** Says who can open one to who may not. */
function WhoCan(): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const members = useRecords('member') ?? [];
  const names = members
    .filter(({ body }) => body.active && mayDo(body.roles, 'reportingCode'))
    .map(({ body }) => body.displayName)
    .join(', ');
  return <>{names === '' ? t('empty.nobody') : t('empty.who', { names })}</>;
}

/** `<NoCode may />`: the empty state, with who can do something about it. */
export function NoCode({ may }: { readonly may: boolean }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  return (
    <Card>
      <EmptyState icon={IconFileText} title={t('empty.title')}>
        {may ? t('empty.text') : <WhoCan />}
      </EmptyState>
    </Card>
  );
}

function useOpening({ concern, codes }: Props) {
  const { t } = useTranslation(['reportingCode']);
  const toast = useToast();
  const about = concern.body.people.flatMap((person, at) => {
    const has = codes.some(
      ({ body }) => body.pupilId === person.pupilId && body.pupilName === person.name,
    );
    return person.role === 'affected' && !has ? [{ person, at }] : [];
  });
  const draft = useDraft(`reportingCode:${concern.id}:new`, z.object({ cause: z.string() }));
  const [cause, setCause] = useState(draft.initial?.cause ?? '');
  const [at, setAt] = useState(about[0]?.at ?? 0);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const type = (text: string) => {
    setCause(text);
    setMissing(false);
    draft.keep({ cause: text });
  };
  const open = async () => {
    if (busy) return;
    setMissing(cause.trim() === '');
    if (cause.trim() === '') return;
    setBusy(true);
    const opened = await call('reportingCodes.open', {
      concernId: concern.id,
      personAt: at,
      cause,
    });
    setBusy(false);
    setError(opened.ok ? null : opened.error);
    if (!opened.ok) return;
    draft.forget();
    toast({ text: t('open.opened'), tone: 'ok' });
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
  };
  return { about, cause, at, setAt, missing, error: error ?? draft.error, busy, type, open };
}

/** Nothing for who may not, or when everybody who is affected has one. */
export function OpenCode(props: Props): ReactElement | null {
  const { t } = useTranslation(['reportingCode']);
  const may = useMayDo('reportingCode');
  const opening = useOpening(props);
  const { about } = opening;
  const shown = may && about.length > 0;
  useShortcut('save', () => void opening.open(), shown);
  if (!shown) return null;
  return (
    <Section title={t('open.title')}>
      <Card>
        <Stack gap={4}>
          <Secondary>{t('open.readers')}</Secondary>
          <RadioField
            label={t('open.pupil')}
            value={String(opening.at)}
            onChange={(value) => opening.setAt(Number(value))}
            options={about.map(({ person, at }) => ({
              value: String(at),
              label: `${person.name} ${person.className}`.trim(),
            }))}
          />
          <TextArea
            label={t('open.cause')}
            description={t('open.causeText')}
            value={opening.cause}
            onChange={opening.type}
            error={opening.missing ? t('fault.required') : undefined}
            maxLength={3000}
            minRows={3}
            required
          />
          <ErrorNotice error={opening.error} />
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              busy={opening.busy}
              onClick={() => void opening.open()}
            >
              {t('open.button')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}
