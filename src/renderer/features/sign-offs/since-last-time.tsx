// What changed since somebody last decided on this text: that version against the one now.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import type { SignOff } from './sign-off-model.ts';
import { SubjectChanges } from './subject-changes.tsx';
import type { Subject } from './subject.ts';
import { useMemberName } from './use-sign-offs.ts';

/** Nothing when it was never decided on, did not change, or the earlier text cannot be read. */
export function SinceLastTime(props: {
  readonly subject: Subject;
  /** Earlier requests about it, the newest first. */
  readonly earlier: readonly SignOff[];
  readonly versions: readonly Subject[];
}): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const { subject, earlier, versions } = props;
  const last = earlier.find(({ decision }) => decision !== null);
  const hash = last?.request.body.subjects[0]?.contentHash;
  const before = versions.find(({ id, contentHash }) => id === subject.id && contentHash === hash);
  if (!last?.decision || !before || before.contentHash === subject.contentHash) return null;
  const { decision } = last.decision.body.statement;
  return (
    <Section title={t('changed.sinceTitle')}>
      <Card>
        <Stack gap={3}>
          <Secondary>
            {t(`signoff:changed.since.${decision}`, {
              name: nameOf(last.decision.createdBy),
              when: dates.moment(last.decision.createdAtMs),
            })}
          </Secondary>
          <SubjectChanges before={before} now={subject} />
        </Stack>
      </Card>
    </Section>
  );
}
