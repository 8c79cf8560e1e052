// Papers: the preview, and the print. A print is registered before it leaves, then made into a PDF
// by the shell and kept where the person chose; the register knows its code and copy number.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { buildPaper, type BuiltPaper } from '#main/ipc/paper-builders.ts';
import { newId } from '#main/platform/id.ts';
import { paperHash } from '#main/store/index.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { PrintBody } from '#shared/domain/print.ts';
import { paperSchema, type Paper, type PaperRequest } from '#shared/ipc/paper.ts';

type Prepared = {
  readonly paper: Paper;
  readonly contentHash: string;
  readonly built: BuiltPaper;
};

function prepare(context: MemberContext, request: PaperRequest): Prepared {
  const built = buildPaper(context, request);
  const contentHash = paperHash(built.content);
  const earlier = context.list('print').filter(({ body }) => body.contentHash === contentHash);
  // The builder of a paper gives the content of that paper; the union cannot say so.
  const paper = paperSchema.parse({
    paper: request.paper,
    language: context.preferences.get().language,
    stamp: {
      code: contentCode(contentHash),
      copy: earlier.length + 1,
      destroyBy: built.destroyBy,
      printedBy: context.vault.me.displayName,
      printedAtMs: context.now(),
    },
    content: built.content,
  });
  return { paper, contentHash, built };
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

async function print(context: MemberContext, { paper, contentHash, built }: Prepared) {
  const { dossierId } = built;
  const recordId = newId<RecordId>();
  const made: PrintBody = {
    paper: paper.paper,
    reader: built.reader,
    purpose: '',
    subjectIds: [...built.subjectIds],
    contentHash,
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
  const suggestedName = `${built.fileStem}-${paper.stamp.code}.pdf`;
  const saved = await context.ask({ name: 'file.save', suggestedName, bytes });
  if (!saved) return null;
  const fileName = saved.fileName.slice(0, 200);
  const kept: PrintBody = { ...made, outcome: 'saved', fileName };
  register(context, dossierId, recordId, kept, 1);
  return { fileName: saved.fileName, print: kept };
}

export const paperHandlers = defineHandlers({
  'papers.preview': (context, request) => {
    const { paper, built } = prepare(context, request);
    const [recordId] = built.subjectIds;
    if (built.confidential && recordId !== undefined) {
      context.log({ action: 'opened', subject: { dossierId: built.dossierId, recordId } });
    }
    return paper;
  },
  'papers.print': (context, request) => print(context, prepare(context, request)),
});
