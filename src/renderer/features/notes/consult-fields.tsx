// What a consult asks besides the rest of a note: the peer, its question, the advice, when to come back.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import type { NoteFields } from '#shared/domain/note.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { usePeers } from './use-peers.ts';
import css from './note-form.module.css';

type Part = {
  readonly value: NoteFields;
  readonly onChange: (change: Partial<NoteFields>) => void;
};

/** `<ConsultFields value onChange pair />` */
export function ConsultFields(props: Part & { readonly pair: PairBody }): ReactElement {
  const { t } = useTranslation(['notes']);
  const { value, onChange } = props;
  return (
    <div className={css['texts']}>
      <TextArea
        label={t('details.question.label')}
        value={value.question}
        maxLength={2000}
        onChange={(question) => onChange({ question })}
      />
      <TextArea
        label={t('details.advice.label')}
        value={value.advice}
        maxLength={5000}
        onChange={(advice) => onChange({ advice })}
      />
      <PeerField {...props} />
      <DateField
        label={t('form.followUp')}
        description={t('form.followUpHelp')}
        value={value.followUpOn ?? ''}
        min={value.occurredOn}
        onChange={(day) => onChange({ followUpOn: day === '' ? null : day })}
      />
    </div>
  );
}

/** `<PeerField value onChange pair help />`: which peer it is about. */
export function PeerField(
  props: Part & { readonly pair: PairBody; readonly help?: string },
): ReactElement {
  const { t } = useTranslation(['notes']);
  const peers = usePeers(props.pair);
  return (
    <SelectField
      label={t('form.peer')}
      description={props.help}
      value={props.value.peerId ?? ''}
      placeholder={t('form.notFilled')}
      options={peers.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen) =>
        props.onChange({ peerId: peers.find(({ id }) => id === chosen)?.id ?? null })
      }
    />
  );
}
