// One class in a school year: its duo, its mentor, what changed, what happened.
// `/leerlingen/klassen/$className?jaar=2026-2027`
import { useMemo, useState, type ReactElement } from 'react';
import { Link, useParams } from '@tanstack/react-router';
import { IconPencil, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { classRows, type ClassRow } from '#shared/domain/class-overview.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { ClassDialog } from './class-dialog.tsx';
import { ClassTimeline } from './class-timeline.tsx';
import { mentorsOf, namesOf } from './class-words.ts';
import { useClassSources } from './use-class-sources.ts';
import { useSchoolYear } from './use-school-year.ts';

/** `/leerlingen/klassen/$className` */
export function ClassScreen(): ReactElement {
  const { t } = useTranslation(['people']);
  const params: { readonly className?: unknown } = useParams({ strict: false });
  const className = typeof params.className === 'string' ? params.className : '';
  const current = schoolYearOf(useToday());
  const { year } = useSchoolYear(current);
  const sources = useClassSources();
  const row = useMemo(
    () =>
      sources &&
      (classRows(year, current, sources).find((one) => one.className === className) ?? null),
    [sources, year, current, className],
  );
  if (row === undefined) return <Waiting />;
  return (
    <Page>
      {row ? (
        <OneClass row={row} />
      ) : (
        <EmptyState
          icon={IconSchool}
          title={t('people:class.gone', { className, year })}
          action={<ButtonLink to="/leerlingen/klassen">{t('people:class.toList')}</ButtonLink>}
        />
      )}
    </Page>
  );
}

function OneClass({ row }: { readonly row: ClassRow }): ReactElement {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHeader
        title={t('people:class.title', { className: row.className })}
        breadcrumb={[
          { label: t('people:parts.classes'), to: '/leerlingen/klassen' },
          { label: row.schoolYear },
        ]}
        subtitle={t('people:class.pupilCount', { count: row.pupilCount })}
        chips={row.bridgeClass ? <Chip tone="accent">{t('people:class.bridge')}</Chip> : undefined}
        actions={
          <Button
            icon={IconPencil}
            refusedBecause={mayManage ? undefined : t('people:refused')}
            onClick={() => setOpen(true)}
          >
            {t('people:class.edit')}
          </Button>
        }
      />
      {row.warning ? (
        <Notice
          tone={row.warning === 'noLeader' ? 'urgent' : 'late'}
          title={t(`people:class.warning.${row.warning}`, { count: row.leaderIds.length })}
        >
          {t('people:class.norm')}
        </Notice>
      ) : null}
      <Columns side={<Side row={row} />}>
        <ClassTimeline row={row} />
      </Columns>
      {open ? <ClassDialog row={row} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Side({ row }: { readonly row: ClassRow }): ReactElement {
  const { t } = useTranslation(['people']);
  const staff = useRecords('staffContact');
  return (
    <>
      <Section title={t('people:class.duo')}>
        <Card>
          <Leaders row={row} />
        </Card>
      </Section>
      <Section title={t('people:class.about')}>
        <Card>
          <DefinitionList
            layout="under"
            items={[
              { term: t('people:class.mentor'), value: mentorsOf(row, staff ?? []) },
              ...(row.sites.length > 0
                ? [{ term: t('people:class.site'), value: row.sites.join(', ') }]
                : []),
            ]}
          />
        </Card>
      </Section>
      <Section title={t('people:class.changesOf', { count: row.changes.length })}>
        <Card>
          <Changes row={row} />
        </Card>
      </Section>
    </>
  );
}

function Leaders({ row }: { readonly row: ClassRow }): ReactElement {
  const { t } = useTranslation(['people']);
  const pupils = useRecords('pupil');
  const leaders = useMemo(() => namesOf(row.leaderIds, pupilsById(pupils ?? [])), [row, pupils]);
  if (leaders.length === 0) return <p>{t('people:class.noDuo')}</p>;
  return (
    <Stack gap={1}>
      {leaders.map(({ id, name }) => (
        <Row key={id}>
          <Link to={`/leerlingen/${id}`}>{name}</Link>
        </Row>
      ))}
    </Stack>
  );
}

function Changes({ row }: { readonly row: ClassRow }): ReactElement {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  if (row.changes.length === 0) return <Secondary>{t('people:class.noChanges')}</Secondary>;
  return (
    <Stack gap={2}>
      {row.changes.map(({ on, reason, pairId }, at) => (
        <div key={`${pairId} ${String(at)}`}>
          <p>{on === null ? t('people:class.changeHidden') : dates.day(on)}</p>
          <Secondary>{reason ?? t('people:class.reasonHidden')}</Secondary>
        </div>
      ))}
    </Stack>
  );
}
