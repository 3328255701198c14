import { journal, outbox } from '#db/schema/journal.ts';
import type { Call, CallKind } from './call.ts';
import type { Actor, Ctx, Tx } from './context.ts';
import type { JournalLine } from './journal.ts';
import type { Mail } from './mail.ts';
import { isUnwritten } from './unjournalled.ts';

type Synchronous<T> = T extends PromiseLike<unknown> ? never : unknown;

/**
 * The one way to write. `work` runs synchronously inside BEGIN IMMEDIATE, and its value is the value. What it says with `tx.journal`,
 * `tx.mail` and `tx.call` goes into the same transaction, and so does what follows its journal lines (`workflows/reactions.ts`), once its
 * work is done. Called inside another change it joins it, so a workflow can call several verbs and have all or nothing. A promise does not
 * compile, and throws: it would commit before it is done.
 */
export function change<T>(ctx: Ctx, work: (tx: Tx) => T & Synchronous<T>): T {
  if (ctx.transaction) return perform(ctx as Tx, work);
  ctx.beginning();
  const value = ctx.db.transaction(
    (db) => {
      const began = ctx.now();
      const tx = { ...ctx, db: db as Ctx['db'], now: () => began, transaction: true as const, said: [], ...SAYS };
      return perform(tx, work);
    },
    { behavior: 'immediate' },
  );
  ctx.committed();
  return value;
}

function perform<T>(outer: Tx, work: (tx: Tx) => T): T {
  const tx: Tx = { ...outer, said: [] };
  const value = work(tx);
  if (value instanceof Promise) throw new Error('change(): work must be synchronous');
  for (const { by, line } of tx.said) by.react(by, line);
  return value;
}

/** Called on a context, so that they write as who acts in it, also after `asSystem`. */
const SAYS: Pick<Tx, 'journal' | 'mail' | 'call'> = {
  journal(line) {
    if (!isUnwritten(line.verb)) writeLine(this, line);
    this.said.push({ by: this, line });
  },
  mail(mail) {
    writeMessage(this, 'mail', mail);
  },
  call(call) {
    writeMessage(this, call.kind, call);
  },
};

function writeLine(tx: Tx, { verb, subject, facts }: JournalLine): void {
  const [subjectKind, subjectId] = subject;
  const actorId = actorName(tx.actor);
  const entry = JSON.stringify({ at: tx.now().getTime(), by: actorId, verb, subject, data: facts });
  tx.db.insert(journal).values({ at: tx.now(), actorId, verb, subjectKind, subjectId, entry }).run();
}

/** The kind of a row in the outbox: every mail is of one kind, for one lane. */
export type OutboxKind = 'mail' | CallKind;

/** The kind and its ids are the key. */
function writeMessage(tx: Tx, kind: OutboxKind, message: Mail | Call): void {
  tx.db
    .insert(outbox)
    .values({
      id: tx.newId('out'),
      kind,
      key: Object.values(message).join(':'),
      payload: JSON.stringify(message),
      createdAt: tx.now(),
      dueAt: tx.now(),
    })
    .onConflictDoNothing()
    .run();
}

/** Who, in the journal's words. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'person') return actor.id;
  return actor.kind === 'system' ? `system:${actor.job}` : 'visitor';
}
