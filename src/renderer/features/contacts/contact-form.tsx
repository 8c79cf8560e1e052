// The fields of a contact on screen, in the order in which one types them: how long, what was done, how it
// ended. Nothing here asks for the story, a diagnosis or a solution.
import { useId, useState, type ReactElement, type Ref } from 'react';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { contactWarnings, isNeutral } from '#shared/domain/contact-rules.ts';
import {
  contactFeelings,
  contactKinds,
  contactPlaces,
  type ContactFields,
  type ContactState,
} from '#shared/domain/contact.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { ContactMore, InitiativeField } from './contact-more.tsx';
import { timeOf } from './contact-draft.ts';
import css from './contact-form.module.css';

export type ContactFormProps = {
  readonly pair: PairBody;
  readonly value: ContactFields;
  readonly onChange: (change: Partial<ContactFields>) => void;
  readonly today: string;
  /** The states one can choose from. */
  readonly states: readonly ContactState[];
  /** Contacts of the pair that were held at school up to the day of this one. */
  readonly insideBefore: number;
  /** The first field one types in. */
  readonly firstRef?: Ref<HTMLInputElement>;
};

/** `<ContactHead value onChange today states />`: whether it has been, and when. */
export function ContactHead(props: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const { value, onChange, today } = props;
  return (
    <div className={css['head']}>
      <SelectField
        hideLabel
        label={t('form.state')}
        value={value.state}
        options={props.states.map((state) => ({ value: state, label: t(`states.${state}`) }))}
        onChange={(chosen) => {
          const state = props.states.find((one) => one === chosen) ?? value.state;
          // A plan lies ahead, what was held does not.
          const on = state === 'planned' ? maxOf(value.on, today) : minOf(value.on, today);
          onChange({ state, on: state === 'planned' || state === 'held' ? on : value.on });
        }}
      />
      <div className={css['day']}>
        <DateField
          hideLabel
          label={t('form.on')}
          value={value.on}
          required
          {...(value.state === 'planned' && { min: today })}
          {...(value.state === 'held' && { max: today })}
          onChange={(on) => {
            if (on !== '') onChange({ on });
          }}
        />
      </div>
    </div>
  );
}

const maxOf = (a: string, b: string): string => (a > b ? a : b);
const minOf = (a: string, b: string): string => (a < b ? a : b);

/** `<ContactForm pair value onChange today states firstRef />` */
export function ContactForm(props: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const { value, onChange, pair } = props;
  const held = value.state === 'held';
  const [open, setOpen] = useState(false);
  const moreId = useId();
  return (
    <div className={css['form']}>
      {held ? <Held {...props} /> : null}
      {value.state === 'planned' ? <Planned {...props} /> : null}
      <div className={css['choices']}>
        <PlaceFields {...props} />
        {held ? <InitiativeField value={value} onChange={onChange} /> : null}
        <KindField {...props} />
      </div>
      {contactWarnings(pair.form, value, props.insideBefore).map((warning) => (
        <Notice key={warning} tone="late" role="status">
          {t(`warnings.${warning}`)}
        </Notice>
      ))}
      {held ? (
        <>
          <Flags {...props} />
          <div>
            <Button
              variant="subtle"
              size="small"
              icon={open ? IconChevronDown : IconChevronRight}
              aria-expanded={open}
              aria-controls={moreId}
              onClick={() => setOpen(!open)}
            >
              {open ? t('form.less') : t('form.more')}
            </Button>
          </div>
          <div id={moreId} hidden={!open}>
            <ContactMore value={value} onChange={onChange} form={pair.form} />
          </div>
        </>
      ) : null}
    </div>
  );
}

/** Whole minutes from 1 to 600; null for anything else. */
function minutesOf(typed: string): number | null {
  const minutes = Number(typed.replaceAll(/\D/g, ''));
  return minutes < 1 ? null : Math.min(600, minutes);
}

function Held(props: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const { value, onChange, pair } = props;
  const neutral = value.kind === 'mediation' || isNeutral(pair);
  return (
    <>
      <div className={css['first']}>
        <TextField
          label={t('form.minutes')}
          inputMode="numeric"
          maxLength={3}
          value={value.minutes === null ? '' : String(value.minutes)}
          onChange={(typed) => onChange({ minutes: minutesOf(typed) })}
          {...(props.firstRef && { inputRef: props.firstRef })}
        />
        <TextField
          label={neutral ? t('form.learnedMediation') : t('form.learned')}
          description={neutral ? t('form.learnedMediationHelp') : t('form.learnedHelp')}
          maxLength={200}
          value={value.learned}
          onChange={(learned) => onChange({ learned })}
        />
      </div>
      {value.kind === 'mediation' ? (
        <TextField
          label={t('form.agreement')}
          description={t('form.agreementHelp')}
          maxLength={300}
          value={value.agreement}
          onChange={(agreement) => onChange({ agreement })}
        />
      ) : null}
      <Close {...props} />
    </>
  );
}

function Close({ value, onChange }: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  return (
    <div className={css['close']}>
      <TextField
        label={t('form.positiveClose')}
        placeholder={t('form.positiveCloseExample')}
        maxLength={200}
        value={value.positiveClose}
        onChange={(positiveClose) => onChange({ positiveClose })}
      />
      <SelectField
        label={t('form.feelingAfter')}
        value={value.feelingAfter ?? ''}
        placeholder={t('form.notFilled')}
        options={contactFeelings.map((one) => ({ value: one, label: t(`feelings.${one}`) }))}
        onChange={(chosen) =>
          onChange({ feelingAfter: contactFeelings.find((one) => one === chosen) ?? null })
        }
      />
      <SelectField
        label={t('form.goalProgress')}
        value={value.goalProgress === null ? '' : String(value.goalProgress)}
        placeholder={t('form.goalProgressNone')}
        options={([1, 2, 3, 4, 5] as const).map((mark) => ({
          value: String(mark),
          label: t(`progress.${mark}`),
        }))}
        onChange={(chosen) => onChange({ goalProgress: chosen === '' ? null : Number(chosen) })}
      />
    </div>
  );
}

function Planned({ value, onChange, firstRef }: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const [typed, setTyped] = useState(value.startsAt ?? '');
  return (
    <div className={css['time']}>
      <TextField
        label={t('form.startsAt')}
        placeholder={t('form.startsAtExample')}
        maxLength={5}
        value={typed}
        {...(firstRef && { inputRef: firstRef })}
        onChange={(text) => {
          setTyped(text);
          onChange({ startsAt: timeOf(text) });
        }}
      />
    </div>
  );
}

function PlaceFields({ value, onChange }: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  return (
    <>
      <SelectField
        label={t('form.place')}
        value={value.place ?? ''}
        placeholder={t('form.notFilled')}
        options={contactPlaces.map((one) => ({ value: one, label: t(`places.${one}`) }))}
        onChange={(chosen) =>
          onChange({ place: contactPlaces.find((one) => one === chosen) ?? null })
        }
      />
      {value.place === 'elsewhere' ? (
        <TextField
          label={t('form.placeNote')}
          maxLength={80}
          value={value.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
        />
      ) : null}
    </>
  );
}

function KindField({ pair, value, onChange }: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const kinds = contactKinds.filter((kind) => kind !== 'mediation' || isNeutral(pair));
  return (
    <SelectField
      label={t('form.kind')}
      value={value.kind}
      options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      onChange={(chosen) => onChange({ kind: kinds.find((one) => one === chosen) ?? value.kind })}
    />
  );
}

function Flags({ value, onChange }: ContactFormProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  return (
    <Stack gap={3}>
      <div className={css['flags']}>
        <Checkbox
          label={t('form.stuck')}
          description={t('form.stuckHelp')}
          checked={value.stuck}
          onChange={(stuck) => onChange({ stuck })}
        />
        <Checkbox
          label={t('form.tooHeavy')}
          description={t('form.tooHeavyHelp')}
          checked={value.tooHeavy}
          onChange={(tooHeavy) => onChange({ tooHeavy })}
        />
      </div>
      {value.tooHeavy ? (
        <>
          <Notice tone="urgent" role="status" title={t('heavy.title')}>
            {t('heavy.text')}
          </Notice>
          <EmergencyCard />
        </>
      ) : null}
    </Stack>
  );
}
