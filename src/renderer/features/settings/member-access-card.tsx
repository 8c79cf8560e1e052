// Ending a colleague's access, or giving it back: the consequence stands beside the button, and the
// toast undoes it.
import type { ReactElement } from 'react';
import { IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useLastHolderText, useMemberUpdate } from './use-member-update.ts';

type Props = {
  readonly id: MemberId;
  readonly member: ViewOf<'member'>;
};

export function MemberAccess({ id, member: { body } }: Props): ReactElement {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const { busy, error, send } = useMemberUpdate(id);
  const lastHolder = useLastHolderText()(error);
  const name = body.displayName;
  const change = async (active: boolean): Promise<void> => {
    if (!(await send(body, { active }))) return;
    toast({
      text: active ? t('member.resumed', { name }) : t('member.ended', { name }),
      onUndo: () => void send(body, { active: !active }),
    });
  };
  return (
    <Section title={t('member.access')}>
      <Card>
        <Stack gap={3}>
          <p>{body.active ? t('member.endHow', { name }) : t('member.resumeHow', { name })}</p>
          {lastHolder === null ? (
            <ErrorNotice error={error} where={t('member.where')} />
          ) : (
            <Notice tone="urgent" role="alert">
              {lastHolder}
            </Notice>
          )}
          <Row>
            <Button
              icon={body.active ? IconUserOff : IconUserCheck}
              busy={busy}
              onClick={() => void change(!body.active)}
            >
              {body.active ? t('member.end') : t('member.resume')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}
