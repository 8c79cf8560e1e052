// What is written about the pupil, each with its own tick: only what is ticked goes along.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox, CheckGroup } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import type { ShareItem } from '#shared/domain/referral.ts';
import { useFaultText } from './use-fault-text.ts';
import type { Editor } from './use-referral-editor.ts';

/** Texts about the pupil, the ones used most first; `short` is one line. */
const items = [
  { item: 'tried', short: false, max: 3000 },
  { item: 'pupilView', short: false, max: 3000 },
  { item: 'since', short: true, max: 300 },
  { item: 'ownWords', short: false, max: 3000 },
  { item: 'parentsView', short: false, max: 3000 },
  { item: 'strengths', short: false, max: 3000 },
  { item: 'alreadyInvolved', short: false, max: 3000 },
  { item: 'safety', short: false, max: 3000 },
  { item: 'age', short: true, max: 20 },
  { item: 'guardians', short: true, max: 500 },
  { item: 'reach', short: true, max: 300 },
] as const;

export function ShareFields({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  return (
    <Section title={t('form.shareTitle')}>
      <Card>
        <Stack gap={4}>
          <CheckGroup label={t('form.shareWho')} description={t('form.shareText')}>
            {(['name', 'className'] as const).map((item) => (
              <Tick key={item} item={item} label={words.item(item)} editor={editor} />
            ))}
          </CheckGroup>
          {items.map((one) => (
            <Item key={one.item} {...one} editor={editor} />
          ))}
        </Stack>
      </Card>
    </Section>
  );
}

function Tick(props: {
  readonly item: ShareItem;
  readonly label: string;
  readonly editor: Editor;
}): ReactElement {
  const { form, change } = props.editor;
  const others = form.shares.filter((one) => one !== props.item);
  return (
    <Checkbox
      label={props.label}
      checked={form.shares.includes(props.item)}
      onChange={(ticked) => change({ shares: ticked ? [...others, props.item] : others })}
    />
  );
}

function Item(props: (typeof items)[number] & { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const faultText = useFaultText();
  const { item, short, max, editor } = props;
  const { form, faults, change } = editor;
  const label = words.item(item);
  const common = {
    label,
    value: form[item],
    onChange: (text: string) => change({ [item]: text }),
    error: faultText(faults[item]),
    maxLength: max,
  };
  return (
    <Stack gap={2}>
      {short ? (
        <TextField {...common} />
      ) : (
        <TextArea
          {...common}
          minRows={2}
          description={item === 'pupilView' ? t('form.pupilViewText') : undefined}
        />
      )}
      {form[item].trim() === '' ? null : (
        <Tick item={item} label={t('form.goesAlong', { what: label })} editor={editor} />
      )}
    </Stack>
  );
}
