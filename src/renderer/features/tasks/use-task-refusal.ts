// What the services would answer to closing a task like this, so that its buttons say it before.
import { useMe } from '#renderer/db/session.ts';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { memberIdSchema } from '#shared/domain/id.ts';
import { finishFault } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type Closing = { readonly withdrawn: boolean; readonly outcome: string };

/** `refusal(task, { withdrawn, outcome })`: the sentence, or undefined when it may be closed like that. */
export function useTaskRefusal() {
  const me = useMe();
  const errorText = useErrorText();
  return ({ body }: Pick<ViewOf<'task'>, 'body'>, how: Closing): string | undefined => {
    if (!me) return undefined;
    const id = memberIdSchema.parse(me.id);
    const code = finishFault(body, how, { id, roles: me.body.roles });
    return code === null ? undefined : errorText({ code });
  };
}
