// Members and their roles: an administrator's work. The vault checks it once more by signature.
import { demandStrong } from '#main/ipc/passphrase.ts';
import { withPassphrase } from '#main/ipc/passphrase-bytes.ts';
import { fullViews } from '#main/ipc/views.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The vault writes members and their circles itself; the screens hear of it here. */
function tell({ vault, emit }: MemberContext): void {
  emit('records.changed', {
    records: fullViews(vault, [...vault.list('member'), ...vault.list('circle')]),
  });
}

export const memberHandlers = defineHandlers({
  'members.add': async (context, input) => {
    await demandStrong(input.passphrase, [input.login, input.displayName]);
    const { functionTitle, passphrase, ...member } = input;
    const added = await withPassphrase(passphrase, (bytes) =>
      context.vault.addMember({
        ...member,
        ...(functionTitle === '' ? {} : { functionTitle }),
        passphrase: bytes,
      }),
    );
    tell(context);
    return { memberId: added.id };
  },
  'members.update': (context, { memberId, ...change }) => {
    const losesItself =
      memberId === context.vault.me.id &&
      (!change.active || !change.roles.includes('administrator'));
    if (losesItself) throw new AppFailure('notAllowed');
    context.vault.updateMember(memberId, change);
    tell(context);
    return undefined;
  },
});
