import type { Taken } from '#domain/licensing/index.ts';
import { day, time } from './format.ts';

/** First the answer, then what is free: why this area cannot be had, until when, and which areas beside it can. */
export function takenSentence(why: Taken): string {
  const { wanted, taken } = why;
  const lies = {
    in_taken: `${wanted} ligt in ${taken}. `,
    around_taken: `${taken} ligt in ${wanted}. `,
    there: '',
  }[why.wantedLies];
  return [lies + reason(why), freeSentence(why.free)].filter(Boolean).join(' ');
}

function reason({ taken, own, exclusive, endsAt, heldUntil, wantedExclusive }: Taken): string {
  const whose = own ? 'van uw eigen organisatie' : 'van een andere organisatie';
  if (heldUntil)
    return `${own ? 'Uw eigen' : 'Een andere'} organisatie houdt ${taken} vast tot ${day(heldUntil)}, ${time(heldUntil)}.`;
  if (exclusive) return `${taken} is tot ${day(endsAt)} exclusief ${whose}.`;
  const rest = wantedExclusive ? ' Exclusief kan daarom niet, gedeeld misschien wel.' : '';
  return `${taken} heeft tot ${day(endsAt)} al een gedeelde licentie ${whose}.${rest}`;
}

function freeSentence(free: readonly string[]): string {
  if (free.length === 0) return '';
  if (free.length === 1) return `Dit gebied ernaast is vrij: ${free[0]}.`;
  return `Deze gebieden ernaast zijn vrij: ${free.slice(0, -1).join(', ')} en ${free.at(-1)}.`;
}
