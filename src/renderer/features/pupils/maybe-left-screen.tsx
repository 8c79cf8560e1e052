// Who was missing from the last class list: said to have left or to be at school, many at once.
// `/leerlingen/mogelijk-van-school`
import { useMemo, useState, type ReactElement } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { isListed } from '#shared/domain/pupil-merge.ts';
import { pupilSortName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { pairsByPupil } from './pupil-rows.ts';
import { roleTexts } from './pupil-texts.ts';
import { useDecide } from './use-decide.ts';

const inOrder = new Intl.Collator('nl', { numeric: true });

type Group = { readonly className: string; readonly pupils: readonly ViewOf<'pupil'>[] };

/** By class, and in it by name. */
function groupsOf(pupils: readonly ViewOf<'pupil'>[]): readonly Group[] {
  const waiting = pupils.filter(({ body }) => body.status === 'maybeLeft' && isListed(body));
  return [...Map.groupBy(waiting, ({ body }) => body.className)]
    .map(([className, inClass]) => ({
      className,
      pupils: inClass.sort((a, b) => inOrder.compare(pupilSortName(a.body), pupilSortName(b.body))),
    }))
    .sort((a, b) => inOrder.compare(a.className, b.className));
}

export function MaybeLeftScreen(): ReactElement {
  const { t } = useTranslation(['people', 'pupils']);
  const pupils = useRecords('pupil');
  const groups = useMemo(() => pupils && groupsOf(pupils), [pupils]);
  return (
    <Page>
      <PageHeader
        title={t('people:decide.title')}
        subtitle={t('people:decide.subtitle')}
        breadcrumb={[
          { label: t('pupils:list.title'), to: '/leerlingen' },
          { label: t('people:decide.title') },
        ]}
      />
      {!groups ? (
        <Waiting />
      ) : groups.length === 0 ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t('people:decide.nobody')}
          action={<ButtonLink to="/leerlingen">{t('pupils:pupil.toList')}</ButtonLink>}
        >
          {t('people:decide.nobodyText')}
        </EmptyState>
      ) : (
        <Decide groups={groups} />
      )}
    </Page>
  );
}

function Decide({ groups }: { readonly groups: readonly Group[] }): ReactElement {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const [ticked, setTicked] = useState<ReadonlySet<RecordId>>(new Set());
  const { decide, busy, error } = useDecide();
  const everybody = groups.flatMap(({ pupils }) => pupils);
  const chosen = everybody.filter(({ id }) => ticked.has(id));
  const tick = (pupils: readonly ViewOf<'pupil'>[], on: boolean) => {
    const next = new Set(ticked);
    for (const { id } of pupils) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setTicked(next);
  };
  const refusal = !mayManage
    ? t('people:refused')
    : chosen.length === 0
      ? t('people:decide.tickFirst')
      : undefined;
  const save = async (status: 'active' | 'left') => {
    if (await decide(chosen, status)) setTicked(new Set());
  };
  return (
    <Stack gap={4}>
      <Row justify="between">
        <Checkbox
          label={t('people:decide.everybody', { count: everybody.length })}
          checked={chosen.length === everybody.length}
          onChange={(on) => tick(everybody, on)}
        />
        <Row gap={2}>
          <Button busy={busy} refusedBecause={refusal} onClick={() => void save('active')}>
            {t('people:decide.active', { count: chosen.length })}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            refusedBecause={refusal}
            onClick={() => void save('left')}
          >
            {t('people:decide.left', { count: chosen.length })}
          </Button>
        </Row>
      </Row>
      <Secondary>{t('people:decide.what')}</Secondary>
      <ErrorNotice error={error} where={t('people:decide.failed')} />
      {groups.map((group) => (
        <OneClass key={group.className} group={group} ticked={ticked} onTick={tick} />
      ))}
    </Stack>
  );
}

function OneClass(props: {
  readonly group: Group;
  readonly ticked: ReadonlySet<RecordId>;
  readonly onTick: (pupils: readonly ViewOf<'pupil'>[], on: boolean) => void;
}): ReactElement {
  const { t } = useTranslation(['people', 'pupils']);
  const { group, ticked, onTick } = props;
  const pairs = useRecords('pair');
  const all = useRecords('pupil');
  const inPairs = useMemo(() => pairsByPupil(pairs ?? [], all ?? []), [pairs, all]);
  const { className, pupils } = group;
  const title =
    className === '' ? t('pupils:list.noClass') : t('people:class.title', { className });
  return (
    <Section title={title}>
      <Card>
        <Stack gap={3}>
          {pupils.map((pupil) => (
            <Checkbox
              key={pupil.id}
              label={`${pupilSortName(pupil.body)} · ${pupil.body.pupilNumber}`}
              description={(inPairs.get(pupil.id) ?? [])
                .map(({ role, code }) => t(roleTexts[role], { code }))
                .join(', ')}
              checked={ticked.has(pupil.id)}
              onChange={(on) => onTick([pupil], on)}
            />
          ))}
        </Stack>
      </Card>
    </Section>
  );
}
