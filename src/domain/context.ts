import type { Database } from '#db/client.ts';
import type { Outside } from '#src/adapters/ports.ts';
import type { Call } from './call.ts';
import type { JournalLine } from './journal.ts';
import type { UnsoundRow } from './list-sound.ts';
import type { Mail } from './mail.ts';

export const ROLES = ['trainer', 'assessor', 'certification_officer', 'administrator'] as const;
/** What a person is appointed to. A learner needs no appointment; a coordinator is one through a membership. */
export type Role = (typeof ROLES)[number];

export type PersonActor = {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly emailConfirmed: boolean;
  readonly roles: ReadonlySet<Role>;
  /** Organisations for which this person coordinates. */
  readonly coordinates: ReadonlySet<string>;
};
export type Actor = { readonly kind: 'visitor' } | PersonActor | { readonly kind: 'system'; readonly job: string };

/** Limits and choices of this installation that the domain needs; parsed once in `src/config.ts`. */
export type Settings = {
  readonly siteUrl: string;
  readonly secret: string;
  readonly demo: boolean;
  readonly limits: Readonly<Record<LimitName, { readonly most: number; readonly minutes: number }>>;
  readonly seller: Seller;
};
export type LimitName =
  | 'sign_in_per_account'
  | 'sign_in_per_address'
  | 'mail_per_account'
  | 'mail_per_address'
  | 'sign_up_per_address'
  | 'check_per_address'
  | 'check_in_per_person'
  | 'withdraw_per_order';
export type Seller = {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly kvk: string;
  readonly vatId: string;
  readonly iban: string;
  readonly crkbo: string | null;
  readonly email: string;
};

/** The one parameter that walks through every floor. */
export type Ctx = {
  readonly actor: Actor;
  readonly db: Database;
  /**
   * The instant, UTC. Outside `change` the clock goes on, also while something outside is asked. Inside it stands still at the moment the
   * transaction began, so that everything one transaction decides and writes is of one instant.
   */
  readonly now: () => Date;
  readonly settings: Settings;
  readonly outside: Outside;
  /** A new unguessable id: `<prefix>_` and 20 characters of base 32 (100 bits). */
  newId(prefix: string): string;
  /** Called by `change` before each transaction: throws when nothing may be written now. */
  beginning(): void;
  /**
   * Called by `change` after each commit, before it is acknowledged: writes the register, wakes the outbox and empties the page cache. Throws when the
   * register cannot be written; then the change stands in the database and is not acknowledged.
   */
  committed(): void;
  /** Tells the office of a row that was left out of a page because it cannot be right (see `listSound`). */
  report(row: UnsoundRow): void;
  /** Runs what follows a line of the journal, in its transaction; wired to `workflows/reactions.ts`. */
  react(tx: Tx, line: JournalLine): void;
  /** True inside `change`: the same context, its database being the open transaction. */
  readonly transaction: boolean;
};

/** A context inside `change`. What it says is written in the same transaction; all three are called on the context itself (`tx.mail(…)`). */
export type Tx = Ctx & {
  readonly transaction: true;
  /** What was said in this change and is still to be followed, by whom. */
  readonly said: { readonly by: Tx; readonly line: JournalLine }[];
  /** One line in the journal, in the name of who acts in this context. What follows it runs when the change that says it has done its work. */
  journal(this: Tx, line: JournalLine): void;
  /** Asks for a mail: written and sent after the commit. The same mail about the same ids goes out once. */
  mail(this: Tx, mail: Mail): void;
  /** Asks for a call of something outside after the commit. The same call about the same ids is made once. */
  call(this: Tx, call: Call): void;
};

export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person';
}

export function isSelf(actor: Actor, personId: string): actor is PersonActor {
  return isPerson(actor) && actor.id === personId;
}

/** The same world, seen by the product itself: for what a process does after the person's own action. */
export function asSystem<C extends Ctx>(ctx: C, job: string): C {
  return { ...ctx, actor: { kind: 'system', job } };
}
