import type { Ctx } from '#domain/context.ts';
import { type Attachment, approvedVersion, notApproved, requireOwnWork, type Work } from '#domain/learning/index.ts';
import { addEvidence, type Evidence, listMyEvidence, type StoredFile } from '#domain/portfolio/index.ts';
import type { Assignment } from '#src/catalogue/port.ts';

type WhichWork = { readonly courseId: string; readonly assignmentId: string };
type Piece = { readonly title: string; readonly text: string; readonly file: Attachment | null };

/**
 * Puts approved work in the dossier of its learner: the text with its first file, each further file as a piece of its own. Files are copied, so that what
 * was handed in stays as it is when a piece goes. Taken over twice it is there once. Gives the id of the first piece.
 */
export async function takeOverWork(ctx: Ctx, which: WhichWork): Promise<string> {
  const { assignment, work } = requireOwnWork(ctx, which);
  const pieces = approvedPieces(assignment, work);
  if (pieces.length === 0) throw notApproved();
  const ids: string[] = [];
  for (const piece of pieces) ids.push(findTaken(ctx, piece)?.id ?? (await take(ctx, piece)));
  return ids[0] ?? '';
}

/** The piece of the dossier that this work of the person who asks became; null as long as it is not approved or not taken over. */
export function findTakenWork(ctx: Ctx, assignment: Assignment, work: Work): string | null {
  const [first] = approvedPieces(assignment, work);
  return (first && findTaken(ctx, first)?.id) ?? null;
}

function approvedPieces(assignment: Assignment, work: Work): Piece[] {
  const version = approvedVersion(work);
  if (!version) return [];
  const [first = null, ...more] = version.files;
  return [
    { title: assignment.title, text: version.text, file: first },
    ...more.map((file, at) => ({ title: `${assignment.title} (${at + 2})`, text: '', file })),
  ];
}

function findTaken(ctx: Ctx, { title, text, file }: Piece): Evidence | undefined {
  return listMyEvidence(ctx).find(
    (piece) => piece.title === title && piece.text === text && piece.fileSha256 === (file?.sha256 ?? null),
  );
}

async function take(ctx: Ctx, { title, text, file }: Piece): Promise<string> {
  const stored = file && (await copyOf(ctx, file));
  try {
    return addEvidence(ctx, { kind: kindOf(ctx), title, text, competenceIds: [] }, stored);
  } catch (error) {
    if (stored) await ctx.outside.storage.remove(stored.storageKey);
    throw error;
  }
}

async function copyOf({ outside: { storage } }: Ctx, file: Attachment): Promise<StoredFile> {
  const kept = await storage.put(await storage.read(file.storageKey));
  return { storageKey: kept.key, fileName: file.name, fileMime: file.mime, fileSha256: kept.sha256 };
}

/** What asks for nothing in particular: the owner says what it is afterwards. */
function kindOf({ outside: { catalogue } }: Ctx): string {
  const kinds = catalogue.schemes().flatMap(({ evidenceKinds }) => evidenceKinds);
  return (kinds.find(({ required }) => required === 0) ?? kinds[0])?.id ?? '';
}
