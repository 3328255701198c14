import type { Ctx } from '#domain/context.ts';

/** Rights, kinds and levels of a licence, as they stand in the name of its product. */
const LICENCES = ['work', 'train'].flatMap((scope) =>
  ['shared', 'exclusive'].flatMap((kind) =>
    ['provincie', 'gemeente', 'wijk', 'buurt'].map((level) => `licence:${scope}:${kind}:${level}`),
  ),
);

/** Everything that can have a price: trainings, assessments and licences, by the name under which it is priced. */
export function listProducts(ctx: Ctx): string[] {
  const courses = ctx.outside.catalogue.courses();
  return [
    ...courses.filter((course) => course.kind === 'training').map((course) => `course:${course.id}`),
    ...courses.flatMap((course) =>
      course.kind === 'assessment' && course.scheme ? [`certification:${course.scheme}`] : [],
    ),
    ...LICENCES,
  ];
}

/** Education can be exempt; a licence is always taxed. */
export function mayBeExempt(product: string): boolean {
  return !product.startsWith('licence:');
}
