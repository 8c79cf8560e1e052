// Drafts of a form that has changed since: their words can be read and copied, and thrown away.
import { useState, type ReactElement } from 'react';
import { IconPencilOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { forgetDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import type { Draft } from '#shared/ipc/contract.ts';
import { textsInDraft } from './draft-places.ts';

/** `<AsideDrafts drafts />` */
export function AsideDrafts({ drafts }: { readonly drafts: readonly Draft[] }): ReactElement {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  const [open, setOpen] = useState<Draft | null>(null);
  return (
    <>
      <ListCard label={t('drafts.aside.title')}>
        {drafts.map((draft) => (
          <ListRow
            key={draft.name}
            icon={IconPencilOff}
            tone="late"
            title={t('drafts.aside.row', { moment: dates.moment(draft.savedAtMs) })}
            subtitle={t('drafts.aside.why')}
            onClick={() => setOpen(draft)}
          />
        ))}
      </ListCard>
      {open ? <AsideDialog draft={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function AsideDialog(props: { readonly draft: Draft; readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(['today', 'common']);
  const throwAway = () => {
    forgetDraft(props.draft.name);
    props.onClose();
  };
  return (
    <Dialog
      open
      textOnly
      title={t('drafts.aside.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button variant="danger" onClick={throwAway}>
            {t('drafts.aside.throwAway')}
          </Button>
          <Button onClick={props.onClose}>{t('common:words.close')}</Button>
        </>
      }
    >
      <Stack gap={3}>
        <Secondary>{t('drafts.aside.help')}</Secondary>
        <Card>
          {textsInDraft(props.draft.body).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Card>
      </Stack>
    </Dialog>
  );
}
