import type { Licence } from '#domain/licensing/index.ts';
import { day, organisation, time } from '#src/i18n/index.ts';
import type { LicenceCard } from './licence-cards.ts';

/** How the licence stands, in a sentence. */
export function licenceSentence({ standing, holdLapsesAt, startsAt, endsAt }: LicenceCard): string {
  const { sentence } = organisation.licence;
  if (standing === 'held') return sentence.held(time(holdLapsesAt));
  if (standing === 'not_yet') return sentence.not_yet(day(startsAt));
  if (standing === 'in_force') return sentence.in_force(day(endsAt));
  if (standing === 'ended') return sentence.ended(day(endsAt));
  return sentence[standing];
}

/** What happened to the licence until now, newest first. */
export function licenceEvents(licence: Licence, card: LicenceCard, now: Date): { at: Date; text: string }[] {
  const { events } = organisation.licence;
  const all = [
    { at: licence.requestedAt, text: events.requested },
    { at: licence.releasedAt, text: events.released },
    { at: licence.grantedAt, text: events.granted },
    {
      at: licence.grantedAt && (licence.startsAt > licence.grantedAt ? licence.startsAt : licence.grantedAt),
      text: events.starts,
    },
    ...card.people.map((person) => ({ at: person.agreedAt, text: events.agreed(person.name) })),
    { at: licence.end?.at ?? null, text: events.ended },
  ];
  return all
    .flatMap(({ at, text }) => (at && at <= now ? [{ at, text }] : []))
    .sort((left, other) => other.at.getTime() - left.at.getTime());
}
