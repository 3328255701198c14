import type * as areas from './areas/refusals.ts';
import type * as assessment from './assessment/refusals.ts';
import type * as billing from './billing/refusals.ts';
import type * as certification from './certification/refusals.ts';
import type { StaleDraft } from './draft.ts';
import type * as identity from './identity/refusals.ts';
import type * as learning from './learning/refusals.ts';
import type * as licensing from './licensing/refusals.ts';
import type * as portfolio from './portfolio/refusals.ts';
import { Refusal } from './refusal.ts';
import type * as registration from './registration/refusals.ts';

/** Refusals that belong to no module. */
export const refusals = {
  /** What we do not show to you is, to you, not there. */
  notThere: () => new Refusal('shared.not_there', 'not_found'),
  hourSkipped: (field: string) => new Refusal('shared.hour_skipped', 'invalid', {}, field),
  hourTwice: (field: string) => new Refusal('shared.hour_twice', 'invalid', {}, field),
  clockStandsStill: () => new Refusal('shared.clock_stands_still', 'not_found'),
  clockTooFar: (field: string) => new Refusal('shared.clock_too_far', 'invalid', {}, field),
};

type ReturnedBy<Made> = Made extends (...args: never[]) => infer Returned
  ? Extract<Returned, Refusal<string, object>>
  : never;
/** What the functions of a `refusals.ts` make, loose ones and those in its object `refusals`. */
type MadeIn<Module> =
  | ReturnedBy<Module[keyof Module]>
  | (Module extends { refusals: infer Some } ? ReturnedBy<Some[keyof Some]> : never);

/** Every refusal there is, by module: a language has a sentence for each. */
export type Refusals = {
  readonly areas: MadeIn<typeof areas>;
  readonly assessment: MadeIn<typeof assessment>;
  readonly billing: MadeIn<typeof billing>;
  readonly certification: MadeIn<typeof certification>;
  readonly identity: MadeIn<typeof identity>;
  readonly learning: MadeIn<typeof learning>;
  readonly licensing: MadeIn<typeof licensing>;
  readonly portfolio: MadeIn<typeof portfolio>;
  readonly registration: MadeIn<typeof registration>;
  readonly shared: MadeIn<{ refusals: typeof refusals }> | StaleDraft;
};
export type RefusalCode = Refusals[keyof Refusals]['code'];
