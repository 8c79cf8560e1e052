// The school's social map, live: the usual Dutch destinations, each as the school changed it, and its own.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import type { DestinationBody } from '#shared/domain/destination.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { isInside } from '#shared/domain/destination-kind.ts';
import { foldText } from '#shared/domain/class-list-values.ts';
import { destinations } from './destinations.ts';

export type Destination = DestinationBody & {
  /** The school's record, or the built-in name while the school changed nothing. */
  readonly id: string;
  readonly record: ViewOf<'destination'> | null;
};

/** Those of the product in their order with the school's changes, then the school's own by name. */
export function useDestinations(): readonly Destination[] {
  const { t } = useTranslation(['referrals']);
  const records = useRecords('destination');
  return useMemo(() => {
    const changed = new Map(records?.map((one) => [one.body.builtIn, one]));
    const usual = destinations.map((one): Destination => {
      const record = changed.get(one.id);
      if (record) return { ...record.body, id: one.id, record };
      return {
        id: one.id,
        record: null,
        builtIn: one.id,
        name: t(one.name),
        kind: one.kind,
        forWhat: t(one.forWhat),
        contact: '',
        phone: one.contact ? t(one.contact.text) : '',
        waiting: '',
        // A number taken over from a list was not called: the school checks it itself.
        checkedOn: null,
        active: one.active,
      };
    });
    const own = (records ?? [])
      .filter(({ body }) => body.builtIn === null)
      .map((record): Destination => ({ ...record.body, id: record.id, record }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return [...usual, ...own];
  }, [records, t]);
}

/** What a name says by itself: which address it is, and whether it lies inside the school. Typed freely: outside. */
export function useNamedDestination(): (
  name: string,
) => Pick<ReferralFields, 'destinationId' | 'destination' | 'destinationKind'> {
  const all = useDestinations();
  const records = useRecords('destination');
  const members = useRecords('member');
  return (destination) => {
    const named = all.find(({ name }) => foldText(name) === foldText(destination));
    const colleagues = (members ?? []).filter(({ body }) => body.active);
    const inside = isInside(destination, {
      written: records ?? [],
      colleagues: colleagues.map(({ body }) => body.displayName),
    });
    return {
      destinationId: named?.id ?? '',
      destination,
      destinationKind: inside ? 'internal' : 'external',
    };
  };
}
