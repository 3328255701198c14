import { eq, inArray, sum } from 'drizzle-orm';
import { attachments, draftFiles, enrolments } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { reportVirus } from '#domain/identity/index.ts';
import type { OpenedFile } from '#src/adapters/reading/port.ts';
import type { StoredFile } from '#src/adapters/storage/port.ts';
import { type AssignmentOfCourse, requireOpenWork } from './own-work.ts';
import { chooseFile, fileRefused, noFilesHere, roomIsFull, tooManyFiles } from './refusals.ts';
import { type Attachment, MOST_BYTES_PER_PERSON, MOST_FILES } from './work.ts';

export type Upload = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Adds a file to the working copy: made harmless and kept first, then written down. The same file twice is there once. Whatever goes wrong
 * after it was kept takes it away again.
 */
export async function addAttachment(
  ctx: Ctx,
  input: AssignmentOfCourse & { readonly upload: Upload | null },
): Promise<Attachment> {
  requireRoomForOne(ctx, input);
  if (!input.upload?.name) throw chooseFile();
  const inspected = await ctx.outside.reading.open(input.upload);
  if ('refused' in inspected) {
    if (inspected.refused === 'virus') reportVirus(ctx, inspected.found ?? '');
    throw fileRefused(inspected.refused);
  }
  const stored = await ctx.outside.storage.put(inspected.bytes);
  let kept: Attachment | null = null;
  try {
    kept = change(ctx, (tx) => writeDown(tx, input, inspected, stored));
    return kept;
  } finally {
    if (kept?.storageKey !== stored.key) await ctx.outside.storage.remove(stored.key);
  }
}

function requireRoomForOne(ctx: Ctx, assignmentOfCourse: AssignmentOfCourse) {
  const own = requireOpenWork(ctx, assignmentOfCourse);
  if (own.assignment.accepts === 'text') throw noFilesHere();
  return own;
}

function writeDown(
  tx: Tx,
  assignmentOfCourse: AssignmentOfCourse,
  inspected: OpenedFile,
  stored: StoredFile,
): Attachment {
  const { enrolment, assignment, work } = requireRoomForOne(tx, assignmentOfCourse);
  const same = work.files.find((file) => file.sha256 === stored.sha256 && file.name === inspected.safeName);
  if (same) return same;
  if (work.files.length >= MOST_FILES) throw tooManyFiles(MOST_FILES);
  if (bytesOf(tx, enrolment.personId) + stored.size > MOST_BYTES_PER_PERSON)
    throw roomIsFull(MOST_BYTES_PER_PERSON / 1024 / 1024);
  const file: Attachment = {
    id: tx.newId('att'),
    enrolmentId: enrolment.id,
    assignmentId: assignment.id,
    name: inspected.safeName,
    mime: inspected.mime,
    sizeBytes: stored.size,
    sha256: stored.sha256,
    storageKey: stored.key,
    addedAt: tx.now(),
  };
  tx.db.insert(attachments).values(file).run();
  tx.db.insert(draftFiles).values({ attachmentId: file.id }).run();
  return file;
}

/** All files of a person, handed in or not. */
function bytesOf(tx: Tx, personId: string): number {
  const own = tx.db.select({ id: enrolments.id }).from(enrolments).where(eq(enrolments.personId, personId));
  const row = tx.db
    .select({ bytes: sum(attachments.sizeBytes) })
    .from(attachments)
    .where(inArray(attachments.enrolmentId, own))
    .get();
  return Number(row?.bytes ?? 0);
}
