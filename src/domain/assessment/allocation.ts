import { type Ground, groundAgainstAssessor, type Ties } from './conflict.ts';

/** An assessor with the number of cases that still wait for their mark. */
export type Available = { readonly id: string; readonly waiting: number };
export type Choice =
  | { readonly kind: 'chosen'; readonly assessorId: string }
  | { readonly kind: 'nobody'; readonly grounds: Readonly<Partial<Record<Ground, number>>> };

/** Who gets an empty seat: of those without a tie the one with the fewest cases waiting, then the first by id. Nobody: how many each ground shut out. */
export function chooseAssessor(assessors: readonly Available[], ties: Ties): Choice {
  const free = assessors.filter((assessor) => groundAgainstAssessor(assessor.id, ties) === null);
  const [first] = free.sort((a, b) => a.waiting - b.waiting || (a.id < b.id ? -1 : 1));
  if (first) return { kind: 'chosen', assessorId: first.id };
  const grounds: Partial<Record<Ground, number>> = {};
  for (const assessor of assessors) {
    const ground = groundAgainstAssessor(assessor.id, ties);
    if (ground) grounds[ground] = (grounds[ground] ?? 0) + 1;
  }
  return { kind: 'nobody', grounds };
}
