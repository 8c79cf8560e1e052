// A concern's page: what was heard, what happened since and what comes next; who knows what; the whole story.
// `/signalen/$concernId`, `/signalen/$concernId/wie-weet-wat` and `/signalen/$concernId/verhaal`
import type { ReactElement } from 'react';
import { useLocation } from '@tanstack/react-router';
import { IconFileOff, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#renderer/db/use-records.ts';
import { useReading } from '#renderer/features/sign-offs/index.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ConcernClock } from './concern-clock.tsx';
import { ConcernClosing } from './concern-closing.tsx';
import { ConcernCourse } from './concern-course.tsx';
import { ConcernKnowing } from './concern-knowing.tsx';
import { ConcernSide } from './concern-side.tsx';
import { ConcernStory } from './concern-story.tsx';
import { ConcernText } from './concern-text.tsx';
import { ConcernUrgencyChip } from './concern-urgency-chip.tsx';
import { useConcernWords } from './concern-words.ts';
import { GlassNotices } from './glass-notices.tsx';
import { useConcernPage, type ConcernPage } from './use-concern-page.ts';

const parts = { 'wie-weet-wat': 'knowing', verhaal: 'story', afsluiten: 'closing' } as const;
type Part = 'course' | (typeof parts)[keyof typeof parts];

const isPart = (text: string | undefined): text is keyof typeof parts =>
  text !== undefined && text in parts;

/** Which concern and which part, from the address. */
function useAddress(): { readonly id: RecordId | null; readonly part: Part } {
  const { pathname } = useLocation();
  const [, , id, last] = pathname.split('/');
  const parsed = recordIdSchema.safeParse(id);
  return { id: parsed.success ? parsed.data : null, part: isPart(last) ? parts[last] : 'course' };
}

export function ConcernScreen(): ReactElement {
  const { id, part } = useAddress();
  const concern = useRecord('concern', id);
  if (concern === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  return concern === null ? <NotOpen /> : <One key={concern.id} concern={concern} part={part} />;
}

function NotOpen(): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <Page>
      <PageHeader title={t('list.title')} />
      <EmptyState
        icon={IconFileOff}
        title={t('page.notFound')}
        action={<ButtonLink to="/signalen">{t('page.toList')}</ButtonLink>}
      >
        {t('page.notFoundText')}
      </EmptyState>
    </Page>
  );
}

function One(props: { readonly concern: ViewOf<'concern'>; readonly part: Part }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { concern, part } = props;
  const page = useConcernPage(concern);
  const reading = useReading(concern.dossierId);
  const base = `/signalen/${concern.id}`;
  if (!page) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  return (
    <Page>
      <Head page={page} />
      <Tabs
        label={t('page.parts')}
        tabs={[
          { to: base, label: t('page.course') },
          { to: `${base}/wie-weet-wat`, label: t('page.knowing') },
          { to: `${base}/verhaal`, label: t('page.story') },
          { to: `${base}/afsluiten`, label: t('page.closing') },
        ]}
      />
      <ErrorNotice error={reading.error} />
      <GlassNotices dossierId={concern.dossierId} />
      {part === 'knowing' ? <ConcernKnowing page={page} reading={reading} /> : null}
      {part === 'story' ? <ConcernStory page={page} reading={reading} /> : null}
      {part === 'closing' ? <ConcernClosing page={page} /> : null}
      {part === 'course' ? (
        <Columns side={<ConcernSide page={page} reading={reading} />}>
          <ConcernClock page={page} />
          <ConcernText page={page} />
          <ConcernCourse page={page} />
        </Columns>
      ) : null}
    </Page>
  );
}

const tones = { new: 'late', inHand: 'accent', decided: 'question', closed: 'neutral' } as const;

function Head({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const words = useConcernWords();
  const dates = useDateFormat();
  const { body } = page.concern;
  const { status } = page.state;
  const mayFollow = useMayDo('followConcerns');
  const affected = body.people.filter(({ role }) => role === 'affected');
  const who = affected.map(({ name, className }) => `${name} ${className}`.trim()).join(', ');
  return (
    <PageHeader
      title={t('page.title', { category: words.category(body), who })}
      subtitle={t('page.subtitle', { when: dates.moment(body.heardAtMs) })}
      breadcrumb={[{ label: t('list.title'), to: '/signalen' }, { label: body.code }]}
      chips={
        <>
          <ConcernUrgencyChip urgency={body.urgency} />
          <Chip tone={tones[status]} {...(status === 'closed' ? { icon: IconLock } : {})}>
            {t(`concerns:page.status.${status}`)}
          </Chip>
        </>
      }
      actions={
        !mayFollow ? undefined : status === 'closed' ? (
          <Button refusedBecause={t('report.changeClosed')}>{t('page.change')}</Button>
        ) : (
          <ButtonLink to={`/signalen/${page.concern.id}/wijzigen`}>{t('page.change')}</ButtonLink>
        )
      }
    />
  );
}
