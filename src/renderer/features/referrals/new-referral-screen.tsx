// A new referral: from a pair, from a concern, after another referral, or with the pair or pupil to choose.
import { useMemo, type ReactElement } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, usePairChoices, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { referralFieldsSchema } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReferralEditor } from './referral-editor.tsx';
import { emptyReferralForm, formFromConcern, formOf, type ReferralForm } from './referral-form.ts';
import type { EditorInput } from './use-referral-editor.ts';

const nothingChosen: readonly RecordId[] = [];
type From = Pick<EditorInput, 'pairId' | 'concernId' | 'followsId'>;
const nowhere: From = { pairId: null, concernId: null, followsId: null };

type Search = {
  readonly pair?: unknown;
  readonly concern?: unknown;
  readonly after?: unknown;
  readonly pupil?: unknown;
};

const idOf = (text: unknown): RecordId | null => recordIdSchema.safeParse(text).data ?? null;

export function NewReferralScreen(): ReactElement {
  const { t } = useTranslation(['referrals']);
  const search: Search = useSearch({ strict: false });
  const mayWrite = useMayDo('writeReferrals');
  const pair = useRecord('pair', idOf(search.pair));
  const concern = useRecord('concern', idOf(search.concern));
  const before = useRecord('referral', idOf(search.after));
  const pupil = useRecord('pupil', idOf(search.pupil));
  const waiting = [pair, concern, before, pupil].includes(undefined);
  const title = pair ? t('newFor', { code: pair.body.code }) : t('new');
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={t('form.pairText')}
        breadcrumb={[{ label: t('title'), to: '/doorverwijzingen' }, { label: t('new') }]}
      />
      {!mayWrite ? (
        <Notice>{t('mayNotWrite')}</Notice>
      ) : waiting ? (
        <Waiting />
      ) : before ? (
        <After key={before.id} before={before} />
      ) : concern ? (
        <FromConcern key={concern.id} concern={concern} />
      ) : pair ? (
        <ForPair key={pair.id} pair={pair} />
      ) : pupil ? (
        <Writing key={pupil.id} from={nowhere} pupils={[pupil.id]} start={emptyReferralForm} />
      ) : (
        <Choose />
      )}
    </Page>
  );
}

/** The form; one pupil is chosen by itself. */
function Writing(props: {
  readonly from: From;
  readonly pupils: readonly RecordId[];
  readonly start: ReferralForm;
  readonly facts?: string;
}): ReactElement {
  const navigate = useNavigate();
  const { from, pupils, start, facts } = props;
  const only = pupils.length === 1 ? pupils[0] : undefined;
  return (
    <ReferralEditor
      {...from}
      referral={null}
      start={start.pupilId === '' ? { ...start, pupilId: only ?? '' } : start}
      pupilIds={pupils}
      facts={facts ?? ''}
      onSaved={(id) => void navigate({ to: `/doorverwijzingen/${id}`, replace: true })}
    />
  );
}

function ForPair({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const { supporteeIds, supporterIds } = pair.body;
  const pupils = useMemo(() => [...supporteeIds, ...supporterIds], [supporteeIds, supporterIds]);
  const only = supporteeIds.length === 1 ? supporteeIds[0] : undefined;
  return (
    <Writing
      from={{ ...nowhere, pairId: pair.id }}
      pupils={pupils}
      start={{ ...emptyReferralForm, pupilId: only ?? '' }}
    />
  );
}

/**
 * The pupil's own words come along into the form, and go nowhere before somebody ticks them. The facts do not: the
 * reason always leaves the school, so it is written for who reads it.
 */
function FromConcern({ concern }: { readonly concern: ViewOf<'concern'> }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const { body } = concern;
  const pupils = useMemo(
    () => body.people.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId])),
    [body.people],
  );
  if (pupils.length === 0) return <Notice>{t('form.concernWithoutPupil')}</Notice>;
  return (
    <Stack gap={4}>
      <Notice>{t('form.fromConcern', { code: body.code })}</Notice>
      <Writing
        from={{ pairId: body.pairId, concernId: concern.id, followsId: null }}
        pupils={pupils}
        start={formFromConcern(body)}
        facts={body.facts.trim()}
      />
    </Stack>
  );
}

/** The same text for another destination; consent was for the former one, and is asked again. */
function After({ before }: { readonly before: ViewOf<'referral'> }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const { body } = before;
  const form = formOf(body.pupilId, referralFieldsSchema.strip().parse(body));
  const { destinationId, destination, destinationKind, contact } = emptyReferralForm;
  const { consentType, said, paperAt, exception, explanation } = emptyReferralForm;
  const start: ReferralForm = {
    ...form,
    ...{ destinationId, destination, destinationKind, contact, feedbackBy: '' },
    ...{ consentType, said, paperAt, exception, explanation },
  };
  return (
    <Stack gap={4}>
      <Notice>{t('form.followsText', { code: body.code })}</Notice>
      <Writing
        from={{ pairId: body.pairId, concernId: body.concernId, followsId: before.id }}
        pupils={[body.pupilId]}
        start={start}
      />
    </Stack>
  );
}

function Choose(): ReactElement {
  const { t } = useTranslation(['referrals']);
  const navigate = useNavigate();
  const pairs = usePairChoices();
  const pupils = usePupilChoices();
  const known = useRecords('pupil');
  if (!pairs || !pupils || !known) return <Waiting />;
  const to = (search: Search) => void navigate({ to: '/doorverwijzingen/nieuw', search });
  return (
    <Card>
      <Stack gap={5}>
        {pairs.length === 0 ? null : (
          <SearchPicker
            label={t('form.pair')}
            placeholder={t('form.pairPlaceholder')}
            choices={pairs}
            value={nothingChosen}
            max={1}
            autoFocus
            onChange={([pair]) => {
              if (pair) to({ pair });
            }}
          />
        )}
        <SearchPicker
          label={pairs.length === 0 ? t('form.choosePupil') : t('form.pupilAlone')}
          placeholder={t('form.pairPlaceholder')}
          choices={pupils}
          value={nothingChosen}
          max={1}
          onChange={([pupil]) => {
            if (pupil) to({ pupil });
          }}
        />
      </Stack>
    </Card>
  );
}
