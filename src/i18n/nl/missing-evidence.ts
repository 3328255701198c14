import type { Missing } from '#domain/assessment/index.ts';

/** One thing that is missing, in the words of the scheme. */
export function missingInWords(missing: Missing): string {
  if (missing.kind === 'competence') return `een bewijsstuk bij ‘${missing.title}’`;
  return missing.short === 1 ? `een ‘${missing.title}’` : `${missing.short} keer ‘${missing.title}’`;
}
