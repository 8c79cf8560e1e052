// One ladder of Beheer, Ernstige zaken: its rungs, who stands on them now, and what it means in words.
import type { ReactElement } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { OrderedRows } from '#renderer/ui/ordered-rows.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { rungParties } from '#shared/domain/concern-clock.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import {
  freeParties,
  toConcernSettings,
  withinTypes,
  withRung,
  type RungForm,
  type SeriousFault,
  type SeriousForm,
} from './serious-form.ts';
import { useLadderWords, type LadderWords } from './use-ladder-words.ts';
import css from './emergency-lines.module.css';

type Props = {
  readonly urgency: Urgency;
  readonly form: SeriousForm;
  readonly fault: SeriousFault | null;
  readonly closed: boolean;
  readonly onChange: (form: SeriousForm) => void;
};

export function LadderSection({ urgency, form, fault, closed, onChange }: Props): ReactElement {
  const { t } = useTranslation('emergency');
  const words = useLadderWords();
  const rungs = form.ladder[urgency];
  const put = (next: readonly RungForm[]) =>
    onChange({ ...form, ladder: { ...form.ladder, [urgency]: [...next] } });
  const now = toConcernSettings(form)?.ladder[urgency];
  const broken = fault?.in === 'rule' && fault.rule.name === urgency ? fault.rule : null;
  const faulty = fault?.in === 'ladder' && fault.urgency === urgency ? fault.at : null;
  const everyone = freeParties(rungs).length === 0 ? t('serious.everyone') : undefined;
  return (
    <Section title={t(`serious.urgency.${urgency}`)}>
      <Card>
        <Stack gap={3}>
          <OrderedRows
            label={t('serious.rungs', { urgency: t(`serious.urgency.${urgency}`) })}
            rows={rungs}
            keyOf={({ key }) => key}
            nameOf={({ party }) => t(`serious.party.${party}`)}
            least={1}
            closed={closed}
            onChange={put}
          >
            {(rung, at) => (
              <RungFields
                rung={rung}
                faulty={faulty === at}
                closed={closed}
                words={words}
                onChange={(part) =>
                  put(rungs.map((each) => (each.key === rung.key ? { ...rung, ...part } : each)))
                }
              />
            )}
          </OrderedRows>
          {broken ? <ErrorNotice error={{ code: broken.code }} /> : null}
          <Row justify="between" align="end">
            <div className={css['words']}>
              {now && !broken ? (
                <Secondary>{t('serious.now', { words: words.sentence(now) })}</Secondary>
              ) : null}
            </div>
            {closed ? null : (
              <Button
                icon={IconPlus}
                size="small"
                refusedBecause={everyone}
                onClick={() => put(withRung(rungs))}
              >
                {t('serious.addRung')}
              </Button>
            )}
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function RungFields(props: {
  readonly rung: RungForm;
  readonly faulty: boolean;
  readonly closed: boolean;
  readonly words: LadderWords;
  readonly onChange: (part: Partial<RungForm>) => void;
}): ReactElement {
  const { t } = useTranslation('emergency');
  const { rung, faulty, closed, words, onChange } = props;
  const people = words.people(rung.party);
  return (
    <div className={css['rung']}>
      <SelectField
        label={t('serious.who')}
        value={rung.party}
        disabled={closed}
        options={rungParties.map((value) => ({ value, label: t(`serious.party.${value}`) }))}
        onChange={(chosen) => {
          const party = rungParties.find((one) => one === chosen);
          if (party) onChange({ party });
        }}
      />
      <SelectField
        label={t('serious.when')}
        value={rung.type}
        disabled={closed}
        options={withinTypes.map((value) => ({ value, label: t(`serious.type.${value}`) }))}
        onChange={(chosen) => {
          const type = withinTypes.find((one) => one === chosen);
          if (type) onChange({ type });
        }}
      />
      {rung.type === 'sameDay' ? (
        <span />
      ) : (
        <TextField
          label={t(`serious.count.${rung.type}`)}
          value={rung.count}
          inputMode="numeric"
          maxLength={4}
          disabled={closed}
          error={faulty ? t(`serious.fault.${rung.type}`) : undefined}
          onChange={(count) => onChange({ count })}
        />
      )}
      <p className={css['people']}>
        {people === null ? (
          t('serious.ofPair')
        ) : people.length === 0 ? (
          <Chip tone="late">{t('serious.nobody')}</Chip>
        ) : (
          people.join(', ')
        )}
      </p>
    </div>
  );
}
