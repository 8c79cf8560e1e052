// Beside anything that can be signed: whether it is signed, and asking somebody who did not write it to sign.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import { ApproverForm } from './approver-form.tsx';
import { ContentCode } from './content-code.tsx';
import { Earlier } from './earlier.tsx';
import { SecondNeeded } from './second-needed.tsx';
import { SignOffChip } from './sign-off-chip.tsx';
import { newestAbout, shownStateOf, subjectOf, type SignOff } from './sign-off-model.ts';
import { useSubjects, type SubjectRef } from './subject.ts';
import { useMemberName, useSignOffs } from './use-sign-offs.ts';
import { useSignatures } from './use-signatures.ts';

export type AskSignOffProps = {
  readonly subject: SubjectRef;
  /** Everyone known to have written it, or what it rests on. */
  readonly authors: readonly MemberId[];
  /** Whether this member may ask now. */
  readonly mayAsk: boolean;
  /** Whether it is to be signed at all. Default: it is. */
  readonly needed?: boolean;
};

/** `<AskSignOff subject authors mayAsk needed />` */
export function AskSignOff(props: AskSignOffProps): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { subject, mayAsk, needed = true } = props;
  const signOffs = useSignOffs();
  const signatures = useSignatures(useSubjects()?.get(subject.id));
  const about = (signOffs ?? []).filter((one) => subjectOf(one) === subject.id);
  const newest = newestAbout(about, subject.id);
  const waiting = about.filter(({ state }) => state === 'waiting');
  const open = Math.max(1, signatures.needed.count) - signatures.given.length - waiting.length;
  const isRefused = newest?.state === 'refused';
  const standing = [...waiting, ...signatures.given];
  const shown = standing.length > 0 ? standing : newest ? [newest] : [];
  const signers = signatures.given.flatMap(({ decision }) => decision?.createdBy ?? []);
  const state = newest ? shownStateOf(newest, signatures) : needed ? 'none' : 'notNeeded';
  return (
    <Section title={t('ask.title')} end={<SignOffChip state={state} />}>
      <Card>
        <Stack gap={3}>
          {shown.map((signOff) => (
            <Standing key={signOff.request.id} signOff={signOff} />
          ))}
          {newest ? null : (
            <p>{needed ? t(`signoff:ask.needed.${subject.kind}`) : t('ask.internal')}</p>
          )}
          <SecondNeeded signatures={signatures} />
          {signOffs && needed && mayAsk && open > 0 && !isRefused ? (
            <ApproverForm
              key={subject.contentHash + String(signers.length)}
              not={[...props.authors, ...signers]}
              label={
                standing.length > 0 ? t('ask.second') : newest ? t('ask.again') : t('ask.action')
              }
              ask={(approverId, question) =>
                call('signOffs.ask', { subjectId: subject.id, approverId, question })
              }
            />
          ) : null}
          <Earlier signOffs={about.filter((one) => !shown.includes(one))} />
        </Stack>
      </Card>
    </Section>
  );
}

function Standing({ signOff }: { readonly signOff: SignOff }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const { request, decision, state } = signOff;
  const statement = decision?.body.statement;
  const hash = statement?.subjects[0]?.contentHash;
  return (
    <Stack gap={2}>
      <Secondary>
        {t('ask.waiting', {
          name: nameOf(request.body.approverId),
          when: dates.moment(request.createdAtMs),
        })}
      </Secondary>
      {state === 'approved' && hash !== undefined ? <ContentCode hash={hash} /> : null}
      {state === 'returned' || state === 'refused' ? <strong>{statement?.comment}</strong> : null}
      {state === 'refused' ? <p>{t('ask.refused')}</p> : null}
      {state === 'changedAfter' ? <Notice tone="late">{t('changed.after')}</Notice> : null}
      <Row>
        <ButtonLink to={`/akkoord/${request.id}`} size="small">
          {t('ask.open')}
        </ButtonLink>
      </Row>
    </Stack>
  );
}
