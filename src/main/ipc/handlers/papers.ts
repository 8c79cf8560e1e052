// Papers: the preview, and the print. A print is registered before it leaves, then made into a PDF
// by the shell and kept where the person chose; the register knows its code and copy number.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { buildPaper, type BuiltPaper, type PrintPlace } from '#main/ipc/paper-builders.ts';
import { newId } from '#main/platform/id.ts';
import { paperHash } from '#main/store/index.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { paperPermission, type PrintBody } from '#shared/domain/print.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { paperSchema, type Paper, type PaperRequest } from '#shared/ipc/paper.ts';

type Prepared = {
  readonly paper: Paper;
  readonly contentHash: string;
  readonly built: BuiltPaper;
};

/** Each paper has its own permission; whether its content can be read is for the keys to say. */
function mustMay(context: MemberContext, paper: Paper['paper']): void {
  const permission = paperPermission(paper);
  if (!mayDo(context.vault.me.roles, permission)) {
    throw new AppFailure('notAllowed', { permission });
  }
}

/** Of what is personal the log says that something happened, and not where or what. */
function isPersonal(context: MemberContext, dossierId: string): boolean {
  return context.vault.dossierKind(dossierId) === 'personal';
}

function prepare(context: MemberContext, request: PaperRequest): Prepared {
  mustMay(context, request.paper);
  const built = buildPaper(context, request);
  const contentHash = paperHash(built.content);
  const copies = context
    .list('print')
    .filter(({ body }) => body.contentHash === contentHash)
    .map(({ body }) => body.copy);
  // The builder of a paper gives the content of that paper; the union cannot say so.
  const paper = paperSchema.parse({
    paper: request.paper,
    language: context.preferences.get().language,
    stamp: {
      code: contentCode(contentHash),
      copy: Math.max(0, ...copies) + 1,
      destroyBy: built.destroyBy,
      printedBy: context.vault.me.displayName,
      printedAtMs: context.now(),
    },
    content: built.content,
    signed: built.signed,
  });
  return { paper, contentHash, built };
}

/** One paper, registered in each dossier that it is about. */
type Place = PrintPlace & { readonly recordId: RecordId };

function placesOf({ dossierId, subjectIds, registeredIn = [] }: BuiltPaper): readonly Place[] {
  const places = registeredIn.length > 0 ? registeredIn : [{ dossierId, subjectIds }];
  return places.map((place) => ({ ...place, recordId: newId<RecordId>() }));
}

function register(
  context: MemberContext,
  places: readonly Place[],
  body: PrintBody,
  expectedRevision: number,
): void {
  const [first] = places;
  const silent = first !== undefined && isPersonal(context, first.dossierId);
  context.commit({
    puts: places.map(({ dossierId, recordId, subjectIds }) => ({
      ...{ dossierId, recordId, kind: 'print', expectedRevision },
      body: { ...body, subjectIds: [...subjectIds] },
    })),
    log: [
      silent
        ? { action: 'printed' }
        : {
            action: 'printed',
            ...(first && { subject: { dossierId: first.dossierId, recordId: first.recordId } }),
            detail: { code: body.code, copy: body.copy, outcome: body.outcome },
          },
    ],
  });
}

async function print(context: MemberContext, { paper, contentHash, built }: Prepared) {
  if (built.awaitsSignature) throw new AppFailure('signOffMissing');
  const places = placesOf(built);
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
  register(context, places, made, 0);
  const suggestedName = `${built.fileStem}-${paper.stamp.code}.pdf`;
  const saved = await context.ask({ name: 'file.save', suggestedName, bytes });
  if (!saved) return null;
  const fileName = saved.fileName.slice(0, 200);
  const kept: PrintBody = { ...made, outcome: 'saved', fileName };
  register(context, places, kept, 1);
  return { fileName: saved.fileName, print: kept };
}

export const paperHandlers = defineHandlers({
  'papers.preview': (context, request) => {
    const { paper, built } = prepare(context, request);
    const [recordId] = built.subjectIds;
    if (built.confidential && recordId !== undefined) {
      const { dossierId } = built;
      const said = isPersonal(context, dossierId) ? {} : { subject: { dossierId, recordId } };
      context.log({ action: 'opened', ...said });
    }
    return paper;
  },
  'papers.print': (context, request) => print(context, prepare(context, request)),
});
