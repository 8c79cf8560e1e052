// The form of one referral with its buttons: new, or a change to one that is not yet fixed.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { ConsentFields } from './consent-fields.tsx';
import { ReferralFormFields } from './referral-form-fields.tsx';
import { useDeciding } from './use-deciding.ts';
import { useReferralEditor, type EditorInput } from './use-referral-editor.ts';

export type ReferralEditorProps = EditorInput & {
  /** Whom the referral can be about. */
  readonly pupilIds: readonly RecordId[];
  /** What the concern it comes from says happened, to take over where one wants to; '' without one. */
  readonly facts?: string;
  /** Back to reading, for a referral that exists. */
  readonly onCancel?: () => void;
};

export function ReferralEditor(props: ReferralEditorProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const { pupilIds, onCancel } = props;
  const editor = useReferralEditor(props);
  const pupils = useRecords('pupil');
  const chosen = recordIdSchema.safeParse(editor.form.pupilId);
  const who = useDeciding(chosen.data ?? null);
  const options = useMemo(
    () =>
      pupilIds.flatMap((id) => {
        const pupil = pupils?.find((each) => each.id === id);
        if (!pupil) return [];
        const label = `${pupilName(pupil.body)} ${pupil.body.className}`.trim();
        return [{ value: id, label }];
      }),
    [pupilIds, pupils],
  );
  useShortcut('save', editor.save);
  const hasFaults = Object.keys(editor.faults).length > 0;
  const fixed = props.referral !== null;
  return (
    <Stack gap={4}>
      <ErrorNotice error={editor.error} />
      <Columns side={<ConsentFields editor={editor} who={who} />}>
        <ReferralFormFields
          editor={editor}
          pupils={options}
          pupilFixed={fixed}
          facts={props.facts ?? ''}
        />
      </Columns>
      {hasFaults ? (
        <Notice tone="urgent" role="alert">
          {t('form.fixFirst')}
        </Notice>
      ) : null}
      <Row justify="end" gap={3}>
        {editor.hasDraft && !onCancel ? (
          <Button variant="subtle" onClick={editor.discard}>
            {t('form.discard')}
          </Button>
        ) : null}
        {onCancel ? (
          <Button
            variant="subtle"
            onClick={() => {
              editor.discard();
              onCancel();
            }}
          >
            {t('form.cancel')}
          </Button>
        ) : null}
        <Button variant="primary" shortcut="save" busy={editor.busy} onClick={editor.save}>
          {fixed ? t('form.saveChanges') : t('form.save')}
        </Button>
      </Row>
    </Stack>
  );
}
