// The fields of a note on screen. A new field of shared/domain/note.ts gets its one element here and
// its words under `details` in notes.json; the timeline and the papers follow by themselves.
import { useId, type ReactElement, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import {
  noteFeelings,
  noteInitiatives,
  notePlaces,
  noteTypes,
  placeIsUnusual,
  type NoteFields,
  type NoteType,
} from '#shared/domain/note.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { ConsultFields, PeerField } from './consult-fields.tsx';
import { noteTypeTexts } from './note-texts.ts';
import { RichTextEditor } from './rich-text-editor.tsx';
import { typeChange } from './note-type.ts';
import css from './note-form.module.css';

export type NoteFormProps = {
  readonly value: NoteFields;
  readonly onChange: (change: Partial<NoteFields>) => void;
  readonly pair: PairBody;
  readonly today: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Puts the cursor in the first text. */
  readonly focusRef?: Ref<() => void>;
};

/** The types one can choose: meetings of a pair are contacts, only an old note on one keeps its type. */
function typesFor(current: NoteType): readonly NoteType[] {
  return noteTypes.filter((type) => type !== 'buddyMeeting' || current === type);
}

/** What kind of note, and when it happened: the line above the texts. */
export function NoteHeadFields(
  props: Pick<NoteFormProps, 'value' | 'onChange' | 'pair' | 'today'>,
) {
  const { t } = useTranslation(['notes']);
  const { value, onChange, pair, today } = props;
  return (
    <div className={css['head']}>
      <SelectField
        hideLabel
        label={t('form.type')}
        value={value.type}
        options={typesFor(value.type).map((type) => ({
          value: type,
          label: t(noteTypeTexts[type]),
        }))}
        onChange={(type) =>
          onChange(typeChange(value, noteTypes.find((other) => other === type) ?? value.type, pair))
        }
      />
      <div className={css['day']}>
        <DateField
          hideLabel
          label={t('form.occurredOn')}
          value={value.occurredOn}
          max={today}
          required
          onChange={(occurredOn) => {
            if (occurredOn !== '') onChange({ occurredOn });
          }}
        />
      </div>
    </div>
  );
}

/** `<NoteForm value onChange pair today open onOpenChange focusRef />` */
export function NoteForm(props: NoteFormProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const { value, open } = props;
  const detailsId = useId();
  return (
    <div className={css['form']}>
      {value.type === 'consult' ? <ConsultFields {...props} /> : <Texts {...props} />}
      {value.type === 'mentorFeedback' ? <PeerField {...props} help={t('form.peerHelp')} /> : null}
      <div>
        <Button
          variant="subtle"
          size="small"
          icon={open ? IconChevronDown : IconChevronRight}
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => props.onOpenChange(!open)}
        >
          {open ? t('form.less') : t('form.more')}
        </Button>
      </div>
      <div id={detailsId} hidden={!open}>
        <Details {...props} />
      </div>
    </div>
  );
}

function Texts({ value, onChange, focusRef }: NoteFormProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const ofMentor = value.type === 'mentorFeedback';
  return (
    <div className={css['texts']}>
      <RichTextEditor
        label={ofMentor ? t('form.mentorSays') : t('details.facts.label')}
        initial={value.facts}
        onChange={(facts) => onChange({ facts })}
        {...(focusRef && { focusRef })}
      />
      <TextArea
        label={t('details.ownWords.label')}
        value={value.ownWords}
        maxLength={5000}
        onChange={(ownWords) => onChange({ ownWords })}
      />
    </div>
  );
}

function Details({ value, onChange, pair }: NoteFormProps): ReactElement {
  const { t } = useTranslation(['notes']);
  return (
    <div className={css['details']}>
      <TextArea
        label={t('details.interpretation.label')}
        value={value.interpretation}
        minRows={2}
        maxLength={5000}
        onChange={(interpretation) => onChange({ interpretation })}
      />
      <TextArea
        label={t('details.agreements.label')}
        value={value.agreements}
        minRows={2}
        maxLength={5000}
        onChange={(agreements) => onChange({ agreements })}
      />
      <Choices value={value} onChange={onChange} />
      {placeIsUnusual(pair.form, value.place) ? (
        <div className={css['wide']}>
          <Notice tone="late" role="status">
            {t('form.placeUnusual')}
          </Notice>
        </div>
      ) : null}
      <div className={css['wide']}>
        <TextField
          label={t('details.positiveClose.label')}
          value={value.positiveClose}
          maxLength={1000}
          onChange={(positiveClose) => onChange({ positiveClose })}
        />
      </div>
    </div>
  );
}

function Choices({ value, onChange }: Pick<NoteFormProps, 'value' | 'onChange'>): ReactElement {
  const { t } = useTranslation(['notes']);
  const notFilled = t('form.notFilled');
  return (
    <div className={css['choices']}>
      <TextField
        label={t('form.minutes')}
        inputMode="numeric"
        maxLength={3}
        value={value.durationMinutes === null ? '' : String(value.durationMinutes)}
        onChange={(typed) => onChange({ durationMinutes: minutesOf(typed) })}
      />
      <SelectField
        label={t('details.place.label')}
        value={value.place ?? ''}
        placeholder={notFilled}
        options={notePlaces.map((place) => ({
          value: place,
          label: t(`details.place.options.${place}`),
        }))}
        onChange={(chosen) =>
          onChange({ place: notePlaces.find((place) => place === chosen) ?? null })
        }
      />
      <SelectField
        label={t('details.initiative.label')}
        value={value.initiative ?? ''}
        placeholder={notFilled}
        options={noteInitiatives.map((who) => ({
          value: who,
          label: t(`details.initiative.options.${who}`),
        }))}
        onChange={(chosen) =>
          onChange({ initiative: noteInitiatives.find((who) => who === chosen) ?? null })
        }
      />
      <SelectField
        label={t('details.feelingAfter.label')}
        value={value.feelingAfter ?? ''}
        placeholder={notFilled}
        options={noteFeelings.map((feeling) => ({
          value: feeling,
          label: t(`details.feelingAfter.options.${feeling}`),
        }))}
        onChange={(chosen) =>
          onChange({ feelingAfter: noteFeelings.find((feeling) => feeling === chosen) ?? null })
        }
      />
    </div>
  );
}

/** Whole minutes from 1 to 600; null for anything else. */
export function minutesOf(typed: string): number | null {
  const digits = typed.replaceAll(/\D/g, '');
  const minutes = Number(digits);
  return digits === '' || minutes < 1 ? null : Math.min(600, minutes);
}
