// Recording who decides for a pupil: parents with custody, a guardian, how to reach them.
import { useState, type ReactElement } from 'react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormGrid, Row, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import {
  capacities,
  guardianTypes,
  type RepresentationFields,
} from '#shared/domain/legal-representation.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type Representative = RepresentationFields['representatives'][number];
/** How many can be recorded, as the schema has it. */
const most = 6;

const nobody: RepresentationFields = {
  ...{ type: 'unknown', representatives: [], notAtHome: false, languages: [] },
};

export type RepresentationDialogProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly representation: ViewOf<'legalRepresentation'> | null;
  readonly onClose: () => void;
};

/** `<RepresentationDialog pupil representation onClose />` */
export function RepresentationDialog(props: RepresentationDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const { onClose } = props;
  const { fields, setFields, languages, setLanguages, save, busy, error } = useForm(props);
  const { type, representatives, notAtHome } = fields;
  const nameless = representatives.some(({ name }) => name.trim() === '');
  return (
    <SaveDialog
      title={t('people:decides.title')}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={nameless ? t('people:decides.nameFirst') : undefined}
      error={error}
      failed={t('people:decides.failed')}
    >
      <SelectField
        label={t('people:decides.typeLabel')}
        value={type}
        options={guardianTypes.map((one) => ({
          value: one,
          label: t(`people:decides.type.${one}`),
        }))}
        onChange={(chosen) =>
          setFields({ ...fields, type: guardianTypes.find((one) => one === chosen) ?? type })
        }
      />
      <People fields={fields} onChange={setFields} />
      <Checkbox
        label={t('people:decides.notAtHome')}
        description={t('people:decides.notAtHomeHelp')}
        checked={notAtHome}
        onChange={(on) => setFields({ ...fields, notAtHome: on })}
      />
      <TextField
        label={t('people:decides.languages')}
        description={t('people:decides.languagesHelp')}
        value={languages}
        maxLength={200}
        onChange={setLanguages}
      />
    </SaveDialog>
  );
}

function People(props: {
  readonly fields: RepresentationFields;
  readonly onChange: (fields: RepresentationFields) => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const { fields, onChange } = props;
  const { representatives } = fields;
  const replace = (at: number, next: Representative | null) =>
    onChange({
      ...fields,
      representatives: representatives.flatMap((one, index) =>
        index === at ? (next ? [next] : []) : [one],
      ),
    });
  const add = () => {
    const capacity = fields.type === 'guardian' ? 'guardian' : 'parent';
    const one: Representative = { name: '', capacity, custody: true, reach: '' };
    onChange({ ...fields, representatives: [...representatives, one] });
  };
  return (
    <>
      {representatives.map((one, at) => (
        <RepresentativeCard
          key={at}
          number={at + 1}
          value={one}
          onChange={(next) => replace(at, next)}
        />
      ))}
      {representatives.length < most ? (
        <Row>
          <Button size="small" icon={IconPlus} onClick={add}>
            {t('people:decides.add')}
          </Button>
        </Row>
      ) : null}
    </>
  );
}

function useForm({ pupil, representation, onClose }: RepresentationDialogProps) {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const { ask, busy, error } = useAsk();
  const [initial] = useState(representation);
  const [fields, setFields] = useState<RepresentationFields>(() => {
    if (!representation) return nobody;
    const { type, representatives, notAtHome, languages } = representation.body;
    return { type, representatives, notAtHome, languages };
  });
  const [languages, setLanguages] = useState(fields.languages.join(', '));
  const save = async () => {
    const spoken = languages
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const saved = await ask(() =>
      call('representations.save', {
        pupilId: pupil.id,
        representation: initial ? { id: initial.id, expectedRevision: initial.revision } : null,
        fields: { ...fields, languages: spoken },
      }),
    );
    if (!saved) return;
    toast({ text: t('people:decides.saved'), tone: 'ok' });
    onClose();
  };
  return { fields, setFields, languages, setLanguages, save, busy, error };
}

function RepresentativeCard(props: {
  readonly number: number;
  readonly value: Representative;
  readonly onChange: (value: Representative | null) => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const { number, value, onChange } = props;
  return (
    <Card>
      <Stack gap={3}>
        <FormGrid>
          <TextField
            label={t('people:decides.name', { number })}
            value={value.name}
            required
            maxLength={120}
            onChange={(name) => onChange({ ...value, name })}
          />
          <SelectField
            label={t('people:decides.capacityLabel')}
            value={value.capacity}
            options={capacities.map((one) => ({
              value: one,
              label: t(`people:decides.capacity.${one}`),
            }))}
            onChange={(chosen) =>
              onChange({
                ...value,
                capacity: capacities.find((one) => one === chosen) ?? value.capacity,
              })
            }
          />
          <TextField
            label={t('people:decides.reach')}
            value={value.reach}
            maxLength={120}
            onChange={(reach) => onChange({ ...value, reach })}
          />
        </FormGrid>
        <Row justify="between">
          <Checkbox
            label={t('people:decides.custody')}
            description={t('people:decides.custodyHelp')}
            checked={value.custody}
            onChange={(custody) => onChange({ ...value, custody })}
          />
          <IconButton
            icon={IconTrash}
            label={t('people:decides.remove', { number })}
            onClick={() => onChange(null)}
          />
        </Row>
      </Stack>
    </Card>
  );
}
