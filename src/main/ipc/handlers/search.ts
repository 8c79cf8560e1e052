// Searching in texts. That a member searched is logged, what they searched for is not: words can say
// who somebody is worried about.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';

/** Who types letter by letter searches once; the log says so once a minute. */
const onceMs = 60_000;

const loggedAtMs = new WeakMap<MemberContext['vault'], number>();

function logSearch(context: MemberContext): void {
  const now = context.now();
  const last = loggedAtMs.get(context.vault);
  if (last !== undefined && now >= last && now - last < onceMs) return;
  context.log({ action: 'searched' });
  loggedAtMs.set(context.vault, now);
}

export const searchHandlers = defineHandlers({
  'search.find': (context, { query, limit }) => {
    logSearch(context);
    void context.search.build();
    const hits = [...context.search.find(query, limit)];
    return { hits, ...context.search.progress() };
  },
});
