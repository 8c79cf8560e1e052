// What an import would do, pupil by pupil, under tabs; what needs a look comes first. Plain tables, so
// that their text can be selected and copied.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Secondary } from '#renderer/ui/layout.tsx';
import { LocalTabs } from '#renderer/ui/tabs.tsx';
import { pupilStatuses } from '#shared/domain/pupil.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import { ListTable } from './import-list-table.tsx';
import { fieldTexts, refusalTexts, statusTexts } from './pupil-texts.ts';
import css from './import.module.css';

const lists = ['refused', 'doubtful', 'update', 'create', 'missing'] as const;
type ListId = (typeof lists)[number];

const tabTexts = {
  refused: 'pupils:tab.refused',
  doubtful: 'pupils:tab.doubtful',
  update: 'pupils:tab.update',
  create: 'pupils:tab.create',
  missing: 'pupils:tab.missing',
} as const satisfies Readonly<Record<ListId, string>>;

type Props = { readonly preview: ClassListPreview };

export function ImportLists({ preview }: Props): ReactElement {
  const { t } = useTranslation(['pupils']);
  const [chosen, setChosen] = useState<ListId | null>(null);
  const { counts } = preview;
  const shown = lists.filter((id) => id !== 'doubtful' || counts.doubtful > 0);
  const first = shown.find((id) => counts[id] > 0) ?? 'create';
  const current = chosen && shown.includes(chosen) ? chosen : first;
  return (
    <LocalTabs
      label={t('tab.label')}
      tabs={shown.map((id) => ({ id, label: t(tabTexts[id], { count: counts[id] }) }))}
      value={current}
      onChange={setChosen}
    >
      <div className={css['panel']}>
        <Panel id={current} preview={preview} />
      </div>
    </LocalTabs>
  );
}

function Panel({ id, preview }: Props & { readonly id: ListId }): ReactElement {
  switch (id) {
    case 'refused':
      return <RefusedList preview={preview} />;
    case 'doubtful':
      return <DoubtfulList preview={preview} />;
    case 'update':
      return <UpdateList preview={preview} />;
    case 'create':
      return <CreateList preview={preview} />;
    case 'missing':
      return <MissingList preview={preview} />;
  }
}

/** Also shown when the import is done: somebody still has to mend these rows. */
export function RefusedList({ preview }: Props): ReactElement {
  const { t } = useTranslation(['pupils']);
  const total = preview.counts.refused;
  if (total === 0) return <p>{t('lists.noRefused')}</p>;
  const rows = preview.refused.map(({ line, reason, params, given }) => ({
    key: `${String(line)} ${reason}`,
    cells: [
      line,
      t(refusalTexts[reason], {
        ...{ column: '', limit: '', cells: '', columns: '', otherLine: '', schoolYear: '' },
        ...params,
      }),
      given,
    ],
  }));
  return (
    <>
      <Secondary>{t('lists.refusedText')}</Secondary>
      <ListTable
        label={t('tab.refused', { count: total })}
        heads={[t('lists.line'), t('lists.reason'), t('lists.given')]}
        rows={rows}
        total={total}
      />
    </>
  );
}

function DoubtfulList({ preview }: Props): ReactElement {
  const { t } = useTranslation(['pupils']);
  const total = preview.counts.doubtful;
  return (
    <>
      <Secondary>{t('lists.doubtfulText')}</Secondary>
      <ListTable
        label={t('tab.doubtful', { count: total })}
        heads={[t('lists.number'), t('lists.kept'), t('lists.listed')]}
        rows={preview.doubtful.map(({ pupilNumber, kept, listed }) => ({
          key: pupilNumber,
          cells: [pupilNumber, kept, listed],
        }))}
        total={total}
      />
    </>
  );
}

type Change = ClassListPreview['updates'][number]['changes'][number];

function ChangeText({ change }: { readonly change: Change }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const word = (text: string): string => {
    const status = pupilStatuses.find((one) => one === text);
    if (change.field === 'status' && status) return t(statusTexts[status]);
    return text || t('lists.nothing');
  };
  const { field, from, to } = change;
  return (
    <div>{t('lists.fromTo', { field: t(fieldTexts[field]), from: word(from), to: word(to) })}</div>
  );
}

function UpdateList({ preview }: Props): ReactElement {
  const { t } = useTranslation(['pupils']);
  const total = preview.counts.update;
  if (total === 0) return <p>{t('lists.noUpdate')}</p>;
  const rows = preview.updates.map(({ name, changes }, index) => ({
    key: String(index),
    cells: [name, changes.map((change) => <ChangeText key={change.field} change={change} />)],
  }));
  return (
    <ListTable
      label={t('tab.update', { count: total })}
      heads={[t('lists.pupil'), t('lists.change')]}
      rows={rows}
      total={total}
    />
  );
}

function CreateList({ preview }: Props): ReactElement {
  const { t } = useTranslation(['pupils']);
  const total = preview.counts.create;
  if (total === 0) return <p>{t('lists.noCreate')}</p>;
  return (
    <ListTable
      label={t('tab.create', { count: total })}
      heads={[t('lists.pupil'), t('lists.class')]}
      rows={preview.creates.map(({ name, className }, index) => ({
        key: String(index),
        cells: [name, className],
      }))}
      total={total}
    />
  );
}

function MissingList({ preview }: Props): ReactElement {
  const { t } = useTranslation(['pupils']);
  const total = preview.counts.missing;
  if (total === 0) return <p>{t('lists.noMissing')}</p>;
  return (
    <>
      <Secondary>{t('lists.missingText')}</Secondary>
      <ListTable
        label={t('tab.missing', { count: total })}
        heads={[t('lists.pupil'), t('lists.class'), t('lists.year')]}
        rows={preview.missing.map(({ name, className, schoolYear }, index) => ({
          key: String(index),
          cells: [name, className, schoolYear],
        }))}
        total={total}
      />
    </>
  );
}
