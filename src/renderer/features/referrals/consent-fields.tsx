// Who is asked for consent at this pupil's age, by name, and what was arranged: the day each said yes, an
// exception with its reason, or nothing yet. Below it who was told, or why not.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { RepresentationDialog } from '#renderer/features/pupils/index.ts';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { consentFault, deciders, parentsHear, partiesAsked } from '#shared/domain/consent.ts';
import { ageGroupOn } from '#shared/domain/pupil.ts';
import { consentExceptions } from '#shared/domain/referral.ts';
import { consentOf } from './referral-form.ts';
import type { DecidingView } from './use-deciding.ts';
import { useFaultText } from './use-fault-text.ts';
import type { Editor } from './use-referral-editor.ts';

const adviceTexts = {
  under12: 'referrals:form.adviceParents',
  from12: 'referrals:form.adviceBoth',
  from16: 'referrals:form.advicePupilParents',
  from18: 'referrals:form.advicePupil',
  unknown: 'referrals:form.adviceUnknown',
} as const;

export type ConsentFieldsProps = { readonly editor: Editor; readonly who: DecidingView };

export function ConsentFields({ editor, who }: ConsentFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const today = useToday();
  const { form, change } = editor;
  const age = ageGroupOn(who.deciding.birthDate, today);
  return (
    <>
      <Section title={t('form.consentTitle')}>
        <Card>
          {form.destinationKind === 'internal' ? (
            <Secondary>{t('form.internal')}</Secondary>
          ) : (
            <Stack gap={4}>
              <Notice tone="question" title={t('form.whoHears')}>
                {t(adviceTexts[age ?? 'unknown'])}
              </Notice>
              <RadioField
                label={t('form.consentType')}
                value={form.consentType === '' ? 'notYet' : form.consentType}
                onChange={(value) => change({ consentType: value === 'notYet' ? '' : value })}
                options={[
                  { value: 'notYet', label: t('form.notYet') },
                  { value: 'consent', label: t('form.given') },
                  { value: 'exception', label: t('form.withException') },
                ]}
              />
              {form.consentType === 'consent' ? <Given editor={editor} who={who} /> : null}
              {form.consentType === 'exception' ? <Exception editor={editor} /> : null}
            </Stack>
          )}
        </Card>
      </Section>
      <Told editor={editor} who={who} />
    </>
  );
}

/** A day for everyone whose say is needed; without knowing who decides, that comes first. */
function Given({ editor, who }: ConsentFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const today = useToday();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  const parties = partiesAsked({ destinationKind: 'external' }, who.deciding, today);
  const names = parties.includes('representatives') ? deciders(who.deciding) : [];
  // Who said yes before and no longer decides still shows, so that it can be taken away.
  const former = Object.keys(form.said).filter((name) => name !== '' && !names.includes(name));
  const people = [...(parties.includes('pupil') ? [''] : []), ...names, ...former];
  const unknown = parties.includes('representatives') && names.length === 0;
  return (
    <Stack gap={4}>
      {unknown ? <WhoDecidesFirst who={who} /> : null}
      {people.map((name) => (
        <DateField
          key={name}
          label={t('form.saidYes', { who: name === '' ? t('text.thePupil') : name })}
          value={form.said[name] ?? ''}
          max={today}
          onChange={(on) => change({ said: { ...form.said, [name]: on } })}
          error={faultText(faults.said)}
        />
      ))}
      <TextField
        label={t('form.paperAt')}
        description={t('form.paperAtText')}
        value={form.paperAt}
        onChange={(paperAt) => change({ paperAt })}
        maxLength={120}
      />
      <Misfit editor={editor} who={who} />
    </Stack>
  );
}

function WhoDecidesFirst({ who }: { readonly who: DecidingView }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const [open, setOpen] = useState(false);
  const mayManage = useMayDo('managePeople');
  const { pupil } = who;
  return (
    <Notice tone="late" role="status" title={t('form.custodyUnknown')}>
      <Stack gap={3}>
        <p>{t('form.custodyUnknownText')}</p>
        {pupil ? (
          <Button
            refusedBecause={mayManage ? undefined : t('form.mayNotDecide')}
            onClick={() => setOpen(true)}
          >
            {t('form.whoDecides')}
          </Button>
        ) : null}
      </Stack>
      {open && pupil ? (
        <RepresentationDialog
          pupil={pupil}
          representation={who.representation}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Notice>
  );
}

/** What is still missing before this consent carries the referral. */
function Misfit({ editor, who }: ConsentFieldsProps): ReactElement | null {
  const { t } = useTranslation(['referrals', 'errors']);
  const today = useToday();
  const { form } = editor;
  const referral = {
    ...{ destinationKind: 'external' as const, shares: form.shares },
    consent: consentOf(form),
  };
  const fault = consentFault(referral, who.deciding, today);
  if (referral.consent === null || !fault || fault.code === 'custodyUnknown') return null;
  return (
    <Notice tone="late" role="status">
      {fault.code === 'consentNoCustody'
        ? t('errors:consentNoCustody', { name: fault.name })
        : t('form.misfit')}
    </Notice>
  );
}

function Exception({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals', 'errors']);
  const words = useReferralWords();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  const named = form.shares.some((item) =>
    ['name', 'className', 'guardians', 'reach'].includes(item),
  );
  return (
    <Stack gap={4}>
      <SelectField
        label={t('form.ground')}
        placeholder=""
        value={form.exception}
        onChange={(value) =>
          change({ exception: consentExceptions.find((each) => each === value) ?? '' })
        }
        error={faultText(faults.exception)}
        required
        options={consentExceptions.map((value) => ({ value, label: words.ground(value) }))}
      />
      {form.exception === 'anonymous' && named ? (
        <Notice tone="late" role="status">
          {t('errors:anonymousNamed')}
        </Notice>
      ) : null}
      <TextArea
        label={t('form.explanation')}
        description={t('form.explanationText')}
        value={form.explanation}
        onChange={(explanation) => change({ explanation })}
        error={faultText(faults.explanation)}
        maxLength={1000}
        minRows={2}
        required
      />
    </Stack>
  );
}

function Told({ editor, who }: ConsentFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const today = useToday();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  const kind = form.destinationKind === 'internal' ? 'internal' : 'external';
  const hear = parentsHear({ destinationKind: kind }, who.deciding, today);
  return (
    <Section title={t('form.toldTitle')}>
      <Card>
        <Stack gap={4}>
          <DateField
            label={t('fields.pupilToldOn')}
            description={t('form.toldText')}
            value={form.pupilToldOn}
            max={today}
            onChange={(pupilToldOn) => change({ pupilToldOn })}
            error={faultText(faults.pupilToldOn)}
          />
          {hear ? (
            <DateField
              label={t('fields.parentsToldOn')}
              value={form.parentsToldOn}
              max={today}
              onChange={(parentsToldOn) => change({ parentsToldOn })}
              error={faultText(faults.parentsToldOn)}
            />
          ) : null}
          {form.pupilToldOn === '' || (hear && form.parentsToldOn === '') ? (
            <TextArea
              label={t('fields.notToldBecause')}
              description={t('form.notToldText')}
              value={form.notToldBecause}
              onChange={(notToldBecause) => change({ notToldBecause })}
              error={faultText(faults.notToldBecause)}
              maxLength={500}
              minRows={2}
            />
          ) : null}
        </Stack>
      </Card>
    </Section>
  );
}
