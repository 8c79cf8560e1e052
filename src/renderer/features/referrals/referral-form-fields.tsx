// The fields of a referral in the order in which one thinks: for whom, to whom, why, what is asked.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/ui/use-today.ts';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormGrid, Full, Row, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField, type SelectOption } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { urgencies } from '#shared/domain/urgency.ts';
import { useDestinations, useNamedDestination } from './use-destinations.ts';
import { ShareFields } from './share-fields.tsx';
import { useFaultText } from './use-fault-text.ts';
import type { Editor } from './use-referral-editor.ts';

export type ReferralFormFieldsProps = {
  readonly editor: Editor;
  /** Whom this can be about; one pupil is chosen by itself and stands fixed once kept. */
  readonly pupils: readonly SelectOption[];
  readonly pupilFixed: boolean;
  /** What can be taken over into the reason; '' when there is nothing. */
  readonly facts: string;
};

export function ReferralFormFields(props: ReferralFormFieldsProps): ReactElement {
  return (
    <Stack gap={4}>
      <WhoAndWhere {...props} />
      <Why editor={props.editor} facts={props.facts} />
      <ShareFields editor={props.editor} />
    </Stack>
  );
}

function DestinationPick({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  const all = useDestinations();
  const place = useNamedDestination();
  const { form, change } = editor;
  const shown = all.filter(({ active }) => active);
  const chosen = all.find(({ id }) => id === form.destinationId);
  const pick = (id: string) => {
    const one = all.find((each) => each.id === id);
    if (!one) return;
    const { name, contact, phone } = one;
    change({
      ...place(name),
      contact: [contact, phone]
        .filter((part) => part !== '')
        .join(', ')
        .slice(0, 200),
    });
  };
  const checked = chosen?.checkedOn;
  const note = [
    ...(chosen && chosen.waiting !== '' ? [t('form.waiting', { waiting: chosen.waiting })] : []),
    ...(checked ? [t('form.checkedOn', { day: dates.day(checked) })] : [t('form.ownNumber')]),
  ].join(' ');
  return (
    <SelectField
      label={t('form.pick')}
      description={chosen ? note : undefined}
      placeholder={t('form.pickPlaceholder')}
      value={chosen?.id ?? ''}
      onChange={pick}
      options={shown.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** Its name says where it lies: inside the school when it is known there, and outside otherwise. */
function DestinationName({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const faultText = useFaultText();
  const place = useNamedDestination();
  const { form, faults, change } = editor;
  const where = form.destinationKind === 'internal' ? t('form.isInside') : t('form.isOutside');
  return (
    <TextField
      label={t('fields.destination')}
      description={form.destination.trim() === '' ? t('form.whereText') : where}
      value={form.destination}
      onChange={(destination) => change(place(destination))}
      error={faultText(faults.destination)}
      maxLength={120}
      required
    />
  );
}

function WhoAndWhere({ editor, pupils, pupilFixed }: ReferralFormFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  return (
    <Card>
      <FormGrid>
        <SelectField
          label={t('fields.pupil')}
          placeholder={t('form.pupilPlaceholder')}
          value={form.pupilId}
          onChange={(pupilId) => change({ pupilId })}
          error={faultText(faults.pupilId)}
          disabled={pupilFixed}
          options={pupils}
          required
        />
        <DestinationPick editor={editor} />
        <DestinationName editor={editor} />
        <TextField
          label={t('fields.contact')}
          description={t('form.contactText')}
          value={form.contact}
          onChange={(contact) => change({ contact })}
          error={faultText(faults.contact)}
          maxLength={200}
        />
        <HowSoon editor={editor} />
      </FormGrid>
    </Card>
  );
}

function HowSoon({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  return (
    <>
      <RadioField
        label={t('fields.urgency')}
        value={form.urgency}
        onChange={(urgency) => change({ urgency })}
        error={faultText(faults.urgency)}
        options={urgencies.map((value) => ({ value, label: words.urgency(value) }))}
      />
      {form.urgency === 'acute' ? (
        <Full>
          <Notice tone="urgent" role="status" title={t('form.acuteTitle')}>
            {t('form.acuteText')}
          </Notice>
        </Full>
      ) : null}
    </>
  );
}

/** Puts the facts of the concern after what is written, for who wants them there. */
function TakeOverFacts({ editor, facts }: WhyProps): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const { form, change } = editor;
  if (facts === '' || form.reason.includes(facts)) return null;
  const reason = [form.reason.trim(), facts].filter((text) => text !== '').join('\n');
  return (
    <Row>
      <Button onClick={() => change({ reason })}>{t('form.takeFacts')}</Button>
    </Row>
  );
}

type WhyProps = { readonly editor: Editor; readonly facts: string };

function Why({ editor, facts }: WhyProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const today = useToday();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  return (
    <Card>
      <Stack gap={4}>
        <TextArea
          label={t('fields.reason')}
          description={t('form.reasonText')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={faultText(faults.reason)}
          maxLength={5000}
          minRows={4}
          required
        />
        <TakeOverFacts editor={editor} facts={facts} />
        <TextArea
          label={t('fields.asked')}
          description={t('form.askedText')}
          value={form.asked}
          onChange={(asked) => change({ asked })}
          error={faultText(faults.asked)}
          maxLength={3000}
          minRows={2}
          required
        />
        <DateField
          label={t('fields.feedbackBy')}
          description={t('form.feedbackByText')}
          value={form.feedbackBy}
          min={today}
          onChange={(feedbackBy) => change({ feedbackBy })}
          error={faultText(faults.feedbackBy)}
        />
      </Stack>
    </Card>
  );
}
