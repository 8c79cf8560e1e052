// The register of consent of one pupil: per purpose whether it stands, whose say is missing, and every
// statement that was recorded.
import { useMemo, useState, type ReactElement } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  consentPurposes,
  consentStands,
  type ConsentPurpose,
  type ConsentStanding,
} from '#shared/domain/pupil-consent.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ConsentFormButton } from './consent-form-button.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import css from './consent-tab.module.css';

export type ConsentTabProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
  readonly representation: ViewOf<'legalRepresentation'> | null;
};

type Consents = readonly ViewOf<'pupilConsent'>[];

/** All of this pupil, in the order they were written down. */
function useOwnConsents(ids: readonly RecordId[]): Consents | undefined {
  const all = useRecords('pupilConsent');
  return useMemo(
    () =>
      all
        ?.filter(({ body }) => ids.includes(body.pupilId))
        .sort((a, b) => a.createdAtMs - b.createdAtMs),
    [all, ids],
  );
}

/** `<ConsentTab pupil ids representation />` */
export function ConsentTab(props: ConsentTabProps): ReactElement {
  const { t } = useTranslation(['people']);
  const { pupil, representation } = props;
  const mayManage = useMayDo('managePeople');
  const own = useOwnConsents(props.ids);
  const [adding, setAdding] = useState<ConsentPurpose | null>(null);
  const [withdrawing, setWithdrawing] = useState<ViewOf<'pupilConsent'> | null>(null);
  if (!own) return <Waiting />;
  return (
    <Section
      title={t('people:consent.title')}
      end={
        <Row>
          <ConsentFormButton pupilId={pupil.id} />
          <Button
            size="small"
            icon={IconPlus}
            refusedBecause={mayManage ? undefined : t('people:refused')}
            onClick={() => setAdding('participation')}
          >
            {t('people:consent.add')}
          </Button>
        </Row>
      }
    >
      <Stack gap={3}>
        <Notice>{t('people:consent.why')}</Notice>
        {consentPurposes.map((purpose) => (
          <PurposeCard
            key={purpose}
            purpose={purpose}
            pupil={pupil}
            representation={representation}
            consents={own}
            mayManage={mayManage}
            onAdd={() => setAdding(purpose)}
            onWithdraw={setWithdrawing}
          />
        ))}
      </Stack>
      {adding ? (
        <ConsentDialog
          pupil={pupil}
          representation={representation}
          purpose={adding}
          onClose={() => setAdding(null)}
        />
      ) : null}
      {withdrawing ? (
        <WithdrawDialog
          {...props}
          consents={own}
          consent={withdrawing}
          onClose={() => setWithdrawing(null)}
        />
      ) : null}
    </Section>
  );
}

const tones: Readonly<Record<ConsentStanding['answer'], Tone>> = {
  yes: 'ok',
  no: 'urgent',
  missing: 'neutral',
};

function PurposeCard(props: {
  readonly purpose: ConsentPurpose;
  readonly pupil: ViewOf<'pupil'>;
  readonly representation: ViewOf<'legalRepresentation'> | null;
  readonly consents: Consents;
  readonly mayManage: boolean;
  readonly onAdd: () => void;
  readonly onWithdraw: (consent: ViewOf<'pupilConsent'>) => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const { purpose, pupil, representation, consents, mayManage } = props;
  const today = useToday();
  const bodies = consents.map(({ body }) => body);
  const standing = consentStands(purpose, pupil.body, representation?.body ?? null, bodies, today);
  const own = consents.filter(({ body }) => body.purpose === purpose);
  const title = t(`people:consent.purpose.${purpose}`);
  return (
    <Card>
      <Stack gap={2}>
        <Row justify="between">
          <Row gap={2}>
            <h3 className={css['purpose']}>{title}</h3>
            <Chip tone={tones[standing.answer]}>
              {t(`people:consent.answer.${standing.answer}`)}
            </Chip>
          </Row>
          <Button
            size="small"
            variant="subtle"
            aria-label={t('people:consent.addFor', { purpose: title })}
            refusedBecause={mayManage ? undefined : t('people:refused')}
            onClick={props.onAdd}
          >
            {t('people:consent.addShort')}
          </Button>
        </Row>
        <Missing standing={standing} />
        {own.map((consent) => (
          <Statement
            key={consent.id}
            consent={consent}
            mayManage={mayManage}
            onWithdraw={() => props.onWithdraw(consent)}
          />
        ))}
      </Stack>
    </Card>
  );
}

/** Whose say is missing, or who said no. */
function Missing({ standing }: { readonly standing: ConsentStanding }): ReactElement | null {
  const { t } = useTranslation(['people']);
  if (standing.answer === 'yes') return null;
  const of = standing.answer === 'no' ? standing.by : standing.of;
  const who = of.length === 2 ? 'both' : (of[0] ?? 'both');
  return <Secondary>{t(`people:consent.${standing.answer}.${who}`)}</Secondary>;
}

function Statement(props: {
  readonly consent: ViewOf<'pupilConsent'>;
  readonly mayManage: boolean;
  readonly onWithdraw: () => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  const { body } = props.consent;
  const giver = t(`people:consent.giver.${body.givenBy}`);
  const by = body.givenByName === '' ? giver : `${giver} (${body.givenByName})`;
  const how =
    body.paperAt === ''
      ? t(`people:consent.how.${body.how}`)
      : t('people:consent.paperAt', { place: body.paperAt });
  return (
    <Row justify="between">
      <div>
        <p>
          {t(body.given ? 'people:consent.said.given' : 'people:consent.said.refused', {
            ...{ by, how, day: dates.day(body.on) },
          })}
          {body.scope === '' ? '' : ` ${body.scope}`}
        </p>
        {body.withdrawnOn === null ? null : (
          <Secondary>
            {t('people:consent.withdrawnOn', { day: dates.day(body.withdrawnOn) })}
          </Secondary>
        )}
      </div>
      {body.withdrawnOn === null ? (
        <Button
          size="small"
          variant="subtle"
          refusedBecause={props.mayManage ? undefined : t('people:refused')}
          onClick={props.onWithdraw}
        >
          {t('people:consent.withdraw')}
        </Button>
      ) : null}
    </Row>
  );
}
