import { Refusal } from '#domain/refusal.ts';

export const refusals = {
  notYours: () => new Refusal('areas.not_yours', 'not_allowed'),
  badTable: (code: string) => new Refusal('areas.bad_table', 'invalid', { code }),
  olderEdition: () => new Refusal('areas.older_edition', 'conflict'),
  noPlan: () => new Refusal('areas.no_plan', 'not_found'),
  reasonNeeded: (most: number) => new Refusal('areas.reason_needed', 'invalid', { most }, 'reason'),
  unknown: () => new Refusal('areas.unknown', 'not_found'),
} as const;
