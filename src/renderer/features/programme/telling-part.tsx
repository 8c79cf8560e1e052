// Who was told what about peer support and when, and numbers to tell with that point at nobody.
import { useMemo, useState, type ReactElement } from 'react';
import { IconMessages, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { lastToldOn, shownCount } from '#shared/domain/programme-plan-rules.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { TellDialog } from './tell-dialog.tsx';
import type { Plan } from './use-plan.ts';

type Told = ViewOf<'communication'>;
const mustHear = ['allTeachers', 'managers', 'broadGroup', 'newTeachers'] as const;

export function TellingPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const all = useRecords('communication');
  const told = useMemo(
    () => all?.filter(({ body }) => schoolYearOf(body.on) === plan.schoolYear),
    [all, plan.schoolYear],
  );
  const [editing, setEditing] = useState<Told | 'new' | null>(null);
  const mayTell = useMayDo('runProgramme');
  const columns = useColumns();
  useShortcut('new', () => setEditing('new'), mayTell);
  return (
    <Columns
      side={
        <>
          <MustHear told={told ?? []} />
          <Figures schoolYear={plan.schoolYear} />
        </>
      }
    >
      <Row justify="end">
        <Button
          variant="primary"
          icon={IconPlus}
          shortcut="new"
          refusedBecause={mayTell ? undefined : t('refused.tell')}
          onClick={() => setEditing('new')}
        >
          {t('telling.add')}
        </Button>
      </Row>
      <DataTable
        label={t('part.vertellen.title')}
        rows={told}
        columns={columns}
        rowId={rowId}
        height="content"
        initialSort={newestFirst}
        filterLabel={t('telling.search')}
        onOpen={(row) => setEditing(row)}
        empty={
          <EmptyState icon={IconMessages} title={t('telling.empty')}>
            {t('telling.emptyText')}
          </EmptyState>
        }
      />
      {editing ? (
        <TellDialog
          told={editing === 'new' ? null : editing}
          mayTell={mayTell}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Columns>
  );
}

const rowId = (row: Told): string => row.id;
const newestFirst = { column: 'on', descending: true };

function useColumns(): readonly DataColumn<Told>[] {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  return useMemo(
    () => [
      {
        id: 'on',
        header: t('telling.on'),
        value: ({ body }) => body.on,
        cell: ({ body }) => dates.dayShort(body.on),
        width: 144,
        searchable: false,
      },
      {
        id: 'audience',
        header: t('telling.audience'),
        value: ({ body }) => t(`telling.audiences.${body.audience}`),
        width: 170,
      },
      { id: 'about', header: t('telling.about'), value: ({ body }) => body.about },
      {
        id: 'means',
        header: t('telling.means'),
        value: ({ body }) => t(`telling.meansOf.${body.means}`),
        width: 120,
      },
      {
        id: 'reached',
        header: t('telling.reached'),
        value: ({ body }) => body.reached,
        width: 100,
        align: 'end',
      },
    ],
    [t, dates],
  );
}

/** Those who must hear of it each year, and whether they did. */
function MustHear({ told }: { readonly told: readonly Told[] }): ReactElement {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const bodies = told.map(({ body }) => body);
  return (
    <Section title={t('telling.mustHear')}>
      <Card>
        <DefinitionList
          items={mustHear.map((audience) => {
            const on = lastToldOn(bodies, audience);
            return {
              term: t(`telling.audiences.${audience}`),
              value: on === null ? t('telling.notYet') : dates.dayShort(on),
            };
          })}
        />
      </Card>
    </Section>
  );
}

/** Figures of a year without a name in sight; small numbers stay small. */
function Figures({ schoolYear }: { readonly schoolYear: string }): ReactElement {
  const { t } = useTranslation(['programme']);
  const cards = useRecords('pairCard') ?? [];
  const hours = useRecords('peerHours') ?? [];
  const trainings = useRecords('training') ?? [];
  const inYear = cards.filter(({ body }) => body.schoolYear === schoolYear);
  const contacts = hours.filter(
    ({ body }) => body.counts && body.kind === 'contact' && schoolYearOf(body.on) === schoolYear,
  );
  const trained = new Set(
    trainings
      .filter(({ body }) => body.schoolYear === schoolYear)
      .flatMap(({ body }) => body.trainees)
      .filter(({ pupilId, result }) => pupilId !== null && result === 'completed')
      .map(({ pupilId }) => pupilId),
  );
  const show = (count: number) => {
    const shown = shownCount(count);
    return shown === 'few' ? t('telling.few') : String(shown);
  };
  return (
    <Section title={t('telling.figures')}>
      <Card>
        <Stack gap={3}>
          <DefinitionList
            items={[
              { term: t('telling.pairs'), value: show(inYear.length) },
              { term: t('telling.contacts'), value: show(contacts.length) },
              { term: t('telling.trained'), value: show(trained.size) },
            ]}
          />
          <Secondary>{t('telling.figuresHelp')}</Secondary>
        </Stack>
      </Card>
    </Section>
  );
}
