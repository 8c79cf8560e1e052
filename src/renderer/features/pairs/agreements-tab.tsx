// What a pair agreed on: the words to say, consent of both, what was told about secrecy, the goal, and
// whether it goes on.
import { useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { Agreement } from '#shared/domain/pair.ts';
import { formRules, type PairForm } from '#shared/domain/support-form.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { GoalForm } from './goal-form.tsx';
import { SafetyNetForm } from './safety-net.tsx';
import { StatusCard } from './status-card.tsx';
import { usePairChange } from './use-pair-change.ts';
import { useRefusal } from './use-refusal.ts';
import css from './agreements-tab.module.css';

export type AgreementsTabProps = { readonly pair: ViewOf<'pair'>; readonly today: string };

/** `<AgreementsTab pair today />` */
export function AgreementsTab({ pair, today }: AgreementsTabProps): ReactElement {
  return (
    <Stack gap={5}>
      <Rules form={pair.body.form} />
      <AgreementForm pair={pair} today={today} />
      {pair.body.form === 'newcomerBuddy' ? <SafetyNetForm pair={pair} /> : null}
      <GoalForm pair={pair} />
      <StatusCard pair={pair} today={today} />
    </Stack>
  );
}

/** The words to say, as they stand on the agreement: first what one shares, then what is no secret. */
function Rules({ form }: { readonly form: PairForm }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { neutral, place } = formRules[form];
  return (
    <Section title={t('agreement.rules')}>
      <Card>
        <Stack gap={3}>
          <ol className={css['rules']}>
            <li>{t('agreement.firstRule')}</li>
            <li>{t('agreement.secrecyRule')}</li>
            <li>{t('agreement.paceRule')}</li>
            <li>{t('agreement.voluntaryRule')}</li>
            {place === 'school' ? <li>{t('agreement.placeRule')}</li> : null}
            {neutral ? <li>{t('agreement.neutralRule')}</li> : null}
          </ol>
          <Secondary>{t('agreement.roleText')}</Secondary>
        </Stack>
      </Card>
    </Section>
  );
}

/** The agreement on paper, for both to sign. */
function PrintAgreement({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const mayPrint = useMayDo('printPapers');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={IconPrinter}
        refusedBecause={mayPrint ? undefined : t('refused.printPapers')}
        onClick={() => setOpen(true)}
      >
        {t('agreement.print')}
      </Button>
      {open ? (
        <PaperDialog
          request={{ paper: 'supportAgreement', ask: { pairId: pair.id } }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function useAgreementForm(pair: ViewOf<'pair'>, today: string) {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const refusal = useRefusal(pair);
  const [agreement, setAgreement] = useState(pair.body.agreement);
  const [outsideAgreedOn, setOutside] = useState(pair.body.outsideAgreedOn);
  const { busy, error, change } = usePairChange(pair);
  const save = async () => {
    if (await change({ agreement, outsideAgreedOn })) {
      toast({ text: t('agreement.saved'), tone: 'ok' });
    }
  };
  useShortcut('save', () => void save(), refusal === undefined);
  const set = (part: Partial<Agreement>) => setAgreement({ ...agreement, ...part });
  const dayField = (key: 'supporterAgreedOn' | 'supporteeAgreedOn' | 'secrecyToldOn') => ({
    value: agreement[key] ?? '',
    max: today,
    onChange: (day: string) => set({ [key]: day === '' ? null : day }),
  });
  const outsideField = {
    value: outsideAgreedOn ?? '',
    max: today,
    onChange: (day: string) => setOutside(day === '' ? null : day),
  };
  return { agreement, set, dayField, outsideField, save, refusal, busy, error };
}

function AgreementForm({ pair, today }: AgreementsTabProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const form = useAgreementForm(pair, today);
  const { agreement, set, dayField, outsideField, save, refusal, busy, error } = form;
  const rules = formRules[pair.body.form];
  return (
    <Section title={t('agreement.title')}>
      <Card>
        <Stack gap={4}>
          <FormGrid>
            <DateField label={t('agreement.supporter')} {...dayField('supporterAgreedOn')} />
            <DateField label={t('agreement.supportee')} {...dayField('supporteeAgreedOn')} />
            <DateField
              label={t('agreement.secrecy')}
              description={t('agreement.secrecyHelp')}
              {...dayField('secrecyToldOn')}
            />
            {rules.place === 'anywhere' ? (
              <DateField
                label={t('agreement.outside')}
                description={t('agreement.outsideHelp')}
                {...outsideField}
              />
            ) : null}
            <Full>
              <Checkbox
                label={t('agreement.mentor')}
                description={t('agreement.mentorHelp')}
                checked={agreement.mentorMayKnow}
                onChange={(mentorMayKnow) => set({ mentorMayKnow })}
              />
            </Full>
          </FormGrid>
          {agreement.secrecyToldOn === null && rules.needsAgreement ? (
            <Notice tone="late">{t('agreement.secrecyMissing')}</Notice>
          ) : null}
          <ErrorNotice error={error} />
          <Row justify="end">
            <PrintAgreement pair={pair} />
            <Button
              variant="primary"
              shortcut="save"
              busy={busy}
              refusedBecause={refusal}
              onClick={() => void save()}
            >
              {t('agreement.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}
