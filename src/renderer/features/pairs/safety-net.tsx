// Who catches a newcomer when something heavy comes up. Always asked, and never what happened: so the answer
// does not tell whether anything is known.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { safetyNetSchema } from '#shared/domain/match.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useMemberNames } from './use-member-names.ts';
import { usePairChange } from './use-pair-change.ts';
import { useRefusal } from './use-refusal.ts';

/** As it is typed; '' and null while not answered. */
type Net = { readonly with: string; readonly by: MemberId | null; readonly on: string };

/** `<SafetyNetFields net onChange />`, inside a form grid. */
export function SafetyNetFields(props: {
  readonly net: Net;
  readonly onChange: (net: Net) => void;
}): ReactElement {
  const { t } = useTranslation(['pairs']);
  const today = useToday();
  const { active } = useMemberNames();
  const { net, onChange } = props;
  return (
    <>
      <Full>
        <TextField
          label={t('match.safetyNet')}
          description={t('match.safetyNetHow')}
          required
          value={net.with}
          maxLength={120}
          onChange={(who) => onChange({ ...net, with: who })}
        />
      </Full>
      <SelectField
        label={t('match.safetyNetBy')}
        required
        value={net.by ?? ''}
        placeholder={t('new.chooseMember')}
        options={active.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) =>
          onChange({ ...net, by: active.find(({ id }) => id === chosen)?.id ?? null })
        }
      />
      <DateField
        label={t('match.safetyNetOn')}
        required
        value={net.on}
        max={today}
        onChange={(on) => onChange({ ...net, on })}
      />
    </>
  );
}

/** `<SafetyNetForm pair />`: for a newcomer's pair that exists. */
export function SafetyNetForm({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const refusal = useRefusal(pair);
  const kept = pair.body.match.safetyNet;
  const [net, setNet] = useState<Net>(kept ?? { with: '', by: null, on: '' });
  const { busy, error, change } = usePairChange(pair);
  const filled = safetyNetSchema.safeParse(net);
  const save = async () => {
    if (!filled.success) return;
    if (await change({ safetyNet: filled.data })) {
      toast({ text: t('match.safetyNetSaved'), tone: 'ok' });
    }
  };
  return (
    <Section title={t('match.safetyNetTitle')}>
      <Card>
        <Stack gap={4}>
          {kept === null ? <Notice tone="late">{t('match.safetyNetNone')}</Notice> : null}
          <FormGrid>
            <SafetyNetFields net={net} onChange={setNet} />
          </FormGrid>
          <ErrorNotice error={error} />
          <Row justify="end">
            <Button
              busy={busy}
              refusedBecause={refusal ?? (filled.success ? undefined : t('match.safetyNetMissing'))}
              onClick={() => void save()}
            >
              {t('match.safetyNetSave')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}
