// A mentor sheet as it would be printed, as lines of text in a fixed order.
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { MentorSheetContent, MentorSheetRow } from '#shared/domain/mentor-sheet.ts';
import { useLine } from './use-line.ts';
import type { SubjectLine } from './subject.ts';

/** `const linesOf = useSheetLines(); linesOf(approval.body.content)` */
export function useSheetLines(): (content: MentorSheetContent) => readonly SubjectLine[] {
  const { t } = useTranslation(['signoff', 'papers']);
  const dates = useDateFormat();
  const line = useLine();
  const rowText = (row: MentorSheetRow): string =>
    [
      row.who,
      ...(row.status === null ? [] : [t(`papers:status.${row.status}`)]),
      ...(row.contacts === null ? [] : [t('sheet.contacts', { count: row.contacts })]),
      ...(row.goal === null ? [] : [t('sheet.goal', { goal: t(`papers:goal.${row.goal}`) })]),
    ].join(' · ');
  return (content) => {
    const { mentorName, className, from, to, rows, requests, next, replyBefore } = content;
    const duos = rows.filter(({ form }) => form === 'peerLeader');
    const pupils = rows.filter(({ form }) => form !== 'peerLeader');
    return [
      line(t('sheet.mentor'), mentorName),
      line(t('sheet.class'), className),
      line(t('sheet.period'), t('sheet.fromTo', { from: dates.day(from), to: dates.day(to) })),
      line(t('papers:sheet.leaders'), duos.map(rowText).join('\n')),
      line(t('papers:sheet.buddies'), pupils.map(rowText).join('\n')),
      line(t('papers:sheet.asked'), requests.join('\n')),
      line(
        t('papers:sheet.next'),
        next.map(({ on, text }) => t('sheet.nextOn', { day: dates.day(on), text })).join('\n'),
      ),
      line(t('sheet.replyBefore'), replyBefore === null ? '' : dates.day(replyBefore)),
    ];
  };
}
