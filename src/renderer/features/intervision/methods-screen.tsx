// The methods of intervision: what each is for, how long it takes, and the school's own. `/intervisie/methoden`
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { IntervisionTabs } from './intervision-tabs.tsx';
import { MethodChips } from './method-screen.tsx';
import { useMethods } from './use-methods.ts';

export function MethodsScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const navigate = useNavigate();
  const mayChange = useMayDo('runProgramme');
  const { all } = useMethods();
  const create = () => void navigate({ to: '/intervisie/methoden/nieuw' });
  useShortcut('new', create, mayChange);
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
            onClick={create}
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
              minutes: method.wholeMinutes,
              count: method.steps.length,
            })}
            badge={<MethodChips method={method} />}
            to={`/intervisie/methoden/${method.id}`}
          />
        ))}
      </ListCard>
    </Page>
  );
}
