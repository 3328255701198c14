/** Why a person may neither mark nor decide about a candidate; the last two keep out of marking only. The first that fits, in this order. */
export const GROUNDS = [
  'candidate',
  'trained',
  'same_organisation',
  'declared',
  'judged_earlier',
  'decided',
  'seated',
  'administrator',
  'officer',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Everybody with a tie to one candidate, by person id. */
export type Ties = {
  readonly candidateId: string;
  /** Led a run that the candidate was in, or answered their work. */
  readonly trained: ReadonlySet<string>;
  /** Belongs or belonged to an organisation that the candidate belongs or belonged to. */
  readonly sameOrganisation: ReadonlySet<string>;
  /** Text so themselves. */
  readonly declared: ReadonlySet<string>;
  /** Read or marked the work in an earlier case of the candidate. */
  readonly judgedEarlier: ReadonlySet<string>;
  /** Decided what this case hears an appeal against. */
  readonly decided: ReadonlySet<string>;
  /** Sits or sat in this case, or in the one that it hears an appeal against. */
  readonly seated: ReadonlySet<string>;
  /** Read the journal, which says who applied. */
  readonly administrators: ReadonlySet<string>;
  /** Read the candidate's name with every case. */
  readonly officers: ReadonlySet<string>;
};

/** What keeps this person out of this case, whatever they would do in it; null when nothing does. */
export function groundAgainst(personId: string, ties: Ties): Ground | null {
  if (personId === ties.candidateId) return 'candidate';
  if (ties.trained.has(personId)) return 'trained';
  if (ties.sameOrganisation.has(personId)) return 'same_organisation';
  if (ties.declared.has(personId)) return 'declared';
  if (ties.judgedEarlier.has(personId)) return 'judged_earlier';
  if (ties.decided.has(personId)) return 'decided';
  return ties.seated.has(personId) ? 'seated' : null;
}

/** What keeps this person from marking this case: any tie, or another role that shows whose work it is. */
export function groundAgainstAssessor(personId: string, ties: Ties): Ground | null {
  const ground = groundAgainst(personId, ties);
  if (ground) return ground;
  if (ties.administrators.has(personId)) return 'administrator';
  return ties.officers.has(personId) ? 'officer' : null;
}
