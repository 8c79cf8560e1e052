// Who can read a reporting code, letting in a colleague of the same office who came later, and who broke the
// glass to read it.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import type { useReading } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
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
          {readers.map(({ type, name }) => (
            <p key={`${type}-${name}`}>{type === 'circle' ? t('side.emergency') : name}</p>
          ))}
        </Stack>
        <LetIn code={code} readers={readers} />
      </Card>
    </Section>
  );
}

/** Nothing when everybody of these offices is in. */
function LetIn({ code, readers }: Props): ReactElement | null {
  const { t } = useTranslation(['reportingCode']);
  const toast = useToast();
  const members = useRecords('member') ?? [];
  const [chosen, setChosen] = useState('');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const inside = new Set([...readers.map(({ name }) => name), ...added]);
  const others = members.filter(
    ({ body }) =>
      body.active && mayDo(body.roles, 'reportingCode') && !inside.has(body.displayName),
  );
  const who = others.find(({ id }) => id === chosen);
  const save = async () => {
    if (!who) return;
    const memberId = memberIdSchema.parse(who.id);
    const done = await call('reportingCodes.letIn', { reportingCodeId: code.id, memberId });
    setError(done.ok ? null : done.error);
    if (!done.ok) return;
    setAdded([...added, who.body.displayName]);
    setChosen('');
    toast({ text: t('side.letInDone', { name: who.body.displayName }), tone: 'ok' });
  };
  if (others.length === 0) return null;
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
      <Button
        size="small"
        refusedBecause={who ? undefined : t('side.letInRefused')}
        onClick={() => void save()}
      >
        {t('side.letInButton')}
      </Button>
    </Stack>
  );
}

/** Each time somebody broke the glass, until one of the others says it was seen. */
export function GlassNotices({ code }: Pick<Props, 'code'>): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  const { memberId } = useSession();
  const members = useRecords('member') ?? [];
  const seen = useRecords('glassSeen') ?? [];
  const breaks = (useRecords('glassBreak') ?? []).filter(
    (one) =>
      one.dossierId === code.dossierId &&
      one.body.memberId !== memberId &&
      !seen.some(({ body }) => body.glassBreakId === one.id),
  );
  return (
    <>
      {breaks.map(({ id, createdBy, createdAtMs, body }) => {
        const name = members.find((one) => memberIdSchema.parse(one.id) === createdBy);
        return (
          <Notice
            key={id}
            tone="late"
            title={t('side.glass', {
              name: name?.body.displayName ?? '',
              moment: dates.moment(createdAtMs),
            })}
            actions={
              <Button
                size="small"
                onClick={() => void call('concerns.glassSeen', { glassBreakId: id })}
              >
                {t('side.glassSeen')}
              </Button>
            }
          >
            {body.reason}
          </Notice>
        );
      })}
    </>
  );
}
