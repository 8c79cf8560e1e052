// How names stand on a conversation report, and which were found: the person who prints sees what is
// replaced.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { namesAs, type NameFound, type NamesAs } from '#shared/domain/note-names.ts';
import type { AppError } from '#shared/result/errors.ts';

export type NamesChoiceProps = {
  readonly noteId: RecordId;
  readonly value: NamesAs;
  readonly onChange: (value: NamesAs) => void;
};

/** `<NamesChoice noteId value onChange />` */
export function NamesChoice({ noteId, value, onChange }: NamesChoiceProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const [found, setFound] = useState<readonly NameFound[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let here = true;
    void call('notes.names', { noteId }).then((answer) => {
      if (!here) return;
      if (answer.ok) setFound(answer.value.names);
      else setError(answer.error);
    });
    return () => {
      here = false;
    };
  }, [noteId]);
  return (
    <Stack gap={2}>
      <SelectField
        label={t('print.names')}
        value={value}
        options={namesAs.map((as) => ({ value: as, label: t(`print.as.${as}`) }))}
        onChange={(chosen) => onChange(namesAs.find((as) => as === chosen) ?? value)}
      />
      {found === null ? null : <Found found={found} value={value} />}
      <ErrorNotice error={error} />
    </Stack>
  );
}

function Found(props: {
  readonly found: readonly NameFound[];
  readonly value: NamesAs;
}): ReactElement {
  const { t } = useTranslation(['notes']);
  const { found, value } = props;
  if (found.length === 0) return <Secondary>{t('print.none')}</Secondary>;
  if (value === 'written') {
    const names = found.map(({ name }) => name).join(', ');
    return <Notice tone="late">{t('print.written', { names })}</Notice>;
  }
  return (
    <div>
      <Secondary>{t('print.replaced')}</Secondary>
      <ul>
        {found.map(({ name, role, initials }) => (
          <li key={name}>
            {t('print.one', {
              name,
              by: value === 'roles' ? t(`print.roles.${role}`) : initials,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
