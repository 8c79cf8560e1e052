// The columns of a class list: what each is used for, three of its values, and why some are never taken
// over. A column that is left out shows no value.
import type { ReactElement } from 'react';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { classListFields, type ClassListField } from '#shared/domain/class-list-columns.ts';
import { mayBeChosen } from '#shared/domain/class-list-never.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import { dropTexts, fieldTexts } from './pupil-texts.ts';
import css from './import.module.css';

type Column = ClassListPreview['columns'][number];

export type ImportColumnsProps = {
  readonly columns: readonly Column[];
  readonly onChoose: (index: number, field: ClassListField | null) => void;
};

export function ImportColumns({ columns, onChoose }: ImportColumnsProps): ReactElement {
  const { t } = useTranslation(['pupils']);
  return (
    <div className={css['scroll']} role="group" aria-label={t('preview.columns')} tabIndex={0}>
      <table className={`${css['table'] ?? ''} ${css['columnsTable'] ?? ''}`}>
        <thead>
          <tr>
            <th scope="col" className={css['headerCell']}>
              {t('preview.header')}
            </th>
            <th scope="col">{t('preview.samples')}</th>
            <th scope="col" className={css['useCell']}>
              {t('preview.use')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow key={column.index} column={column} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow(props: {
  readonly column: Column;
  readonly onChoose: ImportColumnsProps['onChoose'];
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { index, header, dropped, samples } = props.column;
  const name = header || t('preview.nameless', { number: index + 1 });
  const isNever = dropped !== null && !mayBeChosen(dropped);
  return (
    <tr>
      <td>{name}</td>
      <td>
        {dropped ? (
          <span className={css['quiet']}>
            {isNever ? t('preview.hidden') : t('preview.notRead')}
          </span>
        ) : (
          <span className={css['samples']}>
            {samples.map((sample) => (
              <span key={sample}>{sample}</span>
            ))}
          </span>
        )}
      </td>
      <td>
        {isNever ? (
          <span className={css['never']}>
            <IconLock size={18} stroke={1.8} aria-hidden="true" />
            <span>
              <strong>{t('preview.never')}</strong>
              {t(dropTexts[dropped])}
            </span>
          </span>
        ) : (
          <FieldChoice column={props.column} name={name} onChoose={props.onChoose} />
        )}
      </td>
    </tr>
  );
}

function FieldChoice(props: {
  readonly column: Column;
  readonly name: string;
  readonly onChoose: ImportColumnsProps['onChoose'];
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { index, field, dropped } = props.column;
  return (
    <SelectField
      label={t('preview.useOf', { header: props.name })}
      hideLabel
      value={field ?? ''}
      placeholder={t('preview.leaveOut')}
      description={dropped ? t(dropTexts[dropped]) : undefined}
      onChange={(value) =>
        props.onChoose(index, classListFields.find((one) => one === value) ?? null)
      }
      options={classListFields.map((one) => ({ value: one, label: t(fieldTexts[one]) }))}
    />
  );
}
