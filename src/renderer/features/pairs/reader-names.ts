// Who may read a dossier, in the words of the school.
import { useTranslation } from 'react-i18next';
import { circleCodeSchema } from '#shared/domain/role.ts';
import { circleTexts } from './pair-texts.ts';
import type { OpenDossier } from './use-dossier.ts';

type Reader = OpenDossier['readers'][number];

/** `const name = useReaderName(); name(reader)` */
export function useReaderName(): (reader: Reader) => string {
  const { t } = useTranslation(['pairs']);
  return (reader) => {
    if (reader.type === 'member') return reader.name || t('names.unknownMember');
    const code = circleCodeSchema.safeParse(reader.name);
    return code.success ? t(circleTexts[code.data]) : reader.name;
  };
}
