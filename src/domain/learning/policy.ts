import { type Actor, isSelf } from '#domain/context.ts';
import type { Enrolment } from './enrolment.ts';
import type { Run } from './run.ts';

/** Runs are opened and meetings planned by the administrator, or by the product itself. */
export function mayPlan(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.roles.has('administrator'));
}

/** Nobody enrols by hand: a place, a code or an appointment gives the enrolment, so a process does it as the system. */
export function mayEnrol(actor: Actor): boolean {
  return mayPlan(actor);
}

/** The trainer of this very run, while appointed as trainer. */
export function leadsRun(actor: Actor, run: Pick<Run, 'trainerId'>): boolean {
  return isSelf(actor, run.trainerId) && actor.roles.has('trainer');
}

export function isLearnerOf(actor: Actor, enrolment: Pick<Enrolment, 'personId' | 'endedAt'>): boolean {
  return isSelf(actor, enrolment.personId) && enrolment.endedAt === null;
}

/** Its meetings move by its trainer, or by who plans runs. */
export function mayChangeRun(actor: Actor, run: Pick<Run, 'trainerId'>): boolean {
  return mayPlan(actor) || leadsRun(actor, run);
}
