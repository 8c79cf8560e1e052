// Doorverwijzingen: writing one, asking for consent and sign-off, and the steps it goes through.
import { button, field, group, heading, main, rowWith, type At } from './at.ts';

export type Referral = {
  /** Left out: the one pupil of the pair, who is chosen by itself. */
  readonly pupil?: string;
  readonly destination: string;
  readonly contact: string;
  readonly urgency: 'acute' | 'day' | 'week' | 'regular';
  readonly reason: string;
  readonly tried: string;
  readonly pupilView: string;
  readonly asked: string;
  readonly pupilToldOn: string;
  readonly consent: {
    readonly givenBy: 'pupil' | 'parents' | 'guardian';
    readonly givenOn: string;
  };
};

export type Step =
  'sent' | 'received' | 'started' | 'done' | 'refused' | 'withdrawn' | 'noFeedback';

export function referralsPage(at: At) {
  const { t } = at;
  const choose = (label: string, value: string) =>
    group(main(at), label).getByRole('radio', { name: value, exact: true }).check();
  const grid = () => at.page().getByRole('grid', { name: t('referrals:title') });
  return {
    grid,
    editButton: () => button(main(at), t('referrals:page.edit')),
    form: () => button(main(at), t('referrals:form.save')),
    fill: async (referral: Referral) => {
      if (referral.pupil !== undefined) {
        await field(main(at), t('referrals:fields.pupil')).selectOption({ label: referral.pupil });
      }
      await field(main(at), t('referrals:fields.destination')).fill(referral.destination);
      await choose(t('referrals:fields.destinationKind'), t('referrals:kind.external'));
      await field(main(at), t('referrals:fields.contact')).fill(referral.contact);
      await choose(t('referrals:fields.urgency'), t(`referrals:urgency.${referral.urgency}`));
      for (const name of ['reason', 'tried', 'pupilView', 'asked'] as const) {
        await field(main(at), t(`referrals:fields.${name}`)).fill(referral[name]);
      }
      await field(main(at), t('referrals:fields.pupilToldOn')).fill(referral.pupilToldOn);
      await choose(t('referrals:form.consentType'), t('referrals:form.given'));
      await choose(t('referrals:form.givenBy'), t(`referrals:givenBy.${referral.consent.givenBy}`));
      await field(main(at), t('referrals:form.givenOn')).fill(referral.consent.givenOn);
    },
    save: async () => {
      await button(main(at), t('referrals:form.save')).click();
      await heading(main(at), t('referrals:page.textTitle')).waitFor();
    },
    ask: async (approver: string, question: string) => {
      const who = field(main(at), t('signoff:ask.approver'));
      await who.selectOption({ label: approver });
      await field(main(at), t('signoff:ask.question')).fill(question);
      await button(main(at), t('signoff:ask.action')).click();
      await at.page().getByText(t('signoff:ask.asked')).first().waitFor();
    },
    open: async (words: string) => {
      await rowWith(grid(), words).click();
      await heading(main(at), t('referrals:page.textTitle')).waitFor();
    },
    step: async (to: Step, text: string) => {
      await choose(t('referrals:step.what'), t(`referrals:step.${to}`));
      await main(at)
        .getByLabel(
          new RegExp(
            [
              t('referrals:step.textSent'),
              t('referrals:step.textNote'),
              t('referrals:step.textFeedback'),
              t('referrals:step.textReason'),
            ]
              .map((label) => `^\\s*${label}`)
              .join('|'),
          ),
        )
        .fill(text);
      await button(
        main(at),
        t(to === 'sent' ? 'referrals:step.handOver' : 'referrals:step.record'),
      ).click();
      await at.page().getByText(t('referrals:step.saved')).first().waitFor();
    },
    course: (words: string) => main(at).getByText(words).first(),
  };
}
