// The concern form on paper, for one named reader.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/domain/id.ts';

export function ConcernPaper({ concernId }: { readonly concernId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['papers']);
  const may = useMayDo('printPapers');
  const [reader, setReader] = useState('');
  const [shown, setShown] = useState(false);
  const named = reader.trim();
  if (!may) return null;
  return (
    <Section title={t('title.concernForm')}>
      <Stack gap={3}>
        <TextField
          label={t('concernForm.for')}
          description={t('concernForm.forText')}
          value={reader}
          onChange={setReader}
          maxLength={120}
        />
        <Row>
          <Button
            size="small"
            refusedBecause={named === '' ? t('concernForm.readerMissing') : undefined}
            onClick={() => setShown(true)}
          >
            {t('concernForm.show')}
          </Button>
        </Row>
      </Stack>
      {shown ? (
        <PaperDialog
          request={{ paper: 'concernForm', ask: { concernId, reader: named } }}
          onClose={() => setShown(false)}
        />
      ) : null}
    </Section>
  );
}
