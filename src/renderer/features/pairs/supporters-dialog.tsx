// Other supporters for a pair. Avoided where it can be: a reason is asked, and who went stays known.
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice, useErrorText } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { pairFault } from '#shared/domain/pair.ts';
import { formRules } from '#shared/domain/support-form.ts';
import { MatchBlocks, useMatchBlocks, type MatchAsked } from './new-pair-blocks.tsx';
import { givenOf } from './new-pair-form.ts';
import type { PairDialogProps } from './pause-dialog.tsx';
import { SearchPicker } from './search-picker.tsx';
import { useAsk } from './use-ask.ts';
import { usePupilChoices } from './use-pupil-choices.ts';

function useSupporters({ pair, today, onClose }: PairDialogProps) {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const errorText = useErrorText();
  const { busy, error, ask } = useAsk();
  const [supporterIds, setSupporterIds] = useState<readonly RecordId[]>(pair.body.supporterIds);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [allowed, setAllowed] = useState<MatchAsked['allowed']>({});
  const asked = useMemo(
    () => ({
      form: pair.body.form,
      supporterIds: [...supporterIds],
      supporteeIds: pair.body.supporteeIds,
      requestId: pair.body.match.requestId,
      allowed,
    }),
    [pair, supporterIds, allowed],
  );
  const joins = useCallback((id: RecordId) => !pair.body.supporterIds.includes(id), [pair]);
  const blocks = useMatchBlocks(asked, joins);
  const refusal = (): string | undefined => {
    if (supporterIds.length === 0) return t('new.missing.supporters');
    if (sameAs(supporterIds, pair.body.supporterIds)) return errorText({ code: 'nothingChanged' });
    const fault = pairFault({ ...pair.body, supporterIds: [...supporterIds] });
    if (fault) return errorText({ code: fault });
    return reason.trim() === '' ? t('people.reasonMissing') : blocks.refusal;
  };
  const refused = refusal();
  const save = async () => {
    if (refused !== undefined) return;
    const input = {
      pairId: pair.id,
      expectedRevision: pair.revision,
      supporterIds: [...supporterIds],
      on,
      reason,
      overrides: givenOf(allowed),
    };
    if (!(await ask(() => call('pairs.changePeople', input)))) return;
    toast({ text: t('people.saved'), tone: 'ok' });
    onClose();
  };
  useShortcut('save', () => void save());
  return {
    supporterIds,
    setSupporterIds,
    on,
    setOn,
    reason,
    setReason,
    allowed,
    setAllowed,
    blocks,
    refused,
    save,
    busy,
    error,
  };
}

function sameAs(ids: readonly RecordId[], others: readonly RecordId[]): boolean {
  return ids.length === others.length && ids.every((id) => others.includes(id));
}

/** `<SupportersDialog pair today onClose />` */
export function SupportersDialog(props: PairDialogProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const form = useSupporters(props);
  const { pair, onClose } = props;
  return (
    <Dialog
      open
      keepOpen
      title={t('people.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={form.busy}
            refusedBecause={form.refused}
            onClick={() => void form.save()}
          >
            {t('people.save')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Notice tone="late" title={t('people.avoid')}>
          {t('people.avoidText')} {t('people.count', { count: pair.body.changes.length })}
        </Notice>
        <SupporterFields {...props} form={form} />
        <MatchBlocks allowed={form.allowed} onChange={form.setAllowed} blocks={form.blocks} />
        {pair.body.match.sensitive ? <p>{t('people.sensitive')}</p> : null}
        <ErrorNotice error={form.error} />
      </Stack>
    </Dialog>
  );
}

function SupporterFields({
  pair,
  today,
  form,
}: PairDialogProps & { readonly form: ReturnType<typeof useSupporters> }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const choices = usePupilChoices();
  const rules = formRules[pair.body.form];
  return (
    <>
      <SearchPicker
        label={rules.supports === 'class' ? t('new.leaders') : t('new.supporter')}
        description={t('people.pickHelp')}
        choices={choices ?? none}
        value={form.supporterIds}
        max={rules.supports === 'class' ? 4 : 1}
        onChange={form.setSupporterIds}
      />
      <DateField
        label={t('people.on')}
        value={form.on}
        min={pair.body.changes.at(-1)?.on ?? pair.body.startedOn}
        max={today}
        onChange={(day) => {
          if (day !== '') form.setOn(day);
        }}
      />
      <TextField
        label={t('people.reason')}
        required
        maxLength={300}
        value={form.reason}
        onChange={form.setReason}
      />
      {rules.needsAgreement ? <p>{t('people.agreeAnew')}</p> : null}
    </>
  );
}

const none: readonly never[] = [];
