// Papers: the preview, and the print. A print is registered before it leaves, then made into a PDF
// by the shell and kept where the person chose; the register knows its code and copy number.
import { buildConversationReport } from '#main/exports/conversation-report/build.ts';
import { buildMentorSheet } from '#main/exports/mentor-sheet/build.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { paperHash } from '#main/store/index.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { PrintBody } from '#shared/domain/print.ts';
import type { CallParsed, Paper } from '#shared/ipc/contract.ts';

type Prepared = {
  readonly paper: Paper;
  readonly contentHash: string;
  /** Where the print is registered. */
  readonly dossierId: DossierId;
  readonly subjectIds: readonly RecordId[];
  readonly reader: string;
  readonly fileStem: string;
};

function stamp(context: MemberContext, contentHash: string, destroyBy: string): Paper['stamp'] {
  const earlier = context.list('print').filter(({ body }) => body.contentHash === contentHash);
  return {
    code: contentCode(contentHash),
    copy: earlier.length + 1,
    destroyBy,
    printedBy: context.vault.me.displayName,
    printedAtMs: context.now(),
  };
}

function mentorSheet(context: MemberContext, request: CallParsed<'papers.mentorSheet'>): Prepared {
  const { content, destroyBy } = buildMentorSheet(context, request);
  const contentHash = paperHash(content);
  const { language } = context.preferences.get();
  return {
    paper: {
      paper: 'mentorSheet',
      language,
      stamp: stamp(context, contentHash, destroyBy),
      content,
    },
    contentHash,
    dossierId: context.vault.programmeDossierId,
    subjectIds: request.ticks.map(({ pairId }) => pairId),
    reader: request.className,
    fileStem: `mentorblad-${request.className.replaceAll(/[^\w-]/gu, '')}`,
  };
}

function conversationReport(
  context: MemberContext,
  request: CallParsed<'papers.conversationReport'>,
): Prepared {
  const { content, destroyBy } = buildConversationReport(context, request);
  const contentHash = paperHash(content);
  const { language } = context.preferences.get();
  return {
    paper: {
      paper: 'conversationReport',
      language,
      stamp: stamp(context, contentHash, destroyBy),
      content,
    },
    contentHash,
    dossierId: context.get('note', request.noteId).dossierId,
    subjectIds: [request.noteId],
    reader: request.reader,
    fileStem: `gespreksverslag-${content.pairCode}`,
  };
}

function register(
  context: MemberContext,
  dossierId: DossierId,
  recordId: RecordId,
  body: PrintBody,
  expectedRevision: number,
): void {
  context.commit({
    puts: [{ dossierId, recordId, kind: 'print', body, expectedRevision }],
    log: [
      {
        action: 'printed',
        subject: { dossierId, recordId },
        detail: { code: body.code, copy: body.copy, outcome: body.outcome },
      },
    ],
  });
}

async function print(context: MemberContext, prepared: Prepared) {
  const { paper, dossierId } = prepared;
  const recordId = newId<RecordId>();
  const made: PrintBody = {
    paper: paper.paper,
    reader: prepared.reader,
    purpose: '',
    subjectIds: [...prepared.subjectIds],
    contentHash: prepared.contentHash,
    code: paper.stamp.code,
    copy: paper.stamp.copy,
    destroyBy: paper.stamp.destroyBy,
    outcome: 'made',
    fileName: '',
  };
  const ticket: string = newId();
  context.papers.set(ticket, paper);
  const { bytes } = await context
    .ask({ name: 'pdf.make', ticket, landscape: false })
    .finally(() => context.papers.delete(ticket));
  register(context, dossierId, recordId, made, 0);
  const suggestedName = `${prepared.fileStem}-${paper.stamp.code}.pdf`;
  const saved = await context.ask({ name: 'file.save', suggestedName, bytes });
  if (!saved) return null;
  const fileName = saved.fileName.slice(0, 200);
  const kept: PrintBody = { ...made, outcome: 'saved', fileName };
  register(context, dossierId, recordId, kept, 1);
  return { fileName: saved.fileName, print: kept };
}

export const paperHandlers = defineHandlers({
  'papers.mentorSheet': (context, request) => mentorSheet(context, request).paper,
  'papers.printMentorSheet': (context, request) => print(context, mentorSheet(context, request)),
  'papers.conversationReport': (context, request) => {
    const prepared = conversationReport(context, request);
    context.log({
      action: 'opened',
      subject: { dossierId: prepared.dossierId, recordId: request.noteId },
    });
    return prepared.paper;
  },
  'papers.printConversationReport': (context, request) =>
    print(context, conversationReport(context, request)),
});
