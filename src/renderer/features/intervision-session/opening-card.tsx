// The safe beginning: the secrecy sentence and what the group agreed.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import type { NotesFields } from '#shared/domain/intervision-notes.ts';
import { capsOfAsk } from './line-keys.ts';

type OpeningCardProps = {
  readonly fields: Pick<NotesFields, 'secrecySaid'>;
  readonly agreements: string;
  readonly onChange: (change: Partial<Pick<NotesFields, 'secrecySaid'>>) => void;
};

export function OpeningCard({ fields, agreements, onChange }: OpeningCardProps): ReactElement {
  const { t } = useTranslation(['intervisionSession', 'pairs']);
  return (
    <Section title={t('opening.title')}>
      <Card {...(fields.secrecySaid ? {} : { emphasis: 'accent' as const })}>
        <Stack gap={2}>
          <p>{t('pairs:agreement.secrecyRule')}</p>
          <p>{t('opening.onlyWhatYouWant')}</p>
          {agreements ? <p>{agreements}</p> : null}
          <Checkbox
            label={t('opening.said')}
            checked={fields.secrecySaid}
            onChange={(secrecySaid) => onChange({ secrecySaid })}
          />
        </Stack>
      </Card>
    </Section>
  );
}

/** A reminder beside the talk, until it was said. */
export function NotSaid({
  onSaid,
}: {
  readonly onSaid: OpeningCardProps['onChange'];
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <Notice
      tone="late"
      actions={
        <Button size="small" onClick={() => onSaid({ secrecySaid: true })}>
          {t('opening.said')} <KeyHint keys={capsOfAsk('said')} />
        </Button>
      }
    >
      {t('opening.notSaid')}
    </Notice>
  );
}
