// Where peer support has a fixed place: curriculum, subject plans, the long-term plan.
import { useState, type ReactElement } from 'react';
import { IconAnchor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormGrid, Full, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { PartList } from './part-list.tsx';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

type Embedding = ProgrammePlanBody['embedding'];
const places = [
  'curriculum',
  'subjectPlan',
  'longTermPlan',
  'supportProfile',
  'safetyPlan',
  'other',
] as const;

export function EmbeddingPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const refusal = usePlanRefusal();
  const { error, busy, savePart } = useSavePlan(plan.schoolYear);
  const { embedding } = plan.body;
  const save = (value: Embedding) => savePart({ part: 'embedding', value }, plan.revision);
  const rows = embedding.map((one, index) => ({
    id: `${one.where} ${String(index)}`,
    title: t(`embedding.where.${one.where}`),
    subtitle: [
      one.text,
      one.since === null ? '' : t('embedding.from', { day: dates.day(one.since) }),
    ]
      .filter((text) => text !== '')
      .join(' · '),
    onRemove: refusal === undefined ? () => void save(embedding.toSpliced(index, 1)) : undefined,
  }));
  return (
    <Stack gap={4}>
      <PartList
        label={t('part.verankering.title')}
        rows={rows}
        icon={IconAnchor}
        empty={t('embedding.empty')}
      />
      <ErrorNotice error={error} />
      <AddPlace busy={busy} refusal={refusal} onAdd={(place) => save([...embedding, place])} />
    </Stack>
  );
}

function AddPlace(props: {
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onAdd: (place: Embedding[number]) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const [where, setWhere] = useState<Embedding[number]['where']>('curriculum');
  const [text, setText] = useState('');
  const [since, setSince] = useState('');
  const why = props.refusal ?? (text.trim() === '' ? t('embedding.typeFirst') : undefined);
  const add = async () => {
    if (why !== undefined) return;
    if (!(await props.onAdd({ where, text, since: since === '' ? null : since }))) return;
    setText('');
    setSince('');
  };
  useShortcut('save', () => void add());
  return (
    <Section title={t('embedding.add')}>
      <Card>
        <Stack gap={4}>
          <FormGrid>
            <SelectField
              label={t('embedding.place')}
              value={where}
              options={places.map((place) => ({
                value: place,
                label: t(`embedding.where.${place}`),
              }))}
              onChange={(chosen) => setWhere(places.find((place) => place === chosen) ?? where)}
            />
            <DateField label={t('embedding.since')} value={since} onChange={setSince} />
            <Full>
              <TextField
                label={t('embedding.text')}
                description={t('embedding.textHelp')}
                value={text}
                maxLength={300}
                onChange={setText}
              />
            </Full>
          </FormGrid>
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              busy={props.busy}
              refusedBecause={why}
              onClick={() => void add()}
            >
              {t('list.add')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}
