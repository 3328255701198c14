import type { CriterionMark } from '#db/schema/assessment.ts';
import type { SchemeRules } from '#src/catalogue/port.ts';

/** The final marks of a case by seat; the third only where it was asked for. */
export type SeatMarks = {
  readonly first?: readonly CriterionMark[];
  readonly second?: readonly CriterionMark[];
  readonly third?: readonly CriterionMark[];
};
export type CriterionAdvice = { readonly criterionId: string; readonly met: boolean; readonly agreed: boolean };
export type Advice =
  | { readonly kind: 'marks_missing' }
  | { readonly kind: 'third_needed'; readonly criteria: readonly CriterionAdvice[] }
  | { readonly kind: 'pass' | 'fail'; readonly criteria: readonly CriterionAdvice[] };

/** Whether two levels for one criterion lie further apart than the scheme takes for two honest readers. */
export function differTooFar(a: number, b: number, { passLevel, tolerance }: SchemeRules): boolean {
  const acrossPassLevel = a >= passLevel !== b >= passLevel;
  return (tolerance.acrossPassLevel && acrossPassLevel) || Math.abs(a - b) >= tolerance.levelsApart;
}

/**
 * What the marks say together. A criterion is met when two of the marks reach the pass level: both, or one of them and the third
 * assessor; so no single person makes a candidate pass and nothing is averaged. The case passes when every criterion is met.
 */
export function adviceOf(criterionIds: readonly string[], marks: SeatMarks, rules: SchemeRules): Advice {
  const { first, second, third } = marks;
  if (!first || !second) return { kind: 'marks_missing' };
  const criteria = criterionIds.map((criterionId): CriterionAdvice => {
    const [a, b] = [levelOf(first, criterionId), levelOf(second, criterionId)];
    const reached = [a, b, ...(third ? [levelOf(third, criterionId)] : [])].filter(
      (level) => level >= rules.passLevel,
    ).length;
    return { criterionId, met: reached >= 2, agreed: !differTooFar(a, b, rules) };
  });
  if (!third && criteria.some((criterion) => !criterion.agreed)) return { kind: 'third_needed', criteria };
  return { kind: criteria.every((criterion) => criterion.met) ? 'pass' : 'fail', criteria };
}

/** No mark for a criterion counts as below every level. */
function levelOf(mark: readonly CriterionMark[], criterionId: string): number {
  return mark.find((criterionMark) => criterionMark.criterionId === criterionId)?.level ?? 0;
}
