// A sentence for each damaged part: what it is, where, and what is wrong with it.
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/result/result.ts';
import { readDamage, type DamagePlace } from './damage.ts';
import { useThingWords } from './use-vault-things.ts';
import type { ThingIndex } from './vault-things.ts';

export function useDamageText(things: ThingIndex | undefined): (line: string) => string {
  const { t } = useTranslation('settings');
  const words = useThingWords();
  const nameOf = (id: string): string => things?.member(id) ?? t('thing.unknownMember');
  const dossierOf = (id: string): string => {
    if (things?.isDirectory(id) === true) return t('thing.directory');
    return words(things?.dossier(id) ?? { kind: 'closed' });
  };
  const revisionText = (number: number, recordId: string, dossierId: string): string => {
    const record = things?.record(recordId) ?? { kind: 'closed' };
    const name = things?.member(recordId);
    if (name != null) {
      const thing = t('thing.withCode', { thing: words(record), code: name });
      return t('damage.place.revision', { number, thing });
    }
    if (record.kind !== 'closed') {
      return t('damage.place.revision', { number, thing: words(record) });
    }
    const isKnown = things?.isDirectory(dossierId) ?? false;
    return isKnown || things?.dossier(dossierId).kind !== 'closed'
      ? t('damage.place.revisionIn', { number, thing: dossierOf(dossierId) })
      : t('damage.place.revisionUnseen', { number });
  };
  const placeText = (place: DamagePlace): string => {
    switch (place.part) {
      case 'file':
        return t('damage.place.file');
      case 'draft':
        return t('damage.place.draft');
      case 'commit':
        return t('damage.place.commit', { number: place.number });
      case 'revision':
        return revisionText(place.number, place.recordId, place.dossierId);
      case 'grant':
        return t('damage.place.grant', {
          who: things?.member(place.grantee) ?? t('thing.team'),
          thing: dossierOf(place.subject),
        });
      case 'slot':
        return t('damage.place.slot', { name: nameOf(place.memberId) });
      case 'state':
        return t('damage.place.state', { name: nameOf(place.memberId) });
      default:
        return assertNever(place);
    }
  };
  return (line) => {
    const damage = readDamage(line);
    if (!damage) return t('damage.other', { line });
    return t(`damage.kind.${damage.kind}`, { place: placeText(damage.place) });
  };
}
