// What is in a package as lines of text, in the words of a referral and in the reader's language.
import { useTranslation } from 'react-i18next';
import { useConsentText, useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { saidYesOn } from '#shared/domain/consent.ts';
import type { PackageContent } from '#shared/domain/transfer.ts';

type Line = { readonly label: string; readonly text: string; readonly empty: boolean };

const joined = (...parts: readonly string[]) => parts.filter((text) => text !== '').join(', ');

export function usePackageLines(): (content: PackageContent) => readonly Line[] {
  const { t } = useTranslation(['transfers', 'referrals']);
  const words = useReferralWords();
  const consentText = useConsentText();
  const dates = useDateFormat();
  const line = (label: string, text: string): Line => ({
    label,
    text: text.trim() === '' ? t('referrals:text.empty') : text,
    empty: text.trim() === '',
  });
  const told = (day: string | null) =>
    day === null
      ? t('referrals:text.notTold')
      : t('referrals:text.toldOn', { day: dates.day(day) });
  const parentsTold = (referral: PackageContent['referral']): string => {
    const yes = saidYesOn(referral);
    return yes === null
      ? told(referral.parentsToldOn)
      : t('referrals:text.saidYes', { day: dates.day(yes) });
  };
  return ({ madeOn, referral }) => [
    line(
      t('open.from'),
      joined(referral.writer, referral.writerFunction, referral.school, referral.site),
    ),
    line(t('open.madeOn'), dates.day(madeOn)),
    line(t('open.to'), joined(referral.destination, referral.contact)),
    line(t('referrals:fields.urgency'), words.urgency(referral.urgency)),
    line(t('referrals:fields.reason'), referral.reason),
    line(t('referrals:fields.asked'), referral.asked),
    ...(referral.items.some(({ item }) => item === 'name')
      ? []
      : [line(t('referrals:fields.name'), t('referrals:text.nameless'))]),
    ...referral.items.map(({ item, text }) => line(words.item(item), text)),
    line(t('referrals:fields.consent'), consentText(referral.consent, referral.destinationKind)),
    line(t('referrals:fields.pupilToldOn'), told(referral.pupilToldOn)),
    line(t('referrals:fields.parentsToldOn'), parentsTold(referral)),
    ...(referral.notToldBecause === ''
      ? []
      : [line(t('referrals:fields.notToldBecause'), referral.notToldBecause)]),
    ...(referral.feedbackBy === null
      ? []
      : [line(t('referrals:fields.feedbackBy'), dates.day(referral.feedbackBy))]),
  ];
}
