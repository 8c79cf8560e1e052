// A referral as its reader sees it: every field as a line of text, in a fixed order. The one place
// that turns its values into words, for the page, for the signer and for what differs.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { saidYesOn } from '#shared/domain/consent.ts';
import { goesAlong, staysHere } from '#shared/domain/referral-share.ts';
import type { Consent, ReferralBody, ReferralFields, ShareItem } from '#shared/domain/referral.ts';

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

const grounds = {
  acuteDanger: 'referrals:exception.acuteDanger',
  reportingCode: 'referrals:exception.reportingCode',
  statutoryDuty: 'referrals:exception.statutoryDuty',
  anonymous: 'referrals:exception.anonymous',
  conflictOfDuties: 'referrals:exception.conflictOfDuties',
} as const;

const itemTexts = {
  name: 'referrals:fields.name',
  className: 'referrals:fields.className',
  age: 'referrals:fields.age',
  guardians: 'referrals:fields.guardians',
  reach: 'referrals:fields.reach',
  since: 'referrals:fields.since',
  ownWords: 'referrals:fields.ownWords',
  tried: 'referrals:fields.tried',
  pupilView: 'referrals:fields.pupilView',
  parentsView: 'referrals:fields.parentsView',
  strengths: 'referrals:fields.strengths',
  alreadyInvolved: 'referrals:fields.alreadyInvolved',
  safety: 'referrals:fields.safety',
} as const satisfies Readonly<Record<ShareItem, string>>;

/** The words of a referral's choices, typed by their values. */
export function useReferralWords() {
  const { t } = useTranslation(['referrals']);
  return useMemo(
    () => ({
      kind: (value: keyof typeof kinds) => t(kinds[value]),
      urgency: (value: keyof typeof urgencyTexts) => t(urgencyTexts[value]),
      item: (value: ShareItem) => t(itemTexts[value]),
      ground: (value: keyof typeof grounds) => t(grounds[value]),
    }),
    [t],
  );
}

/** Whose yes it is, or on which ground without one, as sentences. */
export function useConsentText(): (consent: Consent | null, kind: keyof typeof kinds) => string {
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
    return consent.statements
      .map(({ by, name, on }) => {
        const who = by === 'pupil' ? t('text.thePupil') : name || t('text.aRepresentative');
        return t('text.consentBy', { who, day: dates.day(on) });
      })
      .join(' ');
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
    const { destination } = body;
    const told = (day: string | null) =>
      day === null ? t('text.notTold') : t('text.toldOn', { day: dates.day(day) });
    const yes = saidYesOn(body);
    const parentsTold =
      yes === null ? told(body.parentsToldOn) : t('text.saidYes', { day: dates.day(yes) });
    const to = t('text.to', { destination, kind: words.kind(body.destinationKind) });
    const consent = consentText(body.consent, body.destinationKind);
    const along = goesAlong(body);
    const stays = staysHere(body).map(words.item).join(', ');
    const named = along.some(({ item }) => item === 'name');
    return [
      ...(named ? [] : [line(t('fields.name'), t('text.nameless'), 'shares')]),
      ...along
        .filter(({ item }) => item === 'name' || item === 'className')
        .map(({ item, text }) => line(words.item(item), text, 'shares')),
      line(t('fields.destination'), to, 'destination', 'destinationKind'),
      line(t('fields.contact'), body.contact, 'contact'),
      line(t('fields.urgency'), words.urgency(body.urgency), 'urgency'),
      line(t('fields.reason'), body.reason, 'reason'),
      ...along.flatMap(({ item, text }) =>
        item === 'name' || item === 'className'
          ? []
          : [line(words.item(item), text, item, 'shares')],
      ),
      line(t('fields.asked'), body.asked, 'asked'),
      ...(body.feedbackBy === null
        ? []
        : [line(t('fields.feedbackBy'), dates.day(body.feedbackBy), 'feedbackBy')]),
      line(t('fields.pupilToldOn'), told(body.pupilToldOn), 'pupilToldOn'),
      line(t('fields.parentsToldOn'), parentsTold, 'parentsToldOn'),
      ...(body.notToldBecause === ''
        ? []
        : [line(t('fields.notToldBecause'), body.notToldBecause, 'notToldBecause')]),
      line(t('fields.consent'), consent, 'consent'),
      ...(stays === '' ? [] : [line(t('text.staysHere'), stays, 'shares')]),
    ];
  };
}

/** Minutes it takes to read this out in one's head, at least one. */
export function readingMinutes(lines: readonly Pick<ReferralLine, 'text'>[]): number {
  const words = lines.map(({ text }) => text.split(/\s+/u).length).reduce((a, b) => a + b, 0);
  return Math.max(1, Math.ceil(words / 200));
}
