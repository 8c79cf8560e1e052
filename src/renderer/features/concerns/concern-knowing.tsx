// Who knows what of a concern: items against people, with how and since when, and writing down that something
// was told.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useMemberNames, useReaderName } from '#renderer/features/pairs/index.ts';
import { subjectOf, useMemberName, useSignOffs } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { dateOf } from '#shared/domain/date.ts';
import { DiscloseDialog } from './concern-disclose.tsx';
import { knowersOf, sharedItems, type Knower, type SharedItem } from './concern-sharing.ts';
import type { Reading } from './concern-side.tsx';
import { capital } from './concern-words.ts';
import type { ConcernPage } from './use-concern-page.ts';

type Props = { readonly page: ConcernPage; readonly reading: Reading };

/** Everyone who can read it or was told. Behind the glass is nobody until they break it. */
export function useKnowers({ page, reading }: Props): readonly Knower[] {
  const readerName = useReaderName();
  const { nameOf } = useMemberNames();
  const signerName = useMemberName();
  const signOffs = useSignOffs();
  const asked = (signOffs ?? []).filter((one) => subjectOf(one) === page.closing?.id);
  return knowersOf({
    readers: reading.readers
      .filter(({ type, name }) => type === 'member' || name !== 'emergency')
      .map(readerName),
    glass: page.glass.map(({ body, createdAtMs }) => ({
      name: nameOf(body.memberId),
      on: dateOf(createdAtMs),
    })),
    disclosures: page.disclosures.map(({ body }) => body),
    referrals: page.referrals.flatMap(({ referral, sentOn }) =>
      sentOn === null ? [] : [{ destination: referral.body.destination, on: sentOn }],
    ),
    signers: asked.map(({ request }) => ({
      name: signerName(request.body.approverId),
      on: dateOf(request.createdAtMs),
    })),
  });
}

export function ConcernKnowing(props: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const knowers = useKnowers(props);
  const may = useMayDo('followConcerns');
  const [telling, setTelling] = useState(false);
  const rows = useMemo(() => [...sharedItems], []);
  const columns: readonly DataColumn<SharedItem>[] = [
    {
      id: 'item',
      header: t('knowing.item'),
      value: (item) => capital(t(`concerns:item.${item}`)),
      sortable: false,
      width: 240,
    },
    ...knowers.map(({ name, capacity, cells }, at): DataColumn<SharedItem> => {
      const textOf = (item: SharedItem): string => {
        const cell = cells[item];
        if (!cell) return '–';
        const how = t(`concerns:knowing.how.${cell.how}`);
        return cell.on === null ? how : `${how}, ${dates.dayShort(cell.on)}`;
      };
      return {
        id: `p${String(at)}`,
        header: [name, capacity].filter((part) => part !== '').join(', '),
        value: textOf,
        sortable: false,
      };
    }),
  ];
  return (
    <Section
      title={t('knowing.title')}
      end={
        <Button
          variant="primary"
          shortcut="new"
          refusedBecause={may ? undefined : t('composer.mayNot')}
          onClick={() => setTelling(true)}
        >
          {t('knowing.tell')}
        </Button>
      }
    >
      <Stack gap={3}>
        <DataTable
          label={t('knowing.title')}
          rows={rows}
          columns={columns}
          rowId={(item) => item}
          filterLabel={false}
          height="content"
        />
        <Secondary>{t('knowing.explain')}</Secondary>
      </Stack>
      {telling ? <DiscloseDialog page={props.page} onClose={() => setTelling(false)} /> : null}
    </Section>
  );
}
