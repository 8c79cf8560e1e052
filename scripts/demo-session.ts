// A session of intervision as a coach lives it: a group, its first session, a case by keyboard, what comes of it,
// and the report. Everything said in it is invented.
import type { Story } from './demo-story.ts';
import type { Stage } from './demo-stage.ts';

export type Meeting = {
  /** Full names. */
  readonly peers: readonly string[];
  /** The class whose mentor gets a point. */
  readonly className: string;
  /** 'yyyy-mm-dd' */
  readonly today: string;
};

/** The coach is at the screens; ends with the session held and its report shown. */
export async function meet(stage: Stage, story: Story, meeting: Meeting): Promise<void> {
  const { t, intervision, intervisionAfter: after, intervisionSession: session } = stage;
  const { group, place, said } = story.session;
  const slash = (word: string) => t(`intervisionSession:slash.${word}`);
  await stage.step('a buddy group, with a session today', async () => {
    await intervision.startNew();
    await intervision.fill({ name: group, kind: 'buddies', peers: meeting.peers, place });
    await stage.picture('intervision-group-new');
    await intervision.saveAs(group);
    await intervision.plan({ type: 'intervision', everyWeeks: '0', from: meeting.today });
    await intervision.addTopic(story.session.case);
    await stage.picture('intervision-group', 'dark');
  });
  await stage.step('the session, by keyboard', async () => {
    await session.open();
    await session.attend(meeting.peers.map(() => 'p'));
    await session.newCase(story.session.case);
    for (const line of said) await session.say(line);
    await session.say(`/${slash('task')} ${story.session.task}`);
    await session.say(`/${slash('mentorPoint')} ${story.session.mentorPoint}`);
    await stage.picture('intervision-session', 'dark');
  });
  await stage.step('what comes of it, and its report', async () => {
    await session.toFinish();
    await after.warnings().getByRole('button').first().click();
    await after.className().selectOption(meeting.className);
    await stage.picture('intervision-outcome');
    await after.saveOutcome();
    await stage.picture('intervision-finish', 'dark');
    await after.openPaper('intervisionReport');
    await stage.picture('intervision-report');
    await after.closePaper();
    await session.finish(story.session.positiveClose);
    await stage.picture('intervision-held');
    await stage.visit('/intervisie/belasting');
    await stage.picture('load-of-peers');
  });
}
