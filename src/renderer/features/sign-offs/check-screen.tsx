// Checking a code from paper: what it belongs to among what this member can read, who signed it, and whether
// the text is still the same.
import { useState, type ReactElement } from 'react';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readCode } from '#shared/domain/content-code.ts';
import type { CodeMatch } from '#shared/ipc/calls/sign-offs.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useSubjects } from './subject.ts';
import { useMemberName } from './use-sign-offs.ts';
import { useSubjectTitle } from './use-subject-lines.ts';

type Answer = { readonly code: string; readonly found: readonly CodeMatch[] };

function useCheck() {
  const { t } = useTranslation(['signoff']);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [error, setError] = useState<AppError | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const check = async () => {
    const code = readCode(typed);
    setFault(code === null ? t('check.notACode') : undefined);
    if (code === null) return;
    const result = await call('signOffs.check', { code });
    setError(result.ok ? null : result.error);
    setAnswer(result.ok ? { code, found: result.value.found } : null);
  };
  return { typed, setTyped, fault, error, answer, check };
}

export function CodeCheckScreen(): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { typed, setTyped, fault, error, answer, check } = useCheck();
  return (
    <Page>
      <PageHeader
        title={t('check.title')}
        subtitle={t('check.subtitle')}
        breadcrumb={[{ label: t('title'), to: '/akkoord' }]}
      />
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <Stack gap={3}>
            <TextField
              label={t('check.code')}
              description={t('check.codeText')}
              value={typed}
              onChange={setTyped}
              error={fault}
              maxLength={40}
              autoComplete="off"
            />
            <ErrorNotice error={error} />
            <Row>
              <Button variant="primary" type="submit">
                {t('check.action')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Card>
      <div role="status">{answer ? <Found answer={answer} /> : null}</div>
    </Page>
  );
}

function Found({ answer }: { readonly answer: Answer }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { code, found } = answer;
  if (found.length === 0) {
    return (
      <EmptyState icon={IconFileOff} title={t('check.nothing', { code })}>
        {t('check.nothingText')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('check.found', { code })}>
      <Stack gap={3}>
        {found.map((match, place) => (
          <Match key={place} match={match} />
        ))}
      </Stack>
    </Section>
  );
}

function Match({ match }: { readonly match: CodeMatch }): ReactElement {
  const { t } = useTranslation(['signoff', 'papers']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const subjects = useSubjects();
  const titleOf = useSubjectTitle();
  const { subjectId, paper, same, signatures, needed, atMs } = match;
  const subject = subjectId === null ? undefined : subjects?.get(subjectId);
  const title = subject ? titleOf(subject).title : paper ? t(`papers:title.${paper}`) : '';
  const when = dates.moment(atMs);
  return (
    <Card>
      <Stack gap={2}>
        <Row>
          <strong>{title}</strong>
          {same === null ? null : (
            <Chip tone={same ? 'ok' : 'late'}>{same ? t('check.same') : t('check.changed')}</Chip>
          )}
        </Row>
        <Secondary>{paper ? t('check.printed', { when }) : t('check.written', { when })}</Secondary>
        {signatures.map(({ signerId, onBehalfOf, atMs: signedAtMs }) => (
          <p key={signerId}>
            {t(onBehalfOf === null ? 'signoff:check.signed' : 'signoff:check.signedFor', {
              name: nameOf(signerId),
              other: onBehalfOf === null ? '' : nameOf(onBehalfOf),
              when: dates.moment(signedAtMs),
            })}
          </p>
        ))}
        {signatures.length < needed ? (
          <p>{t('check.missing', { count: needed - signatures.length })}</p>
        ) : null}
      </Stack>
    </Card>
  );
}
