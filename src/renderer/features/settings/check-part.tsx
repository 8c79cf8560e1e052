// Checking the whole vault, and which app this is.
import { useState, type ReactElement } from 'react';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result/result.ts';
import { useAnswer } from './use-answer.ts';
import { useDamageText } from './use-damage-text.ts';
import { useVaultThings } from './use-vault-things.ts';
import css from './settings.module.css';

type Report = CallOutput<'vault.verify'>;

/** More lines than this help nobody; their number is told. */
const mostLines = 200;

const askInfo = () => call('app.info');

export function CheckPart(): ReactElement {
  const { t } = useTranslation('settings');
  const { damaged } = useSession();
  const [result, setResult] = useState<Result<Report> | null>(null);
  const [busy, setBusy] = useState(false);
  const verify = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setResult(null);
    setResult(await call('vault.verify'));
    setBusy(false);
  };
  return (
    <Stack gap={5}>
      {damaged > 0 ? (
        <Notice tone="urgent" title={t('check.damagedTitle')}>
          {t('check.damaged', { count: damaged })}
        </Notice>
      ) : null}
      <Section title={t('check.title')}>
        <Card>
          <Stack>
            <p>{t('check.how')}</p>
            <Row>
              <Button
                variant="primary"
                icon={IconShieldCheck}
                busy={busy}
                onClick={() => void verify()}
              >
                {t('check.button')}
              </Button>
              {busy ? <Waiting label={t('check.busy')} /> : null}
            </Row>
            {result?.ok === true ? <Outcome report={result.value} /> : null}
            <ErrorNotice
              error={result?.ok === false ? result.error : null}
              where={t('check.where')}
              onRetry={() => void verify()}
            />
          </Stack>
        </Card>
      </Section>
      <About />
    </Stack>
  );
}

function Outcome({ report }: { readonly report: Report }): ReactElement {
  const { t } = useTranslation('settings');
  const sentence = useDamageText(useVaultThings());
  const { damage } = report;
  const looked = t('check.looked', { commits: report.commits, records: report.records });
  if (damage.length === 0) {
    return (
      <Notice tone="ok" role="status" title={t('check.sound')}>
        {looked}
      </Notice>
    );
  }
  const shown = damage.slice(0, mostLines);
  const more = damage.length - shown.length;
  return (
    <Notice tone="urgent" role="alert" title={t('check.found', { count: damage.length })}>
      <p>{looked}</p>
      <ul className={css['damage']} tabIndex={0} aria-label={t('check.list')}>
        {shown.map((line) => (
          <li key={line}>{sentence(line)}</li>
        ))}
      </ul>
      {more > 0 ? <p>{t('check.more', { count: more })}</p> : null}
      <p>{t('check.whatToDo')}</p>
    </Notice>
  );
}

function About(): ReactElement {
  const { t } = useTranslation('settings');
  const { vaultName } = useSession();
  const { answer, again } = useAnswer(askInfo);
  return (
    <Section title={t('about.title')}>
      <Card>
        {answer === null ? (
          <Waiting />
        ) : answer.ok ? (
          <DefinitionList
            items={[
              { term: t('about.version'), value: answer.value.version },
              { term: t('about.shell'), value: t(`about.shells.${answer.value.shell}`) },
              { term: t('about.vault'), value: vaultName },
            ]}
          />
        ) : (
          <ErrorNotice error={answer.error} where={t('about.title')} onRetry={again} />
        )}
      </Card>
    </Section>
  );
}
