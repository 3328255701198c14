import { areas as words } from '#src/i18n/index.ts';
import type { AreaAnswer, Holder } from './area-answer.ts';

/** Who may work here, in one sentence. */
export function areaHeading({ area, whole, inParts, dormant }: AreaAnswer): string {
  const exclusive = whole.find((holder) => holder.exclusive);
  if (exclusive) return words.answer.exclusive(area.name, exclusive.organisation, exclusive.until);
  if (whole.length > 0) return words.answer.shared(area.name, namesOf(whole));
  if (inParts.length > 0) return words.answer.inParts(area.name, namesOf(inParts));
  return dormant ? words.answer.waiting(area.name) : words.answer.nobody(area.name);
}

/** What a new licence would find here. Of an area that ended nothing is sold. */
export function areaSays({ exists, area, room, dormant, whole }: AreaAnswer): string {
  if (!exists || area.kind === 'land') return '';
  if (room === 'free') return words.says.free;
  if (room === 'held') return words.says.held;
  if (room === 'shared_only') return words.says.shareable;
  if (dormant) return words.says.later;
  return whole.length > 0 ? words.says.taken : words.says.exclusiveNot;
}

function namesOf(holders: readonly Holder[]): string[] {
  return [...new Set(holders.map((holder) => holder.organisation))];
}
