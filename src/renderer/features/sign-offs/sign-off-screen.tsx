// One request to sign: the exact text as a sheet, who wrote it, its code, and the decision beside it.
import { useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import { SignOffSide } from './sign-off-side.tsx';
import { SignOffOutcome } from './sign-off-outcome.tsx';
import { SignOffChip } from './sign-off-chip.tsx';
import { shownStateOf, subjectOf, type SignOff } from './sign-off-model.ts';
import { NextWaiting } from './next-waiting.tsx';
import { SecondNeeded } from './second-needed.tsx';
import { SinceLastTime } from './since-last-time.tsx';
import { SubjectText } from './subject-text.tsx';
import { useSubjects, type Subject } from './subject.ts';
import { useAuthors } from './use-authors.ts';
import { useReading } from './use-reading.ts';
import { useSignOffs } from './use-sign-offs.ts';
import { useSignatures } from './use-signatures.ts';
import { placeOf, useSubjectTitle } from './use-subject-lines.ts';

export function SignOffScreen(): ReactElement {
  const params: { requestId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.requestId);
  const signOffs = useSignOffs();
  const signOff = signOffs?.find(({ request }) => request.id === id.data);
  const subjects = useSubjects();
  if (!signOffs || !subjects) return <Waiting />;
  const subjectId = signOff ? subjectOf(signOff) : null;
  const subject = subjectId === null ? undefined : subjects.get(subjectId);
  if (!signOff || !subject) return <NotFound />;
  return <Request key={signOff.request.id} signOff={signOff} subject={subject} />;
}

function NotFound(): ReactElement {
  const { t } = useTranslation(['signoff']);
  return (
    <Page>
      <PageHeader title={t('title')} breadcrumb={[{ label: t('title'), to: '/akkoord' }]} />
      <EmptyState icon={IconFileOff} title={t('page.notFoundTitle')}>
        {t('page.notFoundText')}
      </EmptyState>
    </Page>
  );
}

/** The version that was asked about: from the vault, or as it stood here before it changed. */
function useAskedVersion({ request }: SignOff, subject: Subject, earlier: readonly Subject[]) {
  const [asked] = request.body.subjects;
  const isAsked = (version: Subject) => version.contentHash === asked?.contentHash;
  const [first] = useState(subject);
  return [subject, first, ...earlier].find(isAsked) ?? null;
}

function Request(props: { readonly signOff: SignOff; readonly subject: Subject }): ReactElement {
  const { signOff, subject } = props;
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const reading = useReading(subject.dossierId);
  const asked = useAskedVersion(signOff, subject, reading.earlier);
  const authors = useAuthors(subject);
  const { title, short } = useSubjectTitle()(subject);
  const signatures = useSignatures(subject);
  const about = (useSignOffs() ?? []).filter((one) => subjectOf(one) === subject.id);
  const earlier = about.filter(({ request }) => request.createdAtMs < signOff.request.createdAtMs);
  const place = signOff.request.createdBy === memberId ? placeOf(subject) : null;
  return (
    <Page>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), to: '/akkoord' }, { label: short }]}
        chips={<SignOffChip state={shownStateOf(signOff, signatures)} />}
        actions={
          <>
            {place === null ? null : (
              <ButtonLink to={place}>{t(`signoff:page.to.${subject.kind}`)}</ButtonLink>
            )}
            <NextWaiting signOff={signOff} />
          </>
        }
      />
      <ErrorNotice error={reading.error} />
      <SignOffOutcome signOff={signOff} subject={subject} asked={asked} />
      <SecondNeeded signatures={signatures} />
      <Columns
        side={
          <SignOffSide
            signOff={signOff}
            subject={subject}
            authors={authors}
            signers={signatures.given.flatMap(({ decision }) => decision?.createdBy ?? [])}
            earlier={earlier}
          />
        }
      >
        <SinceLastTime subject={subject} earlier={earlier} versions={reading.earlier} />
        <SubjectText subject={subject} />
      </Columns>
    </Page>
  );
}
