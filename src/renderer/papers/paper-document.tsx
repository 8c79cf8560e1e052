// One paper, whichever it is: the same component on the screen's preview and on the printed page.
import type { ReactElement } from 'react';
import { ConversationReportPaper } from './conversation-report.tsx';
import { MentorSheetPaper } from './mentor-sheet.tsx';
import type { Paper } from '#shared/ipc/paper.ts';
import { assertNever } from '#shared/result/result.ts';
import css from './paper.module.css';

function Content({ paper }: { readonly paper: Paper }): ReactElement {
  switch (paper.paper) {
    case 'mentorSheet':
      return <MentorSheetPaper content={paper.content} />;
    case 'conversationReport':
      return <ConversationReportPaper content={paper.content} />;
    default:
      return assertNever(paper);
  }
}

export function PaperDocument({ paper }: { readonly paper: Paper }): ReactElement {
  return (
    <article className={css['paper']} lang={paper.language}>
      <Content paper={paper} />
    </article>
  );
}
