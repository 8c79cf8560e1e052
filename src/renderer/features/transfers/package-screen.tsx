// Opens a sealed package of another school and shows what is inside, to read only. Nothing of it is kept: it
// lives on this screen and is gone with it.
import { useState, type ReactElement } from 'react';
import { IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { LinesSheet } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Columns, Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { PackageContent } from '#shared/domain/transfer.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { BigCode } from './big-code.tsx';
import { usePackageLines } from './use-package-lines.ts';

type Chosen = NonNullable<CallOutput<'transfers.choose'>>;

const focusTitle = () => document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();

/** Answers `/doorverwijzingen/pakket`. */
export function PackageScreen(): ReactElement {
  const { t } = useTranslation(['transfers', 'referrals']);
  const [content, setContent] = useState<PackageContent | null>(null);
  const show = (next: PackageContent | null) => {
    setContent(next);
    focusTitle();
  };
  return (
    <Page>
      <PageHeader
        title={t('open.title')}
        subtitle={t('open.subtitle')}
        breadcrumb={[{ label: t('referrals:title'), to: '/doorverwijzingen' }]}
      />
      {content ? (
        <Content content={content} onClose={() => show(null)} />
      ) : (
        <OpenForm onOpened={show} />
      )}
    </Page>
  );
}

function useOpening(onOpened: (content: PackageContent) => void) {
  const { ask, busy, error, clear } = useAsk();
  const [file, setFile] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const choose = async () => {
    const answer = await ask(() => call('transfers.choose'));
    if (answer?.value) setFile(answer.value);
  };
  const open = async () => {
    if (!file || passphrase.trim() === '') return;
    const { token } = file;
    const answer = await ask(() => call('transfers.open', { token, passphrase }));
    if (answer) onOpened(answer.value);
  };
  const type = (next: string) => {
    setPassphrase(next);
    clear();
  };
  return { busy, error, file, passphrase, choose, open, type };
}

function OpenForm(props: { readonly onOpened: (content: PackageContent) => void }): ReactElement {
  const { t } = useTranslation(['transfers', 'referrals']);
  const mayOpen = useMayDo('writeReferrals');
  const { busy, error, file, passphrase, choose, open, type } = useOpening(props.onOpened);
  const mayNot = mayOpen ? undefined : t('referrals:mayNotWrite');
  const missing = file
    ? passphrase.trim() === ''
      ? t('open.passphraseFirst')
      : undefined
    : t('open.chooseFirst');
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (mayOpen) void open();
        }}
      >
        <Stack gap={4}>
          <Row gap={3}>
            <Button
              icon={IconFolderOpen}
              busy={busy}
              refusedBecause={mayNot}
              onClick={() => void choose()}
            >
              {t('open.choose')}
            </Button>
            <Secondary>
              {file ? t('open.chosen', { fileName: file.fileName }) : t('open.noFile')}
            </Secondary>
          </Row>
          <TextField
            label={t('open.passphrase')}
            description={t('open.passphraseText')}
            value={passphrase}
            onChange={type}
            maxLength={200}
          />
          <ErrorNotice error={error} />
          <Row>
            <Button variant="primary" type="submit" busy={busy} refusedBecause={mayNot ?? missing}>
              {t('open.action')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function Content(props: {
  readonly content: PackageContent;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['transfers', 'referrals']);
  const { receiptCode, referral } = props.content;
  const lines = usePackageLines()(props.content);
  return (
    <Columns
      side={
        <Stack gap={5}>
          <Section title={t('open.codeTitle')}>
            <Card emphasis="accent">
              <Stack gap={3}>
                <BigCode label={t('code')} code={receiptCode} />
                <p>{t('open.codeText', { school: referral.school || t('open.theSchool') })}</p>
              </Stack>
            </Card>
          </Section>
          <Notice tone="late" actions={<Button onClick={props.onClose}>{t('open.close')}</Button>}>
            {t('open.notKept')}
          </Notice>
        </Stack>
      }
    >
      <LinesSheet heading={t('referrals:text.heading', { code: referral.code })} lines={lines} />
    </Columns>
  );
}
