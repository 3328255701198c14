import type { Refusal } from '#domain/refusal.ts';
import type { Refusals } from '#domain/refusals.ts';

/** How one refusal is said: a sentence, made of its facts when it has any. */
type Said<Facts> = keyof Facts extends never ? string : (facts: Facts) => string;
type SaidByCode<Made extends Refusal<string, object>> = {
  readonly [Code in Made['code']]: Said<Extract<Made, { readonly code: Code }>['facts']>;
};

/** The refusals in one language: by module, a sentence for every code. One that is forgotten does not compile. */
export type RefusalWords = { readonly [Module in keyof Refusals]: SaidByCode<Refusals[Module]> };
