// The tally of a week: how many questions of each theme, day by day.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { tallied, tallyThemes, weekOf, type TallyTheme } from '#shared/domain/activity.ts';
import { addDaysTo } from '#shared/domain/date.ts';

type WeekRow = {
  readonly theme: TallyTheme;
  readonly name: string;
  /** Monday to Sunday. */
  readonly perDay: readonly number[];
  readonly total: number;
  readonly mediations: number;
};

const rowId = (row: WeekRow): string => row.theme;

export function TallyWeek(): ReactElement {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  const today = useToday();
  const [back, setBack] = useState(0);
  const tallies = useRecords('questionTally');
  const days = useMemo(() => weekOf(addDaysTo(today, -7 * back)), [today, back]);
  const rows = useMemo(() => {
    const bodies = tallies?.map(({ body }) => body);
    return (
      bodies &&
      tallyThemes.map((theme) =>
        weekRow(theme, t(`activities:tally.themeOf.${theme}`), bodies, days),
      )
    );
  }, [tallies, days, t]);
  // Saturday and Sunday only when something was counted on them.
  const shown = useMemo(
    () => days.filter((_day, at) => at < 5 || rows?.some(({ perDay }) => (perDay[at] ?? 0) > 0)),
    [days, rows],
  );
  const columns = useWeekColumns(shown);
  return (
    <Section
      title={t('activities:tally.week', { week: dates.week(days[0] ?? today) })}
      end={
        <Row>
          <Button size="small" variant="subtle" onClick={() => setBack(back + 1)}>
            {t('activities:tally.before')}
          </Button>
          {back > 0 ? (
            <Button size="small" variant="subtle" onClick={() => setBack(back - 1)}>
              {t('activities:tally.after')}
            </Button>
          ) : null}
        </Row>
      }
    >
      <DataTable
        label={t('activities:tally.weekTable')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        filterLabel={false}
        height="content"
        twoLines
      />
    </Section>
  );
}

function weekRow(
  theme: TallyTheme,
  name: string,
  bodies: Parameters<typeof tallied>[0],
  days: readonly string[],
): WeekRow {
  const week = tallied(bodies, theme, days);
  const perDay = days.map((day) => tallied(bodies, theme, [day]).count);
  return { theme, name, perDay, total: week.count, mediations: week.mediations };
}

function useWeekColumns(days: readonly string[]): readonly DataColumn<WeekRow>[] {
  const { t, i18n } = useTranslation(['activities']);
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
    const perDay = days.map((day, at): DataColumn<WeekRow> => ({
      id: day,
      header: short.format(new Date(`${day}T12:00:00Z`)),
      value: (row) => row.perDay[at] ?? 0,
      cell: (row) => row.perDay[at] || '–',
      width: 64,
      align: 'end',
      sortable: false,
    }));
    return [
      {
        id: 'theme',
        header: t('activities:tally.column.theme'),
        value: (row) => row.name,
        cell: (row) => (
          <TwoLines
            first={row.name}
            second={
              row.mediations === 0
                ? ''
                : t('activities:tally.mediations', { count: row.mediations })
            }
          />
        ),
        sortable: false,
      },
      ...perDay,
      {
        id: 'total',
        header: t('activities:tally.column.total'),
        value: (row) => row.total,
        width: 80,
        align: 'end',
        sortable: false,
      },
    ];
  }, [days, t, i18n.language]);
}
