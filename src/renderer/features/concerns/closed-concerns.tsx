// Concerns one cannot read: a number and how soon, nothing of a pupil, and who can let one in.
import { useMemo, useState, type ReactElement } from 'react';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { Row } from '#renderer/ui/layout.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { rungState } from '#shared/domain/concern-clock.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { BreakGlassDialog } from './break-glass-dialog.tsx';
import { ConcernUrgencyChip } from './concern-urgency-chip.tsx';

const shownAtFirst = 3;

/** What is worst comes first: somebody tampered with the clock, or somebody was not reached in time. */
function lineOf(clock: ViewOf<'concernClock'>, late: boolean) {
  if (clock.disregarded) return 'list.closed.disregarded';
  return late ? 'list.closed.late' : 'list.closed.ask';
}

/** `<ClosedConcerns clocks nowMs />` */
export function ClosedConcerns(props: {
  readonly clocks: readonly ViewOf<'concernClock'>[];
  readonly nowMs: number;
}): ReactElement {
  const { t, i18n } = useTranslation(['concerns']);
  const mayBreak = useMayDo('reportingCode');
  const members = useRecords('member');
  const [all, setAll] = useState(false);
  const [opening, setOpening] = useState<ViewOf<'concernClock'> | null>(null);
  const who = useMemo(() => {
    const names = (members ?? [])
      .filter(({ body }) => body.active && mayDo(body.roles, 'decideConcerns'))
      .map(({ body }) => body.displayName);
    return new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(names);
  }, [members, i18n.language]);
  const clocks = props.clocks.toSorted((a, b) => a.body.heardAtMs - b.body.heardAtMs);
  const shown = all ? clocks : clocks.slice(0, shownAtFirst);
  return (
    <Section title={t('list.closed.title', { count: clocks.length })}>
      <ListCard>
        {shown.map((clock) => {
          const late = clock.body.rungs.some((rung) => rungState(rung, props.nowMs) === 'late');
          return (
            <ListRow
              key={clock.id}
              icon={IconLock}
              tone={late || clock.disregarded ? 'urgent' : 'neutral'}
              title={clock.body.code}
              subtitle={t(lineOf(clock, late), { who })}
              badge={
                <>
                  <ConcernUrgencyChip urgency={clock.body.urgency} />
                  {mayBreak ? <Chip>{t('list.closed.glassDo')}</Chip> : null}
                </>
              }
              {...(mayBreak ? { onClick: () => setOpening(clock) } : {})}
            />
          );
        })}
      </ListCard>
      {mayBreak ? <p>{t('list.closed.glass')}</p> : null}
      {clocks.length > shown.length ? (
        <Row>
          <Button size="small" onClick={() => setAll(true)}>
            {t('list.closed.more', { count: clocks.length - shown.length })}
          </Button>
        </Row>
      ) : null}
      {opening ? <BreakGlassDialog clock={opening} onClose={() => setOpening(null)} /> : null}
    </Section>
  );
}
