/** Why a person may neither mark nor decide about a candidate; the first that fits, in this order. */
export const GROUNDS = ['candidate', 'trained', 'same_organisation', 'declared', 'judged_earlier', 'seated'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Everybody with a tie to one candidate, by person id. */
export type Ties = {
  readonly candidateId: string;
  /** Led a run that the candidate was in, or answered their work. */
  readonly trained: ReadonlySet<string>;
  /** Belongs or belonged to an organisation that the candidate belongs or belonged to. */
  readonly sameOrganisation: ReadonlySet<string>;
  /** Said so themselves. */
  readonly declared: ReadonlySet<string>;
  /** Sat in an earlier case of the candidate. */
  readonly judgedEarlier: ReadonlySet<string>;
  /** Sits or sat in this case. */
  readonly seated: ReadonlySet<string>;
};

/** What keeps this person out of this case; null when nothing does. */
export function groundAgainst(personId: string, ties: Ties): Ground | null {
  if (personId === ties.candidateId) return 'candidate';
  if (ties.trained.has(personId)) return 'trained';
  if (ties.sameOrganisation.has(personId)) return 'same_organisation';
  if (ties.declared.has(personId)) return 'declared';
  if (ties.judgedEarlier.has(personId)) return 'judged_earlier';
  return ties.seated.has(personId) ? 'seated' : null;
}
