// What is written in the journeys: plain texts of a made-up coach about made-up pupils.
import type { App } from './fixtures.ts';
import type { Note } from './pages/pair.ts';
import type { MentorSheet } from './pages/papers.ts';
import type { Referral } from './pages/referrals.ts';
import { approver, changeTo, today } from './school.ts';

export const note: Note = {
  type: 'conversation',
  facts: 'Karim kwam uit zichzelf. Hij had zijn agenda bij zich en liet drie lege dagen zien.',
  ownWords: 'Thuis is er geen plek waar het stil is.',
  interpretation: 'Ik denk dat plannen niet het echte probleem is.',
  agreements: 'Elke dinsdag het zesde uur in het stiltelokaal.',
  positiveClose: 'Hij lachte toen de week in zijn agenda paste.',
};

export const referral: Referral = {
  destination: 'Schoolmaatschappelijk werk Voorbeeldstad',
  contact: 'secretariaat, 010-0000000',
  urgency: 'week',
  reason: 'Karim vertelt sinds oktober dat hij thuis geen rust vindt om te werken.',
  tried: 'Drie buddygesprekken en een plek in het stiltelokaal.',
  pupilView: 'Ik wil wel met iemand praten, als het maar niet in de les is.',
  asked: 'Wilt u een eerste gesprek met Karim voeren?',
  pupilToldOn: today(),
  consent: { parent: 'Samira Huisman', on: today() },
};

export const sheet: MentorSheet = {
  className: '1A',
  tick: ['2026-'],
  requests: 'Mag de buddy op dinsdag het zesde uur een lokaal gebruiken?',
  next: { on: today(), text: 'peer leaders in de mentorles' },
};

/** As the coach of Karim's pair; leads to the page of the referral. */
export async function writeReferral(app: App, referral: Referral): Promise<void> {
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  await app.pair.refer();
  await app.referrals.fill(referral);
  await app.referrals.save();
}

/** From its page: asked of the approver, who signs it and stays in. */
export async function signReferral(app: App, destination: string, question: string): Promise<void> {
  await app.referrals.ask(approver.name, question);
  await changeTo(app, approver);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(destination);
  await app.signOffs.approve(approver.passphrase);
}
