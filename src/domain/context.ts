import type { Database } from '#db/client.ts';
import type { Outside } from '#src/outside/ports.ts';

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
export type House = {
  readonly siteUrl: string;
  readonly secret: string;
  readonly demo: boolean;
  readonly limits: Readonly<Record<LimitName, { readonly most: number; readonly minutes: number }>>;
  readonly seller: Seller;
};
export type LimitName = 'sign_in_per_account' | 'sign_in_per_address' | 'mail_per_account' | 'mail_per_address' | 'sign_up_per_address' | 'check_per_address';
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
  /** The instant of this request or job, UTC. */
  readonly now: Date;
  readonly house: House;
  readonly outside: Outside;
  /** A new unguessable id: `<prefix>_` and 20 characters of base 32 (100 bits). */
  newId(prefix: string): string;
  /** Called by `change` after each commit: wakes the outbox and empties the page cache. */
  committed(): void;
  /** True inside `change`: the same context, its database being the open transaction. */
  readonly transaction: boolean;
};

/** A context inside `change`. */
export type Tx = Ctx & { readonly transaction: true };

export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person';
}

/** The same world, seen by the product itself: for what a process does after the person's own deed. */
export function asSystem<C extends Ctx>(ctx: C, job: string): C {
  return { ...ctx, actor: { kind: 'system', job } };
}
