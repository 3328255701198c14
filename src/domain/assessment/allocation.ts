import { randomInt } from 'node:crypto';
import { type Ground, groundAgainstAssessor, type Ties } from './conflict.ts';

/** An assessor with the number of cases that still wait for their mark. */
export type Available = { readonly id: string; readonly waiting: number };
export type Choice =
  | { readonly kind: 'chosen'; readonly assessorId: string }
  | { readonly kind: 'nobody'; readonly grounds: Readonly<Partial<Record<Ground, number>>> };

/**
 * Who gets an empty seat: of those without a tie one with the fewest cases waiting, by lot (`draw` gives a number below the one it gets), so that
 * nobody can work out who sits beside them. Nobody: how many each ground shut out.
 */
export function chooseAssessor(
  assessors: readonly Available[],
  ties: Ties,
  draw: (many: number) => number = (many) => randomInt(many),
): Choice {
  const free = assessors.filter((assessor) => groundAgainstAssessor(assessor.id, ties) === null);
  const least = Math.min(...free.map(({ waiting }) => waiting));
  const fewest = free.filter(({ waiting }) => waiting === least);
  const drawn = fewest[fewest.length > 1 ? draw(fewest.length) : 0];
  if (drawn) return { kind: 'chosen', assessorId: drawn.id };
  const grounds: Partial<Record<Ground, number>> = {};
  for (const assessor of assessors) {
    const ground = groundAgainstAssessor(assessor.id, ties);
    if (ground) grounds[ground] = (grounds[ground] ?? 0) + 1;
  }
  return { kind: 'nobody', grounds };
}
