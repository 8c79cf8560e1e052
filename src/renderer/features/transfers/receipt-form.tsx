// The code that the other party says back. A wrong one counts; after ten the package cannot be confirmed.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { readCode } from '#shared/domain/content-code.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { mostWrongCodes } from '#shared/domain/transfer.ts';

export function ReceiptForm(props: {
  readonly referralId: RecordId;
  readonly wrong: number;
}): ReactElement {
  const { t } = useTranslation(['transfers']);
  const toast = useToast();
  const { ask, busy, error, clear } = useAsk();
  const [code, setCode] = useState('');
  const [notACode, setNotACode] = useState(false);
  const isWrong = error?.code === 'receiptWrong';
  const confirm = async () => {
    clear();
    setNotACode(readCode(code) === null);
    if (readCode(code) === null) return;
    const { referralId } = props;
    if (!(await ask(() => call('transfers.confirm', { referralId, code })))) return;
    // The field is gone; the page's title takes the focus.
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    toast({ text: t('confirmed'), tone: 'ok' });
  };
  const left = t('left', { count: mostWrongCodes - props.wrong });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Stack gap={3}>
        <TextField
          label={t('code')}
          description={t('codeText')}
          value={code}
          onChange={(next) => {
            setCode(next);
            setNotACode(false);
            clear();
          }}
          error={notACode ? t('notACode') : isWrong ? left : undefined}
          maxLength={40}
        />
        <ErrorNotice error={isWrong ? null : error} />
        <Row>
          <Button type="submit" busy={busy}>
            {t('confirm')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
