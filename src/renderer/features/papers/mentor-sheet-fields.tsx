// The fields of a mentor's sheet.
import type { ReactElement } from 'react';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { SectionTitle } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { classesOf, mentorOf, pairsOfClass, type SheetForm } from './mentor-sheet-form.ts';
import { MentorPoints } from './mentor-points.tsx';
import { MentorSheetTicks } from './mentor-sheet-ticks.tsx';
import css from './mentor-sheet.module.css';

type Props = {
  readonly form: SheetForm;
  readonly pupils: readonly ViewOf<'pupil'>[];
  readonly pairs: readonly ViewOf<'pair'>[];
  readonly onChange: (form: SheetForm) => void;
};

function NextLines({ form, onChange }: Pick<Props, 'form' | 'onChange'>): ReactElement {
  const { t } = useTranslation('papers');
  const put = (index: number, change: Partial<SheetForm['next'][number]>): void => {
    onChange({
      ...form,
      next: form.next.map((line, at) => (at === index ? { ...line, ...change } : line)),
    });
  };
  return (
    <Stack gap={2}>
      <SectionTitle>{t('form.next')}</SectionTitle>
      {form.next.map((line, index) => (
        <div key={index} className={css['nextLine']}>
          <DateField
            label={t('form.nextOn')}
            value={line.on}
            onChange={(on) => {
              put(index, { on });
            }}
          />
          <TextField
            label={t('form.nextText')}
            value={line.text}
            maxLength={200}
            onChange={(text) => {
              put(index, { text });
            }}
          />
          <IconButton
            icon={IconX}
            label={t('form.removeNext')}
            onClick={() => {
              onChange({ ...form, next: form.next.filter((_, at) => at !== index) });
            }}
          />
        </div>
      ))}
      {form.next.length < 8 ? (
        <Button
          size="small"
          icon={IconPlus}
          onClick={() => {
            onChange({ ...form, next: [...form.next, { on: '', text: '' }] });
          }}
        >
          {t('form.addNext')}
        </Button>
      ) : null}
    </Stack>
  );
}

type Setter = (change: Partial<SheetForm>) => void;

function ClassFields({
  form,
  pupils,
  pairs,
  set,
}: Omit<Props, 'onChange'> & { readonly set: Setter }): ReactElement {
  const { t } = useTranslation('papers');
  return (
    <>
      <SelectField
        label={t('form.class')}
        placeholder={t('form.classHow')}
        value={form.className}
        options={classesOf(pupils, pairs).map((value) => ({ value, label: value }))}
        onChange={(className) => {
          set({ className, mentorName: mentorOf(className, pupils), ticks: [], points: [] });
        }}
      />
      <TextField
        label={t('form.mentor')}
        value={form.mentorName}
        maxLength={120}
        onChange={(mentorName) => {
          set({ mentorName });
        }}
      />
      <DateField
        label={t('form.from')}
        value={form.from}
        onChange={(from) => {
          set({ from });
        }}
      />
      <DateField
        label={t('form.to')}
        value={form.to}
        onChange={(to) => {
          set({ to });
        }}
      />
    </>
  );
}

export function MentorSheetFields({ form, pupils, pairs, onChange }: Props): ReactElement {
  const { t } = useTranslation('papers');
  const set: Setter = (change) => {
    onChange({ ...form, ...change });
  };
  return (
    <FormGrid>
      <ClassFields form={form} pupils={pupils} pairs={pairs} set={set} />
      {form.className === '' ? null : (
        <Full>
          <SectionTitle>{t('form.ticks')}</SectionTitle>
          <MentorSheetTicks
            pairs={pairsOfClass(form.className, pupils, pairs)}
            ticks={form.ticks}
            onChange={(ticks) => {
              set({ ticks });
            }}
          />
          <MentorPoints
            className={form.className}
            chosen={form.points}
            onChange={(points) => {
              set({ points });
            }}
          />
        </Full>
      )}
      <Full>
        <TextArea
          label={t('form.requests')}
          description={t('form.requestsHow')}
          value={form.requests}
          onChange={(requests) => {
            set({ requests });
          }}
        />
      </Full>
      <Full>
        <NextLines form={form} onChange={onChange} />
      </Full>
      <DateField
        label={t('form.replyBefore')}
        value={form.replyBefore}
        onChange={(replyBefore) => {
          set({ replyBefore });
        }}
      />
    </FormGrid>
  );
}
