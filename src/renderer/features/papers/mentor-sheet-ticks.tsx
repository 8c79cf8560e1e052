// The ticks of a mentor's sheet: one line per pair, three things the mentor may know. Nothing is
// ticked by itself, and a pupil who does not want it cannot be ticked.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import type { MentorSheetTick } from '#shared/domain/mentor-sheet.ts';
import type { SheetPair } from './mentor-sheet-form.ts';
import css from './mentor-sheet.module.css';

type Props = {
  readonly pairs: readonly SheetPair[];
  readonly ticks: readonly MentorSheetTick[];
  readonly onChange: (ticks: readonly MentorSheetTick[]) => void;
};

const choices = [
  { field: 'status', text: 'form.mayStatus' },
  { field: 'contacts', text: 'form.mayContacts' },
  { field: 'goal', text: 'form.mayGoal' },
] as const;

export function MentorSheetTicks({ pairs, ticks, onChange }: Props): ReactElement {
  const { t } = useTranslation('papers');
  if (pairs.length === 0) return <Secondary>{t('form.noPairs')}</Secondary>;
  return (
    <ul className={css['pairs']}>
      {pairs.map(({ pair, who, mayStand }) => {
        const tick = ticks.find(({ pairId }) => pairId === pair.id) ?? {
          pairId: pair.id,
          status: false,
          contacts: false,
          goal: false,
        };
        return (
          <li key={pair.id} className={css['pair']}>
            <strong>
              {who} · {pair.body.code}
            </strong>
            {mayStand ? (
              <div className={css['choices']}>
                {choices
                  .filter(({ field }) => field !== 'contacts' || pair.body.form !== 'peerLeader')
                  .map(({ field, text }) => (
                    <Checkbox
                      key={field}
                      label={t(text)}
                      checked={tick[field]}
                      onChange={(checked) => {
                        const others = ticks.filter(({ pairId }) => pairId !== pair.id);
                        onChange([...others, { ...tick, [field]: checked }]);
                      }}
                    />
                  ))}
              </div>
            ) : (
              <Secondary>{t('form.notKnown')}</Secondary>
            )}
          </li>
        );
      })}
    </ul>
  );
}
