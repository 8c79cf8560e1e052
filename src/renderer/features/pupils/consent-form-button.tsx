// The form for consent on paper: as the peer that this pupil is or wants to be, else as who is supported.
import { useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { consentPurposes } from '#shared/domain/pupil-consent.ts';
import type { PairForm } from '#shared/domain/support-form.ts';

/** In which part this pupil takes part, newest first. */
function usePart(pupilId: RecordId): {
  readonly form: PairForm;
  readonly role: 'supporter' | 'supportee';
} {
  const pairs = useRecords('pair') ?? [];
  const applications = useRecords('application') ?? [];
  const requests = useRecords('supportRequest') ?? [];
  const supports = [
    ...applications.filter(({ body }) => body.pupilId === pupilId),
    ...pairs.filter(({ body }) => body.supporterIds.includes(pupilId)),
  ].at(-1);
  if (supports) return { form: supports.body.form, role: 'supporter' };
  const supported = [
    ...requests.filter(({ body }) => body.pupilId === pupilId),
    ...pairs.filter(({ body }) => body.supporteeIds.includes(pupilId)),
  ].at(-1);
  return { form: supported?.body.form ?? 'peerBuddy', role: 'supportee' };
}

/** `<ConsentFormButton pupilId />` */
export function ConsentFormButton({ pupilId }: { readonly pupilId: RecordId }): ReactElement {
  const { t } = useTranslation(['people']);
  const mayPrint = useMayDo('printPapers');
  const part = usePart(pupilId);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={IconPrinter}
        refusedBecause={mayPrint ? undefined : t('people:refused')}
        onClick={() => setOpen(true)}
      >
        {t('people:consent.print')}
      </Button>
      {open ? (
        <PaperDialog
          request={{
            paper: 'consentForm',
            ask: { pupilId, ...part, purposes: [...consentPurposes] },
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
