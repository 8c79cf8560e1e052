// Doorverwijzingen: writing one, asking for consent and sign-off, and the steps it goes through.
import { button, field, group, heading, link, main, rowWith, type At } from './at.ts';

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
  /** Left out: inside the school, where telling the pupil is enough. */
  readonly consent?: {
    /** The parent with custody, written down first when that was not done. */
    readonly parent: string;
    readonly on: string;
  };
  /** In place of consent: on what ground, why, and why who decides does not know of it. */
  readonly exception?: {
    readonly ground: 'conflictOfDuties';
    readonly explanation: string;
    readonly notToldBecause: string;
  };
};

export type Step =
  'sent' | 'received' | 'started' | 'done' | 'refused' | 'withdrawn' | 'noFeedback';

/** Both say yes; who decides is written down first when nobody did. */
async function agree(at: At, { parent, on }: NonNullable<Referral['consent']>): Promise<void> {
  const { t } = at;
  await group(main(at), t('referrals:form.consentType'))
    .getByRole('radio', { name: t('referrals:form.given'), exact: true })
    .check();
  const said = (who: string) => field(main(at), t('referrals:form.saidYes', { who }));
  await said(t('referrals:text.thePupil')).waitFor();
  if ((await said(parent).count()) === 0) {
    await button(main(at), t('referrals:form.whoDecides')).click();
    const dialog = at.page().getByRole('dialog');
    await field(dialog, t('people:decides.typeLabel')).selectOption('oneParent');
    await button(dialog, t('people:decides.add')).click();
    await field(dialog, t('people:decides.name', { number: 1 })).fill(parent);
    await button(dialog, t('people:save')).click();
    await said(parent).waitFor();
  }
  await said(t('referrals:text.thePupil')).fill(on);
  await said(parent).fill(on);
}

async function except(at: At, given: NonNullable<Referral['exception']>): Promise<void> {
  const { t } = at;
  await group(main(at), t('referrals:form.consentType'))
    .getByRole('radio', { name: t('referrals:form.withException'), exact: true })
    .check();
  await field(main(at), t('referrals:form.ground')).selectOption(given.ground);
  await field(main(at), t('referrals:form.explanation')).fill(given.explanation);
  await field(main(at), t('referrals:fields.notToldBecause')).fill(given.notToldBecause);
}

export function referralsPage(at: At) {
  const { t } = at;
  const choose = (label: string, value: string) =>
    group(main(at), label).getByRole('radio', { name: value, exact: true }).check();
  const grid = () => at.page().getByRole('grid', { name: t('referrals:title') });
  return {
    grid,
    editButton: () => button(main(at), t('referrals:page.edit')),
    form: () => button(main(at), t('referrals:form.save')),
    openDestinations: async () => {
      await link(main(at), t('referrals:toDestinations')).click();
      await at
        .page()
        .getByRole('grid', { name: t('referrals:toDestinations') })
        .waitFor();
    },
    fill: async (referral: Referral) => {
      if (referral.pupil !== undefined) {
        await field(main(at), t('referrals:fields.pupil')).selectOption({ label: referral.pupil });
      }
      await field(main(at), t('referrals:fields.destination')).fill(referral.destination);
      await field(main(at), t('referrals:fields.contact')).fill(referral.contact);
      await choose(t('referrals:fields.urgency'), t(`referrals:urgency.${referral.urgency}`));
      for (const name of ['reason', 'tried', 'pupilView', 'asked'] as const) {
        await field(main(at), t(`referrals:fields.${name}`)).fill(referral[name]);
      }
      await field(main(at), t('referrals:fields.pupilToldOn')).fill(referral.pupilToldOn);
      for (const name of ['tried', 'pupilView'] as const) {
        const what = t(`referrals:fields.${name}`);
        await field(main(at), t('referrals:form.goesAlong', { what })).check();
      }
      if (referral.consent) await agree(at, referral.consent);
      if (referral.exception) await except(at, referral.exception);
    },
    save: async () => {
      await button(main(at), t('referrals:form.save')).click();
      await heading(main(at), t('referrals:page.textTitle')).waitFor();
    },
    saveChanges: async () => {
      await button(main(at), t('referrals:form.saveChanges')).click();
      await heading(main(at), t('referrals:page.textTitle')).waitFor();
    },
    approvers: () => field(main(at), t('signoff:ask.approver')).getByRole('option'),
    /** The first signature, or the second where two sign. */
    ask: async (approver: string, question: string) => {
      const who = field(main(at), t('signoff:ask.approver'));
      await who.selectOption({ label: approver });
      await field(main(at), t('signoff:ask.question')).fill(question);
      await button(main(at), t('signoff:ask.action'))
        .or(button(main(at), t('signoff:ask.second')))
        .click();
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
    handOverButton: () => button(main(at), t('referrals:step.handOver')),
    row: (words: string) => rowWith(grid(), words),
    /** An address of the school, by its name. */
    pick: (name: string) => field(main(at), t('referrals:form.pick')).selectOption({ label: name }),
    order: (step: string) =>
      main(at)
        .getByRole('listitem')
        .filter({ hasText: t(`referrals:order.${step}`) })
        .first(),
    /** Talked through with somebody, the pupil being there; the step itself comes after. */
    warm: async (who: string) => {
      await field(main(at), t('referrals:step.warmWith')).fill(who);
      await field(main(at), t('referrals:step.pupilPresent')).check();
    },
    /** Records a step without a word, to see what is asked. */
    tryStep: async (to: Step) => {
      await choose(t('referrals:step.what'), t(`referrals:step.${to}`));
      await button(main(at), t('referrals:step.record')).click();
    },
    referAgain: () => button(main(at), t('referrals:chain.again')).click(),
    chain: () => main(at).getByRole('region', { name: t('referrals:chain.title') }),
    course: (words: string) => main(at).getByText(words).first(),
  };
}
