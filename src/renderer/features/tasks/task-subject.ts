// What a new task is about, and how the button is told of it.
import type { ReactNode } from 'react';
import type { ButtonProps } from '#renderer/ui/button.tsx';
import type { TaskAbout } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** What a task is about, and how that is called; `pair` when its dossier holds the task. */
export type TaskSubject = {
  readonly about: TaskAbout;
  readonly name: string;
  readonly pair: ViewOf<'pair'> | null;
};

export type NewTaskButtonProps = Pick<ButtonProps, 'variant' | 'size' | 'shortcut'> & {
  /** Left out: about nothing, unless `choose` lets one say. */
  readonly subject?: TaskSubject | undefined;
  /** A field that chooses the subject, for where it is not known yet. */
  readonly choose?:
    | ((
        subject: TaskSubject | undefined,
        onChange: (subject: TaskSubject | undefined) => void,
      ) => ReactNode)
    | undefined;
};
