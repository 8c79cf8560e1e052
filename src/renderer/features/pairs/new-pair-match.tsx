// How the match comes about: why they fit, what was checked, what a newcomer's pair asks beside that.
// Ticks and names of checkers only: no word on origin, group or belief.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { CheckGroup, Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { sharedWithoutGround } from '#shared/domain/two-schools.ts';
import { isForClass, type NewPairForm } from './new-pair-form.ts';
import { SafetyNetFields } from './safety-net.tsx';
import { useMemberNames } from './use-member-names.ts';

export type MatchFieldsProps = {
  readonly pair: NewPairForm;
  readonly onChange: (pair: NewPairForm) => void;
};

/** `<MatchFields pair onChange />`: for every form. */
export function MatchFields({ pair, onChange }: MatchFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const forClass = isForClass(pair.form);
  return (
    <>
      <Full>
        <TextField
          label={forClass ? t('match.duoReason') : t('match.reason')}
          description={forClass ? t('match.duoReasonHow') : t('match.reasonHow')}
          value={pair.reason}
          maxLength={500}
          onChange={(reason) => onChange({ ...pair, reason })}
        />
      </Full>
      <Stack gap={3}>
        <Checkbox
          label={t('match.sensitive')}
          description={t('match.sensitiveHow')}
          checked={pair.sensitive}
          onChange={(sensitive) => onChange({ ...pair, sensitive })}
        />
        <MixedWith pair={pair} onChange={onChange} />
      </Stack>
      <DateField
        label={t('match.trialUntil')}
        description={t('match.trialUntilHow')}
        value={pair.trialUntil}
        min={pair.startedOn}
        onChange={(trialUntil) => onChange({ ...pair, trialUntil })}
      />
    </>
  );
}

function MixedWith({ pair, onChange }: MatchFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const formName = useFormName();
  const others = useForms().filter((form) => form !== pair.form);
  const full = pair.mixedWith.length >= 3;
  return (
    <CheckGroup label={t('match.mixedWith')}>
      {others.map((form) => {
        const chosen = pair.mixedWith.includes(form);
        return (
          <Checkbox
            key={form}
            label={formName(form)}
            checked={chosen}
            disabled={full && !chosen}
            onChange={(mixed) => {
              const rest = pair.mixedWith.filter((one) => one !== form);
              onChange({ ...pair, mixedWith: mixed ? [...rest, form] : rest });
            }}
          />
        );
      })}
    </CheckGroup>
  );
}

/** `<NewcomerFields pair onChange />`: only for the buddy of a newcomer. */
export function NewcomerFields({ pair, onChange }: MatchFieldsProps): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const today = useToday();
  const sameSite = useSameSite(pair);
  if (pair.form !== 'newcomerBuddy') return null;
  return (
    <Full>
      <FormGrid>
        <RadioField
          label={t('match.knowsCountry')}
          description={t('match.knowsCountryHow')}
          value={pair.knowsCountry}
          options={[
            { value: 'yes', label: t('new.yes') },
            { value: 'no', label: t('new.no') },
          ]}
          onChange={(knowsCountry) => onChange({ ...pair, knowsCountry })}
        />
        <DateField
          label={t('match.outside')}
          description={t('match.outsideHow')}
          value={pair.outsideAgreedOn}
          max={today}
          onChange={(outsideAgreedOn) => onChange({ ...pair, outsideAgreedOn })}
        />
        <Checkbox
          label={t('match.sameCountry')}
          description={t('match.sameCountryHow')}
          checked={pair.sameCountry}
          onChange={(sameCountry) => onChange({ ...pair, sameCountry })}
        />
        {pair.sameCountry ? <GroupsChecked pair={pair} onChange={onChange} /> : <span />}
        <SafetyNetFields
          net={{ with: pair.safetyNetWith, by: pair.safetyNetBy, on: pair.safetyNetOn }}
          onChange={(net) =>
            onChange({
              ...pair,
              safetyNetWith: net.with,
              safetyNetBy: net.by,
              safetyNetOn: net.on,
            })
          }
        />
        {pair.knowsCountry === 'no' ? (
          <Full>
            <Notice tone="late">{t('match.knowsNothing')}</Notice>
          </Full>
        ) : null}
        <OtherSchool pair={pair} />
        {sameSite ? (
          <Full>
            <Notice tone="late">{t('match.sameSite')}</Notice>
          </Full>
        ) : null}
      </FormGrid>
    </Full>
  );
}

/** Of two schools: whose data may not be shared with the other yet. */
function OtherSchool({ pair }: { readonly pair: NewPairForm }): ReactElement | null {
  const { t } = useTranslation(['errors']);
  const today = useToday();
  const pupils = useRecords('pupil');
  const representations = useRecords('legalRepresentation');
  const consents = useRecords('pupilConsent');
  if (!pupils || !representations || !consents) return null;
  const without = sharedWithoutGround(pair, { pupils, representations, consents }, today);
  if (without === null) return null;
  return (
    <Full>
      <Notice tone="late">{t('otherSchoolGround', { name: pupilName(without.body) })}</Notice>
    </Full>
  );
}

function GroupsChecked({ pair, onChange }: MatchFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const today = useToday();
  const { active } = useMemberNames();
  return (
    <Stack gap={3}>
      <SelectField
        label={t('match.groupsBy')}
        description={t('match.groupsHow')}
        required
        value={pair.groupsCheckedBy ?? ''}
        placeholder={t('new.chooseMember')}
        options={active.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) =>
          onChange({ ...pair, groupsCheckedBy: active.find(({ id }) => id === chosen)?.id ?? null })
        }
      />
      <DateField
        label={t('match.groupsOn')}
        required
        value={pair.groupsCheckedOn}
        max={today}
        onChange={(groupsCheckedOn) => onChange({ ...pair, groupsCheckedOn })}
      />
    </Stack>
  );
}

/** Whether both go to the same school or location: unusual for a newcomer. */
function useSameSite(pair: NewPairForm): boolean {
  const pupils = useRecords('pupil');
  const siteOf = (id: string | undefined) =>
    pupils?.find((one) => one.id === id)?.body.site ?? null;
  const supporter = siteOf(pair.supporterIds[0]);
  return supporter !== null && pair.supporteeIds.some((id) => siteOf(id) === supporter);
}
