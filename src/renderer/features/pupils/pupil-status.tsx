// The status of a pupil in one word; who is simply at school gets no colour.
import type { ReactElement } from 'react';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { PupilStatus } from '#shared/domain/pupil.ts';
import { statusTexts } from './pupil-texts.ts';

export function PupilStatusWord({ status }: { readonly status: PupilStatus }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const word = t(statusTexts[status]);
  if (status === 'maybeLeft') {
    return (
      <Chip tone="late" icon={IconHelpCircle}>
        {word}
      </Chip>
    );
  }
  return status === 'active' ? <>{word}</> : <Chip>{word}</Chip>;
}
