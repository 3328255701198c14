import { dayOf } from '#domain/calendar.ts';
import { recordForRenewal, requestRenewal, requireCredential, stateYear } from '#domain/certification/index.ts';
import { DAY, type World } from '../world.ts';
import { makeCredential } from './certification.ts';
import { makePerson } from './identity.ts';

/** A holder with a certificate of three years, an officer without a tie and another, and the clock so many days from the end (negative before). */
export function makeEnding(world: World, days: number) {
  const ada = makePerson(world);
  const [chris, cor] = [0, 1].map(() => makePerson(world, { roles: ['certification_officer'] })) as [string, string];
  const { id, number } = makeCredential(world, ada);
  const end = requireCredential(world.system(), id).validUntil ?? world.now();
  world.later(end.getTime() + days * DAY - world.now().getTime());
  return { world, ada, chris, cor, id, number, end };
}

/** All that a renewal asks for: three years, a talk and twelve hours elsewhere. */
export function makeComplete({ world, ada, chris, id }: ReturnType<typeof makeEnding>): void {
  for (const year of [1, 2, 3]) stateYear(world.person(ada), { credentialId: id, year, conversations: 10 });
  const day = dayOf(new Date(world.now().getTime() - 5 * DAY));
  const shared = { credentialId: id, day, proof: 'Een bericht gezien' };
  recordForRenewal(world.person(chris), { ...shared, kind: 'talk', what: 'Bo Visser' });
  recordForRenewal(world.person(chris), { ...shared, kind: 'learning', what: 'Waarderend onderzoek', hours: 12 });
}

/** A holder whose request is complete and waits. */
export function makeAsked(world: World, days: number) {
  const ending = makeEnding(world, days);
  makeComplete(ending);
  return { ...ending, request: requestRenewal(world.person(ending.ada), ending.id) };
}
