import type { Fields } from '#domain/draft.ts';
import { PLAN_FIELDS, type PlanPart } from '#domain/portfolio/index.ts';

/** Who walks along is called by a first name: that is what these fields are for. */
const NAMES = /^(?:who\d+|companion)$/;

/** What of a part is looked at for who may be recognised in it: one field a line. */
export function planTextToCheck(part: PlanPart, fields: Fields): string {
  return Object.entries(PLAN_FIELDS[part])
    .filter(([name, { kind }]) => (kind === 'line' || kind === 'text') && !NAMES.test(name))
    .map(([name]) => fields[name] ?? '')
    .join('\n');
}
