// A referral as its reader sees it: every field as a line of text, in a fixed order. The one place
// that turns its values into words, for the page, for the signer and for what differs.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { Consent, ReferralBody, ReferralFields } from '#shared/domain/referral.ts';

export type ReferralLine = {
  /** The fields this line speaks of. */
  readonly fields: readonly (keyof ReferralFields)[];
  readonly label: string;
  readonly text: string;
  /** Nothing was filled in; the text says so. */
  readonly empty: boolean;
};

const kinds = {
  internal: 'referrals:kind.internal',
  external: 'referrals:kind.external',
} as const;

const urgencyTexts = {
  acute: 'referrals:urgency.acute',
  day: 'referrals:urgency.day',
  week: 'referrals:urgency.week',
  regular: 'referrals:urgency.regular',
} as const;

const givers = {
  pupil: 'referrals:givenBy.pupil',
  parents: 'referrals:givenBy.parents',
  guardian: 'referrals:givenBy.guardian',
} as const;

const grounds = {
  acuteDanger: 'referrals:exception.acuteDanger',
  reportingCode: 'referrals:exception.reportingCode',
  statutoryDuty: 'referrals:exception.statutoryDuty',
  anonymous: 'referrals:exception.anonymous',
  conflictOfDuties: 'referrals:exception.conflictOfDuties',
} as const;

/** The words of a referral's choices, typed by their values. */
export function useReferralWords() {
  const { t } = useTranslation(['referrals']);
  return useMemo(
    () => ({
      kind: (value: keyof typeof kinds) => t(kinds[value]),
      urgency: (value: keyof typeof urgencyTexts) => t(urgencyTexts[value]),
      giver: (value: keyof typeof givers) => t(givers[value]),
      ground: (value: keyof typeof grounds) => t(grounds[value]),
    }),
    [t],
  );
}

function useConsentText(): (consent: Consent | null, kind: keyof typeof kinds) => string {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const dates = useDateFormat();
  return (consent, kind) => {
    if (consent === null) {
      return kind === 'internal' ? t('text.noConsentNeeded') : t('text.noConsent');
    }
    if (consent.type === 'exception') {
      const { explanation } = consent;
      return t('text.exception', { ground: words.ground(consent.exception), explanation });
    }
    const who = words.giver(consent.givenBy);
    return t('text.consentBy', { who, day: dates.day(consent.givenOn) });
  };
}

/** `const linesOf = useReferralLines(); linesOf(referral.body)` */
export function useReferralLines(): (body: ReferralBody) => readonly ReferralLine[] {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const consentText = useConsentText();
  const dates = useDateFormat();
  return (body) => {
    const line = (label: string, text: string, ...fields: (keyof ReferralFields)[]) => ({
      fields,
      label,
      text: text.trim() === '' ? t('text.empty') : text,
      empty: text.trim() === '',
    });
    const { destination, pupilName, className } = body;
    const pupil =
      className === ''
        ? t('text.pupilNoClass', { name: pupilName })
        : t('text.pupil', { name: pupilName, className });
    const to = t('text.to', { destination, kind: words.kind(body.destinationKind) });
    const told = body.pupilToldOn
      ? t('text.toldOn', { day: dates.day(body.pupilToldOn) })
      : t('text.notTold');
    const consent = consentText(body.consent, body.destinationKind);
    return [
      line(t('fields.pupil'), pupil),
      line(t('fields.destination'), to, 'destination', 'destinationKind'),
      line(t('fields.contact'), body.contact, 'contact'),
      line(t('fields.urgency'), words.urgency(body.urgency), 'urgency'),
      line(t('fields.reason'), body.reason, 'reason'),
      line(t('fields.tried'), body.tried, 'tried'),
      line(t('fields.pupilView'), body.pupilView, 'pupilView'),
      line(t('fields.asked'), body.asked, 'asked'),
      line(t('fields.pupilToldOn'), told, 'pupilToldOn'),
      line(t('fields.consent'), consent, 'consent'),
    ];
  };
}

/** Minutes it takes to read this out in one's head, at least one. */
export function readingMinutes(lines: readonly Pick<ReferralLine, 'text'>[]): number {
  const words = lines.map(({ text }) => text.split(/\s+/u).length).reduce((a, b) => a + b, 0);
  return Math.max(1, Math.ceil(words / 200));
}
