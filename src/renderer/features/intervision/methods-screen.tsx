// The methods of intervision: what each is, its steps, and the school's own version of it. `/intervisie/methoden`
import { useState, type ReactElement } from 'react';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Page, Row } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { IntervisionTabs } from './intervision-tabs.tsx';
import { MethodDialog } from './method-dialog.tsx';
import { useMethods, type MethodInWords } from './use-methods.ts';

export function MethodsScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const mayChange = useMayDo('runProgramme');
  const { all } = useMethods();
  const [open, setOpen] = useState<MethodInWords | 'new' | null>(null);
  useShortcut('new', () => setOpen('new'), mayChange);
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('methods.subtitle')}
        actions={
          <Button
            icon={IconPlus}
            shortcut="new"
            refusedBecause={mayChange ? undefined : t('methods.refused')}
            onClick={() => setOpen('new')}
          >
            {t('methods.new')}
          </Button>
        }
      />
      <IntervisionTabs />
      <ListCard label={t('methods.title')}>
        {all.map((method) => (
          <ListRow
            key={method.id}
            icon={IconClipboardList}
            title={method.name}
            subtitle={t('methods.line', {
              about: method.about,
              minutes: method.minutes,
              count: method.steps.length,
            })}
            badge={
              <Row gap={1}>
                {method.toBeChecked ? <Chip tone="late">{t('methods.check')}</Chip> : null}
                {method.recordId !== null && method.builtIn !== null ? (
                  <Chip>{t('methods.changed')}</Chip>
                ) : null}
                {method.builtIn === null ? <Chip>{t('methods.own')}</Chip> : null}
                {method.inUse ? null : <Chip>{t('methods.notInUse')}</Chip>}
              </Row>
            }
            onClick={() => setOpen(method)}
          />
        ))}
      </ListCard>
      {open === null ? null : (
        <MethodDialog method={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}
