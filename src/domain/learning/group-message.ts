import { desc, eq } from 'drizzle-orm';
import { groupMessages } from '#db/schema/learning-changes.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { listGroup } from './find-enrolments.ts';
import { findRun, requireRun } from './find-runs.ts';
import { leadsRun } from './policy.ts';
import { messageIsEmpty, messageTooLong, nobodyToWriteTo, notFound, runIsOff } from './refusals.ts';
import { type Run, runStatus } from './run.ts';

/** The longest message to a group, in characters. */
export const LONGEST_MESSAGE = 3_000;
/** As many messages as a page shows, the newest first. */
const MOST_MESSAGES = 50;

export type GroupMessage = typeof groupMessages.$inferSelect;
/** `id` is of the page that showed what will be sent, so that a second press is not a second message; none for a message that is only tried. */
export type ToWrite = { readonly runId: string; readonly id: string | null; readonly text: string };

/**
 * The trainer of a run writes to everybody in it, each by mail (they may switch that off) and on the page of the group. Refused for an empty group, a run that does not go on,
 * and an empty or too long text. The same `id` twice is once.
 */
export function writeToGroup(ctx: Ctx, { runId, id, text }: ToWrite): void {
  change(ctx, (tx) => {
    const run = requireRunToWriteTo(tx, runId);
    if (!isPerson(tx.actor)) throw notFound();
    const clean = cleanText(text).trim();
    if (clean === '') throw messageIsEmpty();
    if (clean.length > LONGEST_MESSAGE) throw messageTooLong(LONGEST_MESSAGE);
    if (runStatus(run, tx.now()) === 'cancelled') throw runIsOff();
    const there = id ? findMessage(tx, id) : null;
    if (there && (there.runId !== run.id || there.writtenBy !== tx.actor.id)) throw notFound();
    if (there) return;
    const group = listGroup(tx, run.id);
    if (group.length === 0) throw nobodyToWriteTo();
    const message = { id: id ?? tx.newId('msg'), runId: run.id, text: clean, writtenBy: tx.actor.id, at: tx.now() };
    tx.db.insert(groupMessages).values(message).run();
    tx.journal({ verb: 'learning.write_to_group', subject: ['run', run.id], facts: { messageId: message.id } });
    for (const { id: enrolmentId } of group)
      tx.mail({ kind: 'learning.group_message', enrolmentId, messageId: message.id });
  });
}

/** The trainer of the run takes back a message: the page of the group says so, mails that did not leave stay. Twice is once. */
export function withdrawMessage(ctx: Ctx, { messageId }: { readonly messageId: string }): void {
  change(ctx, (tx) => {
    const message = findMessage(tx, messageId);
    if (!message) throw notFound();
    const run = requireRunToWriteTo(tx, message.runId);
    if (message.withdrawnAt) return;
    tx.db.update(groupMessages).set({ withdrawnAt: tx.now() }).where(eq(groupMessages.id, message.id)).run();
    tx.journal({ verb: 'learning.withdraw_message', subject: ['run', run.id], facts: { messageId } });
  });
}

/** The run, for its trainer; for anybody else it is not there. */
export function requireRunToWriteTo(ctx: Ctx, runId: string): Run {
  const run = findRun(ctx, runId);
  if (!run || !leadsRun(ctx.actor, run)) throw notFound();
  return run;
}

/** What was written to the group of a run, the newest first, for its trainer and for who is in it; for anybody else it is not there. Of what was taken back no text. */
export function listMessages(ctx: Ctx, runId: string): GroupMessage[] {
  const run = requireRun(ctx, runId);
  const { actor } = ctx;
  const isIn = isPerson(actor) && listGroup(ctx, runId).some(({ personId }) => personId === actor.id);
  if (!isIn && !leadsRun(actor, run)) throw notFound();
  const rows = ctx.db
    .select()
    .from(groupMessages)
    .where(eq(groupMessages.runId, runId))
    .orderBy(desc(groupMessages.at), desc(groupMessages.id))
    .limit(MOST_MESSAGES)
    .all();
  return rows.map((row) => (row.withdrawnAt ? { ...row, text: '' } : row));
}

export function findMessage(ctx: Ctx, messageId: string): GroupMessage | null {
  return ctx.db.select().from(groupMessages).where(eq(groupMessages.id, messageId)).get() ?? null;
}
