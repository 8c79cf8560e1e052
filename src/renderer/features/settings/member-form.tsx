// Changing a colleague's function and roles, with what that does to their access.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { FormGrid, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { AccessConsequence, MemberRoles } from './member-roles.tsx';
import { useMemberUpdate } from './use-member-update.ts';

type Props = {
  readonly id: MemberId;
  readonly member: ViewOf<'member'>;
  /** Why this may not be changed here; undefined when it may. */
  readonly refused: string | undefined;
};

function useMemberForm({ id, member: { body }, refused }: Props) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const [functionTitle, setFunctionTitle] = useState(body.functionTitle ?? '');
  const [held, setHeld] = useState(body.roles);
  const { busy, error, send } = useMemberUpdate(id);
  const unchanged =
    functionTitle.trim() === (body.functionTitle ?? '') &&
    held.length === body.roles.length &&
    held.every((role) => body.roles.includes(role));
  const why =
    refused ??
    (held.length === 0 ? t('member.noRoles') : unchanged ? t('member.unchanged') : undefined);
  const save = async (): Promise<void> => {
    if (why !== undefined) return;
    const saved = await send(body, { roles: held, functionTitle });
    if (saved) toast({ tone: 'ok', text: t('member.saved', { name: body.displayName }) });
  };
  return { functionTitle, setFunctionTitle, held, setHeld, busy, error, why, save };
}

export function MemberForm(props: Props): ReactElement {
  const { t } = useTranslation('settings');
  const { body } = props.member;
  const form = useMemberForm(props);
  const closed = props.refused !== undefined;
  useShortcut('save', () => void form.save());
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void form.save();
  };
  return (
    <Card>
      <form onSubmit={submit} aria-label={t('member.form')}>
        <Stack gap={5}>
          <FormGrid>
            <TextField
              label={t('member.function')}
              value={form.functionTitle}
              maxLength={80}
              disabled={closed}
              onChange={form.setFunctionTitle}
            />
          </FormGrid>
          <MemberRoles
            value={form.held}
            disabled={closed}
            onChange={(roles) => {
              form.setHeld([...roles]);
            }}
          />
          <AccessConsequence before={body.roles} after={form.held} name={body.displayName} />
          <ErrorNotice error={form.error} where={t('member.where')} />
          {closed ? null : (
            <Row justify="end">
              <Button
                type="submit"
                variant="primary"
                shortcut="save"
                busy={form.busy}
                refusedBecause={form.why}
              >
                {t('member.save')}
              </Button>
            </Row>
          )}
        </Stack>
      </form>
    </Card>
  );
}
