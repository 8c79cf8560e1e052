// The first step of an import: choose the file, and read what is taken over from it and what never is.
import type { ReactElement } from 'react';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { EarlierImports } from './import-earlier.tsx';
import { ImportError } from './import-error.tsx';
import { StepHeading } from './import-steps.tsx';
import css from './import.module.css';

export function ImportChoose(props: {
  readonly error: AppError | null;
  readonly takesFocus: boolean;
  readonly onChoose: () => void;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { error, takesFocus, onChoose } = props;
  useShortcut('save', onChoose);
  const parts = [
    { title: t('choose.takenTitle'), text: t('choose.taken') },
    { title: t('choose.neverTitle'), text: t('choose.never') },
    { title: t('choose.afterTitle'), text: t('choose.after') },
  ];
  return (
    <Stack gap={4}>
      <ImportError error={error} />
      <Card>
        <Stack gap={3}>
          <StepHeading takesFocus={takesFocus}>{t('choose.title')}</StepHeading>
          <p>{t('choose.text')}</p>
          <Row gap={3}>
            <Button variant="primary" icon={IconFileImport} shortcut="save" onClick={onChoose}>
              {t('choose.button')}
            </Button>
            <Secondary>{t('choose.first')}</Secondary>
          </Row>
        </Stack>
      </Card>
      <div className={css['trio']}>
        {parts.map(({ title, text }) => (
          <Section key={title} title={title}>
            <Card>{text}</Card>
          </Section>
        ))}
      </div>
      <EarlierImports />
    </Stack>
  );
}
