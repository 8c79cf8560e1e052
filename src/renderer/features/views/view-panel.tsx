// The panel of kept views: choose one, keep what changed, give it a name, throw it away; and the way to a file.
import type { ReactElement } from 'react';
import { IconBookmark, IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DropPanel, PanelChoices } from '#renderer/ui/drop-panel.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { TableName, TableState } from '#shared/domain/saved-view.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { sameState } from './same-state.ts';

export type ViewPanelProps = {
  readonly table: TableName;
  readonly views: readonly ViewOf<'savedView'>[];
  readonly chosen: ViewOf<'savedView'> | null;
  /** The table as it is now. */
  readonly state: TableState;
  readonly onChoose: (id: string | null, state: TableState | null) => void;
  readonly onSaveAs: () => void;
  readonly onRename: () => void;
  readonly onExport: () => void;
};

export function ViewPanel(props: ViewPanelProps): ReactElement {
  const { t } = useTranslation('common');
  const { chosen, onExport } = props;
  const mayExport = useMayDo('printPapers');
  return (
    <>
      <DropPanel label={chosen ? chosen.body.name : t('views.standard')} icon={IconBookmark}>
        {(close) => <Inside {...props} close={close} />}
      </DropPanel>
      <Button
        icon={IconFileDownload}
        refusedBecause={mayExport ? undefined : t('views.mayNotExport')}
        onClick={onExport}
      >
        {t('views.toFile')}
      </Button>
    </>
  );
}

function Inside(props: ViewPanelProps & { readonly close: () => void }): ReactElement {
  const { t } = useTranslation('common');
  const { views, chosen, onChoose, close } = props;
  const { choose, keep, drop } = useViewCalls(props);
  return (
    <Stack gap={3}>
      <PanelChoices
        choices={[
          {
            id: 'standard',
            label: t('views.standard'),
            chosen: chosen === null,
            onChoose: () => {
              choose(null);
              onChoose(null, null);
              close();
            },
          },
          ...views.map((view) => ({
            id: view.id,
            label: view.body.name,
            chosen: view.id === chosen?.id,
            onChoose: () => {
              choose(view);
              onChoose(view.id, view.body.state);
              close();
            },
          })),
        ]}
      />
      <ViewActions {...props} keep={keep} drop={drop} />
    </Stack>
  );
}

type Act = (view: ViewOf<'savedView'>) => void;

function ViewActions(
  props: ViewPanelProps & {
    readonly close: () => void;
    readonly keep: Act;
    readonly drop: Act;
  },
): ReactElement {
  const { t } = useTranslation('common');
  const { chosen, state, onSaveAs, onRename, keep, drop, close } = props;
  const changed = chosen !== null && !sameState(chosen.body.state, state);
  const closing = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Stack gap={1}>
      {changed ? (
        <Button size="small" onClick={closing(() => keep(chosen))}>
          {t('views.keepChange', { name: chosen.body.name })}
        </Button>
      ) : null}
      <Button size="small" onClick={closing(onSaveAs)}>
        {t('views.saveAs')}
      </Button>
      {chosen ? (
        <>
          <Button size="small" variant="subtle" onClick={closing(onRename)}>
            {t('views.rename')}
          </Button>
          <Button size="small" variant="subtle" onClick={closing(() => drop(chosen))}>
            {t('views.drop')}
          </Button>
        </>
      ) : null}
    </Stack>
  );
}

function useViewCalls({ table, state, onChoose }: ViewPanelProps) {
  const { t } = useTranslation('common');
  const toast = useToast();
  const errorText = useErrorText();
  const save = async (
    view: ViewOf<'savedView'>,
    revision: number,
    change: { readonly state?: TableState; readonly kept?: boolean },
  ): Promise<boolean> => {
    const { chosen: _chosen, ...body } = view.body;
    const saved = await call('views.save', {
      view: { id: view.id, expectedRevision: revision },
      ...body,
      ...change,
    });
    if (!saved.ok) toast({ text: errorText(saved.error), tone: 'urgent' });
    return saved.ok;
  };
  const drop = async (view: ViewOf<'savedView'>): Promise<void> => {
    if (!(await save(view, view.revision, { kept: false }))) return;
    onChoose(null, null);
    toast({
      text: t('views.dropped', { name: view.body.name }),
      onUndo: () => void save(view, view.revision + 1, { kept: true }),
    });
  };
  const keep = async (view: ViewOf<'savedView'>): Promise<void> => {
    if (await save(view, view.revision, { state })) {
      toast({ text: t('views.saved', { name: view.body.name }), tone: 'ok' });
    }
  };
  return {
    choose: (view: ViewOf<'savedView'> | null) =>
      void call('views.choose', { table, viewId: view?.id ?? null }),
    keep: (view: ViewOf<'savedView'>) => void keep(view),
    drop: (view: ViewOf<'savedView'>) => void drop(view),
  };
}
