// Why a contact cannot be saved yet, with the way to mend it.
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice, useErrorText } from '#renderer/ui/notice.tsx';
import type { ContactFault } from '#shared/domain/contact-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';

const mendedInAgreements: ReadonlySet<ContactFault> = new Set([
  'secrecyNotExplained',
  'pairPaused',
  'outsideNotAgreed',
]);

/** `<ContactFaultNotice fault pairId />`: nothing when there is no fault. */
export function ContactFaultNotice(props: {
  readonly fault: ContactFault | null;
  readonly pairId: RecordId;
}): ReactElement | null {
  const { t } = useTranslation(['contacts']);
  const text = useErrorText();
  const { fault, pairId } = props;
  if (fault === null) return null;
  return (
    <Notice
      tone="urgent"
      role="status"
      title={t(`refused.${fault}`)}
      actions={
        mendedInAgreements.has(fault) ? (
          <Link to={`/koppels/${pairId}/afspraken`}>{t('refused.toAgreements')}</Link>
        ) : undefined
      }
    >
      {text({ code: fault })}
    </Notice>
  );
}
