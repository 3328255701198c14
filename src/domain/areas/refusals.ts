import { Refusal } from '#domain/refusal.ts';
import type { AreaKind } from './area.ts';

export const refusals = {
  notYours: () => new Refusal('areas.not_yours', 'not_allowed'),
  badTable: (code: string) => new Refusal('areas.bad_table', 'invalid', { code }),
  olderEdition: () => new Refusal('areas.older_edition', 'conflict'),
  notWhole: (kind: AreaKind, ended: number, all: number) =>
    new Refusal('areas.not_whole', 'invalid', { kind, ended, all }),
  endsIntoNothing: (code: string) => new Refusal('areas.ends_into_nothing', 'invalid', { code }),
  noProvince: (code: string) => new Refusal('areas.no_province', 'invalid', { code }),
  noPlan: () => new Refusal('areas.no_plan', 'not_found'),
  reasonNeeded: (most: number) => new Refusal('areas.reason_needed', 'invalid', { most }, 'reason'),
  unknown: () => new Refusal('areas.unknown', 'not_found'),
} as const;
