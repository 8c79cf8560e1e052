// Who can read a reporting code, and letting in a colleague of the same office who came later.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import type { useReading } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, useErrorText } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { mayPassOn } from '#shared/domain/glass-break.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type Props = {
  readonly code: ViewOf<'reportingCode'>;
  readonly readers: ReturnType<typeof useReading>['readers'];
};

export function Readers({ code, readers }: Props): ReactElement | null {
  const { t } = useTranslation(['reportingCode']);
  if (readers.length === 0) return null;
  return (
    <Section title={t('side.readers')}>
      <Card>
        <Stack gap={1}>
          {readers.map(({ type, name, memberId }) => (
            <p key={memberId ?? name}>{type === 'circle' ? t('side.emergency') : name}</p>
          ))}
        </Stack>
        <LetIn code={code} readers={readers} />
      </Card>
    </Section>
  );
}

function useMayGive({ dossierId }: Props['code']): boolean {
  const { memberId } = useSession();
  const here = (one: { readonly dossierId: string }) => one.dossierId === dossierId;
  const breaks = (useRecords('glassBreak') ?? []).filter(here);
  return mayPassOn(memberId, breaks, (useRecords('glassSeen') ?? []).filter(here));
}

/** Nothing when everybody of these offices is in. */
function LetIn({ code, readers }: Props): ReactElement | null {
  const { t } = useTranslation(['reportingCode']);
  const toast = useToast();
  const members = useRecords('member') ?? [];
  const [chosen, setChosen] = useState('');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const mayGive = useMayGive(code);
  const errorText = useErrorText();
  // By who they are: two colleagues can have one name.
  const inside = new Set<string>([...readers.flatMap(({ memberId }) => memberId ?? []), ...added]);
  const others = members.filter(
    ({ id, body }) => body.active && mayDo(body.roles, 'reportingCode') && !inside.has(id),
  );
  const who = others.find(({ id }) => id === chosen);
  const save = async () => {
    if (!who) return;
    const memberId = memberIdSchema.parse(who.id);
    const done = await call('reportingCodes.letIn', { reportingCodeId: code.id, memberId });
    setError(done.ok ? null : done.error);
    if (!done.ok) return;
    setAdded([...added, who.id]);
    setChosen('');
    toast({ text: t('side.letInDone', { name: who.body.displayName }), tone: 'ok' });
  };
  if (others.length === 0) return null;
  const refused = !mayGive
    ? errorText({ code: 'glassUnseen' })
    : who
      ? undefined
      : t('side.letInRefused');
  return (
    <Stack gap={2}>
      <SelectField
        label={t('side.letIn')}
        placeholder=""
        value={chosen}
        onChange={setChosen}
        options={others.map(({ id, body }) => ({ value: id, label: body.displayName }))}
      />
      <ErrorNotice error={error} />
      <Button size="small" refusedBecause={refused} onClick={() => void save()}>
        {t('side.letInButton')}
      </Button>
    </Stack>
  );
}
