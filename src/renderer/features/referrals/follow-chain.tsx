// Which referral this one followed and which followed it, and the way to refer again once it came to an end.
import type { ReactElement } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { canBeFollowed } from '#shared/domain/referral.ts';
import type { ReferralRow } from './referral-rows.ts';
import { useReferralRows, useReferralSentence } from './use-referrals.ts';

/** From the first referral to the last, each after the one it followed. */
function chainOf(row: ReferralRow, rows: readonly ReferralRow[]): readonly ReferralRow[] {
  const byId = new Map(rows.map((one) => [one.referral.id, one]));
  const before: ReferralRow[] = [];
  for (
    let at = row.referral.body.followsId;
    at !== null && before.length < rows.length;
    at = byId.get(at)?.referral.body.followsId ?? null
  ) {
    const one = byId.get(at);
    if (one) before.unshift(one);
  }
  const after = rows.filter(({ referral }) => referral.body.followsId === row.referral.id);
  return [...before, row, ...after];
}

export function FollowChain(props: {
  readonly row: ReferralRow;
  readonly mayWrite: boolean;
}): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const navigate = useNavigate();
  const sentence = useReferralSentence();
  const { row, mayWrite } = props;
  const rows = useReferralRows();
  const chain = chainOf(row, rows ?? []);
  const again = canBeFollowed(row.status) && mayWrite;
  if (chain.length === 1 && !again) return null;
  return (
    <Section
      title={t('chain.title')}
      end={
        again ? (
          <Button
            icon={IconArrowForwardUp}
            onClick={() =>
              void navigate({ to: '/doorverwijzingen/nieuw', search: { after: row.referral.id } })
            }
          >
            {t('chain.again')}
          </Button>
        ) : undefined
      }
    >
      <Card>
        <Stack gap={2}>
          {chain.map((one) => (
            <p key={one.referral.id}>
              {one.referral.id === row.referral.id ? (
                <strong>{one.referral.body.code}</strong>
              ) : (
                <Link to={`/doorverwijzingen/${one.referral.id}`}>{one.referral.body.code}</Link>
              )}{' '}
              · {one.referral.body.destination} · {sentence(one)}
            </p>
          ))}
        </Stack>
      </Card>
    </Section>
  );
}
