// One pupil: the few facts the programme holds, who decides, and what this member may see of pairs,
// consent and what happened. There is no field for anything that a class list never brings in.
// `/leerlingen/$pupilId`, `/leerlingen/$pupilId/tijdlijn` and `/leerlingen/$pupilId/toestemming`
import { useMemo, type ReactElement } from 'react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { PeerPreparation } from '#renderer/features/selection/index.ts';
import { NewTaskButton } from '#renderer/features/tasks/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { idsOfPupil } from '#shared/domain/pupil-merge.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ConsentTab } from './consent-tab.tsx';
import { LeaderSteps } from './leader-steps.tsx';
import { NoPupil } from './no-pupil.tsx';
import { OwnGoals } from './own-goals.tsx';
import { PupilActions } from './pupil-actions.tsx';
import { PupilFacts } from './pupil-facts.tsx';
import { PupilNotices } from './pupil-notices.tsx';
import { PupilConcerns } from './pupil-concerns.tsx';
import { PupilPairs, PupilReferrals } from './pupil-overview.tsx';
import { PupilStatusWord } from './pupil-status.tsx';
import { PupilTimeline } from './pupil-timeline.tsx';
import { WhoDecides } from './who-decides.tsx';

type Tab = 'overview' | 'timeline' | 'consent';

/** Which pupil and which part, from the address. */
function usePupilAddress(): { readonly pupilId: RecordId | null; readonly tab: Tab } {
  const { pathname } = useLocation();
  const [, , id, part] = pathname.split('/');
  const parsed = recordIdSchema.safeParse(id);
  const tab = part === 'tijdlijn' ? 'timeline' : part === 'toestemming' ? 'consent' : 'overview';
  return { pupilId: parsed.success ? parsed.data : null, tab };
}

export function PupilScreen(): ReactElement {
  const { pupilId, tab } = usePupilAddress();
  const pupil = useRecord('pupil', pupilId);
  const pupils = useRecords('pupil');
  const ids = useMemo(
    () => (pupilId && pupils ? idsOfPupil(pupilId, pupils) : []),
    [pupilId, pupils],
  );
  if (pupil === undefined || !pupils) return <Waiting />;
  return (
    <Page>{pupil ? <Pupil key={pupil.id} pupil={pupil} ids={ids} tab={tab} /> : <NoPupil />}</Page>
  );
}

type PupilProps = {
  readonly pupil: ViewOf<'pupil'>;
  /** Its own id and those of doubles merged into it. */
  readonly ids: readonly RecordId[];
  readonly tab: Tab;
};

function Pupil({ pupil, ids, tab }: PupilProps): ReactElement {
  const { t } = useTranslation(['pupils', 'people']);
  const { body } = pupil;
  const name = pupilName(body);
  const { className, schoolYear, status } = body;
  const all = useRecords('legalRepresentation');
  const representation = all?.find((one) => one.body.pupilId === pupil.id) ?? null;
  const place =
    className === '' ? t('pupils:pupil.noClass') : t('pupils:pupil.inClass', { className });
  const base = `/leerlingen/${pupil.id}`;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumb={[
          { label: t('pupils:list.title'), to: '/leerlingen' },
          { label: body.pupilNumber },
        ]}
        subtitle={`${place} · ${schoolYear}`}
        chips={status === 'active' ? undefined : <PupilStatusWord status={status} />}
        actions={
          <>
            <NewTaskButton subject={{ about: { type: 'pupil', id: pupil.id }, name, pair: null }} />
            <PupilActions pupil={pupil} ids={ids} />
          </>
        }
      />
      <Tabs
        label={t('people:pupil.parts')}
        tabs={[
          { to: base, label: t('people:pupil.overview') },
          { to: `${base}/tijdlijn`, label: t('people:pupil.timeline') },
          { to: `${base}/toestemming`, label: t('people:pupil.consent') },
        ]}
      />
      <PupilNotices pupil={pupil} ids={ids} representation={representation} />
      <Columns
        side={
          <>
            <WhoDecides pupil={pupil} representation={representation} />
            <PupilFacts pupil={pupil} />
          </>
        }
      >
        {tab === 'timeline' ? (
          <PupilTimeline ids={ids} />
        ) : tab === 'consent' ? (
          <ConsentTab pupil={pupil} ids={ids} representation={representation} />
        ) : (
          <Overview pupil={pupil} ids={ids} />
        )}
      </Columns>
    </>
  );
}

function Overview({ pupil, ids }: Omit<PupilProps, 'tab'>): ReactElement {
  return (
    <>
      <PupilPairs ids={ids} />
      <PeerPreparation ids={ids} />
      <LeaderSteps pupil={pupil} ids={ids} />
      <OwnGoals pupil={pupil} ids={ids} />
      <PupilReferrals ids={ids} />
      <PupilConcerns ids={ids} />
    </>
  );
}
