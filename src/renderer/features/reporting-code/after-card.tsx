// What followed the five steps: feedback, how the help went, closing and reopening.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CodeEntry } from '#shared/domain/reporting-code.ts';
import type { CodeState } from '#shared/domain/reporting-code-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useMusts } from './code-side.tsx';
import { EntryForm, LaidDown } from './step-card.tsx';

const kinds = ['followUp', 'closing', 'reopening'] as const;
type AfterKind = (typeof kinds)[number];

const isAfter = (step: CodeEntry['step'] | null): step is AfterKind =>
  kinds.some((kind) => kind === step);

export type AfterCardProps = {
  readonly code: ViewOf<'reportingCode'>;
  readonly entries: readonly ViewOf<'reportingCodeStep'>[];
  readonly state: CodeState;
  readonly open: CodeEntry['step'] | null;
  /** Null for who may not write. */
  readonly onOpen: ((step: AfterKind) => void) | null;
  readonly onClose: () => void;
};

/** Why it cannot be closed yet, before it is tried; undefined when it can. */
function useClosingRefusal(code: ViewOf<'reportingCode'>, state: CodeState): string | undefined {
  const { t } = useTranslation(['reportingCode']);
  const musts = useMusts(code) ?? [];
  if (state.decision === null) return t('after.closingRefused');
  const waits = musts.some(({ body }) => body.rule !== 'reportingCodeStep');
  return waits ? t('after.mustsRefused') : undefined;
}

export function AfterCard(props: AfterCardProps): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { code, state, open, onOpen, onClose } = props;
  const entries = props.entries.filter(({ body }) => isAfter(body.entry.step));
  const shown = onOpen && isAfter(open) ? open : null;
  const buttons =
    onOpen && shown === null ? <AfterButtons code={code} state={state} onOpen={onOpen} /> : null;
  return (
    <Section title={t('after.title')} end={buttons}>
      <Stack gap={3}>
        <Card>
          {entries.length === 0 ? <Secondary>{t('after.empty')}</Secondary> : null}
          {entries.length > 0 ? <LaidDown entries={entries} /> : null}
        </Card>
        {state.status === 'closed' ? <Notice tone="ok">{t('after.closed')}</Notice> : null}
        {shown ? (
          <EntryForm key={shown} code={code} step={shown} state={state} onClose={onClose} />
        ) : null}
      </Stack>
    </Section>
  );
}

function AfterButtons(props: {
  readonly code: ViewOf<'reportingCode'>;
  readonly state: CodeState;
  readonly onOpen: (step: AfterKind) => void;
}): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { code, state, onOpen } = props;
  const refusal = useClosingRefusal(code, state);
  if (state.status === 'closed') {
    return (
      <Button size="small" onClick={() => onOpen('reopening')}>
        {t('after.reopening')}
      </Button>
    );
  }
  return (
    <Row gap={2}>
      <Button size="small" onClick={() => onOpen('followUp')}>
        {t('after.followUp')}
      </Button>
      <Button size="small" refusedBecause={refusal} onClick={() => onOpen('closing')}>
        {t('after.closing')}
      </Button>
    </Row>
  );
}
