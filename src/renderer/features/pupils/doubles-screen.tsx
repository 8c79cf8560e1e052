// Pupils who may be in the vault twice, made by an import or by hand. `/leerlingen/dubbelen`
import { useMemo, useState, type ReactElement } from 'react';
import { IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { allDoubles, type DoublePair } from '#shared/domain/pupil-doubles.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { describePupil } from './pupil-pairs.ts';

export function DoublesScreen(): ReactElement {
  const { t } = useTranslation(['people', 'pupils']);
  const pupils = useRecords('pupil');
  const doubles = useMemo(() => pupils && allDoubles(pupils), [pupils]);
  const [open, setOpen] = useState<DoublePair | null>(null);
  const byId = useMemo(() => new Map((pupils ?? []).map((pupil) => [pupil.id, pupil])), [pupils]);
  const opened = open ? byId.get(open.first) : undefined;
  const describe = (id: DoublePair['first']): string => {
    const body = byId.get(id)?.body;
    return body ? describePupil(body) : '';
  };
  return (
    <Page>
      <PageHeader
        title={t('people:double.title')}
        subtitle={t('people:double.subtitle')}
        breadcrumb={[
          { label: t('pupils:list.title'), to: '/leerlingen' },
          { label: t('people:double.title') },
        ]}
      />
      {!doubles ? (
        <Waiting />
      ) : doubles.length === 0 ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t('people:double.none')}
          action={<ButtonLink to="/leerlingen">{t('pupils:pupil.toList')}</ButtonLink>}
        />
      ) : (
        <ListCard label={t('people:double.title')}>
          {doubles.map((double) => (
            <ListRow
              key={`${double.first} ${double.second}`}
              icon={IconUsers}
              title={`${describe(double.first)} – ${describe(double.second)}`}
              subtitle={t(`people:double.reason.${double.reason}`)}
              onClick={() => setOpen(double)}
            />
          ))}
        </ListCard>
      )}
      {open && opened ? (
        <MergeDialog pupil={opened} otherId={open.second} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}
