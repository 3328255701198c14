import { journal, outbox } from '#db/schema/journal.ts';
import type { Actor, Ctx, Tx } from './context.ts';

/** One line in the journal: ids and codes only. `data` must hold no text that a person wrote or is called by. */
export type Entry = {
  readonly verb: string;
  readonly subject: readonly [kind: string, id: string];
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Something the outside must get: a letter or a call. `key` makes a repeat harmless. */
export type Message = {
  readonly kind: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly notBefore?: Date;
};

/** For what leaves no line: sessions, progress, drafts, rate counters (the list stands in the journal's decision record). */
export const none = Symbol('no journal entry');

export type Changed<T> = {
  readonly value: T;
  readonly entry: Entry | readonly Entry[] | typeof none;
  readonly send?: readonly Message[];
};

/**
 * The one way to write. `work` runs synchronously inside BEGIN IMMEDIATE; its journal lines and messages go into the same
 * transaction. Called inside another change it joins it, so a process can call several verbs and have all or nothing.
 * A promise returned by `work` throws, because it would commit before it is done.
 */
export function change<T>(ctx: Ctx, work: (tx: Tx) => Changed<T>): T {
  if (ctx.transaction) return settle(ctx as Tx, work(ctx as Tx));
  const value = ctx.db.transaction(
    (db) => {
      const tx: Tx = { ...ctx, db: db as Ctx['db'], transaction: true };
      return settle(tx, work(tx));
    },
    { behavior: 'immediate' },
  );
  ctx.committed();
  return value;
}

function settle<T>(tx: Tx, changed: Changed<T>): T {
  if (changed instanceof Promise) throw new Error('change(): work must be synchronous');
  const entries = changed.entry === none ? [] : [changed.entry].flat();
  for (const entry of entries as Entry[]) writeEntry(tx, entry);
  for (const message of changed.send ?? []) writeMessage(tx, message);
  return changed.value;
}

function writeEntry(tx: Tx, entry: Entry): void {
  const [subjectKind, subjectId] = entry.subject;
  const actorId = actorName(tx.actor);
  const bytes = JSON.stringify({ at: tx.now.getTime(), by: actorId, ...entry });
  tx.db.insert(journal).values({ at: tx.now, actorId, verb: entry.verb, subjectKind, subjectId, entry: bytes }).run();
}

function writeMessage(tx: Tx, message: Message): void {
  tx.db
    .insert(outbox)
    .values({
      id: tx.newId('out'),
      kind: message.kind,
      key: message.key,
      payload: JSON.stringify(message.payload),
      createdAt: tx.now,
      dueAt: message.notBefore ?? tx.now,
    })
    .onConflictDoNothing()
    .run();
}

/** Who, in the journal's words. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'person') return actor.id;
  return actor.kind === 'system' ? `system:${actor.job}` : 'visitor';
}
