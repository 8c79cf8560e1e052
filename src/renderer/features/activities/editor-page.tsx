// The page around the form of a lesson, an activity or a drop-in session: its head with the save button,
// what is wrong, and the fields with what stands beside them.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { Editor } from './use-editor.ts';

export type EditorPageProps = {
  readonly title: string;
  readonly back: { readonly label: string; readonly to: string };
  readonly editor: Pick<Editor<unknown>, 'missing' | 'error' | 'busy'> & {
    readonly save: () => void;
  };
  readonly notSaved: string;
  readonly actions?: ReactNode;
  readonly side?: ReactNode;
  readonly children: ReactNode;
};

/** Why this member cannot write here; undefined when they can. */
export function useProgrammeRefusal(): string | undefined {
  const { t } = useTranslation(['activities']);
  return useMayDo('runProgramme') ? undefined : t('activities:lessons.refused');
}

/** `<EditorPage title back editor notSaved actions side>fields</EditorPage>` */
export function EditorPage(props: EditorPageProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const { editor, side } = props;
  const refusal = useProgrammeRefusal();
  useShortcut('save', () => editor.save(), refusal === undefined);
  const body = (
    <Stack gap={5}>
      <ErrorNotice error={editor.error} where={props.notSaved} />
      {editor.missing.length > 0 ? (
        <Notice tone="late" role="alert">
          {t('activities:lesson.incomplete', { count: editor.missing.length })}
        </Notice>
      ) : null}
      {props.children}
    </Stack>
  );
  return (
    <Page>
      <PageHeader
        title={props.title}
        breadcrumb={[props.back, { label: props.title }]}
        actions={
          <>
            {props.actions}
            <Button
              variant="primary"
              shortcut="save"
              busy={editor.busy}
              refusedBecause={refusal}
              onClick={() => editor.save()}
            >
              {t('activities:lesson.save')}
            </Button>
          </>
        }
      />
      {side === undefined ? body : <Columns side={side}>{body}</Columns>}
    </Page>
  );
}

/** While reading, or when what was asked for is not there. */
export function NotHere(props: {
  readonly reading: boolean;
  readonly text: string;
  readonly back: { readonly label: string; readonly to: string };
}): ReactElement {
  return (
    <Page>
      <PageHeader title={props.back.label} />
      {props.reading ? (
        <Waiting />
      ) : (
        <EmptyState
          title={props.text}
          action={<ButtonLink to={props.back.to}>{props.back.label}</ButtonLink>}
        />
      )}
    </Page>
  );
}
