// A subject of a signature in words: what a list calls it, the heading of its sheet and its lines. The one
// place that knows every kind.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { SignableKind } from '#shared/domain/sign-off-subjects.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { assertNever } from '#shared/result/result.ts';
import { useClosingLines } from './closing-lines.ts';
import { useErasureLines } from './erasure-lines.ts';
import { useSheetLines } from './paper-lines.ts';
import { useReferralLines } from './referral-lines.ts';
import type { Subject, SubjectLine } from './subject.ts';

export type SubjectWords = {
  /** 'Doorverwijzing D2026-004 naar Jeugdarts' */
  readonly title: string;
  /** The short name, for a breadcrumb: its number or its kind. */
  readonly short: string;
  readonly lines: readonly SubjectLine[];
};

/** `const wordsOf = useSubjectLines(); wordsOf(subject).lines` */
export function useSubjectLines(): (subject: Subject) => SubjectWords {
  const titleOf = useSubjectTitle();
  const referral = useReferralLines();
  const closing = useClosingLines();
  const sheet = useSheetLines();
  const erasure = useErasureLines();
  const linesOf = (subject: Subject): readonly SubjectLine[] => {
    switch (subject.kind) {
      case 'referral':
        return referral(subject.body);
      case 'concernClosing':
        return closing(subject.body);
      case 'paperApproval':
        return sheet(subject.body.content);
      case 'erasure':
        return erasure(subject.body);
      default:
        return assertNever(subject);
    }
  };
  return (subject) => ({ ...titleOf(subject), lines: linesOf(subject) });
}

/** Only what it is called, for lists of many. */
export function useSubjectTitle(): (subject: Subject) => Pick<SubjectWords, 'title' | 'short'> {
  const { t } = useTranslation(['signoff']);
  const dates = useDateFormat();
  return useCallback(
    (subject) => {
      switch (subject.kind) {
        case 'referral': {
          const { code, destination } = subject.body;
          return { title: t('list.row', { code, destination }), short: code };
        }
        case 'concernClosing': {
          const { code } = subject.body;
          return { title: t('list.rowClosing', { code }), short: code };
        }
        case 'paperApproval': {
          const { className } = subject.body.content;
          return { title: t('list.rowSheet', { className }), short: t('kind.paperApproval') };
        }
        case 'erasure': {
          const day = dates.day(subject.body.receivedOn);
          const title = t(`signoff:erasure.ended.${subject.body.ended}`, { day });
          return { title: t('list.rowErasure', { what: title }), short: t('kind.erasure') };
        }
        default:
          return assertNever(subject);
      }
    },
    [t, dates],
  );
}

/** How soon somebody has to act on it. */
export function urgencyOf(subject: Subject): Urgency {
  return subject.kind === 'referral' || subject.kind === 'concernClosing'
    ? subject.body.urgency
    : 'regular';
}

const places = {
  referral: (subject: Subject) => `/doorverwijzingen/${subject.id}`,
  concernClosing: (subject: Subject) =>
    subject.kind === 'concernClosing' ? `/signalen/${subject.body.concernId}` : null,
  paperApproval: () => '/papieren/mentorblad',
  erasure: (subject: Subject) =>
    subject.kind === 'erasure' ? `/leerlingen/aanmeldingen/${subject.body.subjectId}` : null,
} as const satisfies Readonly<Record<SignableKind, (subject: Subject) => string | null>>;

/** The page of whoever asked, where the subject is worked on. */
export function placeOf(subject: Subject): string | null {
  return places[subject.kind](subject);
}
