// One colleague: function, roles, and whether they have access. Only an administrator changes these, and
// nobody changes their own.
import type { ReactElement } from 'react';
import { IconUserOff } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { memberRecordId, useSession } from '#renderer/db/session.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { MemberAccess } from './member-access-card.tsx';
import { MemberForm } from './member-form.tsx';
import { MemberPairs } from './member-pairs.tsx';
import { pathOfPart } from './settings-parts.ts';
import { joinNames, useAllowance } from './who-may.ts';

function useMemberAtAddress(): MemberId | null {
  const last = useLocation().pathname.split('/').at(-1);
  return memberIdSchema.safeParse(last).data ?? null;
}

/** Answers `/beheer/medewerkers/$memberId`. */
export function MemberScreen(): ReactElement {
  const { t } = useTranslation('settings');
  const id = useMemberAtAddress();
  const member = useRecord('member', id === null ? null : memberRecordId(id));
  if (member === undefined) return <Waiting />;
  if (member === null || id === null) {
    return (
      <Page>
        <EmptyState
          icon={IconUserOff}
          title={t('member.unknown')}
          action={<ButtonLink to={pathOfPart('members')}>{t('member.back')}</ButtonLink>}
        >
          {t('member.unknownHow')}
        </EmptyState>
      </Page>
    );
  }
  return <Member key={id} id={id} member={member} />;
}

function Member(props: { readonly id: MemberId; readonly member: ViewOf<'member'> }): ReactElement {
  const { t, i18n } = useTranslation('settings');
  const { body } = props.member;
  const circles = body.active ? circlesForRoles(body.roles).map((code) => t(`circle.${code}`)) : [];
  const teams = circles.length > 0 ? joinNames(circles, i18n.language) : t('member.noTeam');
  const allowance = useAllowance('manageMembers');
  const isMe = props.id === useSession().memberId;
  const refused =
    allowance.state === 'mayNot'
      ? t('members.onlyAdmins', { who: allowance.who })
      : isMe
        ? t('member.notYourself')
        : undefined;
  return (
    <Page>
      <PageHeader
        breadcrumb={[{ label: t('title'), to: pathOfPart('members') }]}
        title={body.displayName}
        subtitle={t('member.who', { login: body.login, teams })}
        chips={
          <Chip tone={body.active ? 'ok' : 'neutral'}>
            {body.active ? t('members.active') : t('members.stopped')}
          </Chip>
        }
      />
      <Stack>
        {refused === undefined ? null : <Notice>{refused}</Notice>}
        <MemberForm member={props.member} id={props.id} refused={refused} />
        <MemberPairs id={props.id} name={body.displayName} />
        {refused === undefined ? <MemberAccess member={props.member} id={props.id} /> : null}
      </Stack>
    </Page>
  );
}
