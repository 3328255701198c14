import {
  type Advice,
  adviceOn,
  type Case,
  type Ground,
  groundAgainst,
  listCases,
  requireCase,
  requireFreeOfficer,
  type Stage,
  stageOf,
  tiesOf,
} from '#domain/assessment/index.ts';
import { type Credential, findBySource } from '#domain/certification/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { type CriterionBeside, marksBeside } from './marks-beside.ts';

export type DecisionRow = {
  readonly id: string;
  readonly code: string;
  readonly stage: Stage;
  readonly appliedAt: Date;
  /** The newest thing that happened to it. */
  readonly since: Date;
  readonly marksIn: number;
  readonly seats: number;
  readonly openSeats: Case['openSeats'];
  readonly outcome: 'passed' | 'not_passed' | null;
  /** What keeps the officer who asks out of it. */
  readonly tie: Ground | null;
};

/** Every paid case for the officer who asks, oldest first; without a name, and with the tie that shuts the officer out. */
export function decisionQueue(ctx: Ctx): DecisionRow[] {
  const { actor } = ctx;
  if (!isPerson(actor) || !actor.roles.has('certification_officer')) throw new Refusal('not_found', '');
  const cases = listCases(ctx).filter((one) => one.openedAt && !one.end);
  return cases.map((one) => ({
    id: one.id,
    code: one.code,
    stage: stageOf(one),
    appliedAt: one.appliedAt,
    since: sinceOf(one),
    marksIn: one.seats.filter((seat) => seat.mark).length,
    seats: Math.max(2, one.seats.length),
    openSeats: one.openSeats,
    outcome: one.decision?.outcome ?? null,
    tie: groundAgainst(actor.id, tiesOf(ctx, one)),
  }));
}

function sinceOf(one: Case): Date {
  const times = [
    one.appliedAt,
    one.openedAt,
    one.decision?.decidedAt,
    ...one.seats.map((seat) => seat.mark?.finalAt),
    ...one.openSeats.map((seat) => seat.since),
  ];
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)));
}

export type DecisionDesk = {
  readonly one: Case;
  readonly stage: Stage;
  readonly candidateName: string;
  readonly stepsHeld: readonly string[];
  readonly stepsMissing: readonly string[];
  /** Only once every mark is in. */
  readonly criteria: readonly CriterionBeside[];
  readonly advice: Advice;
  readonly officerName: string | null;
  readonly credential: Credential | null;
};

/** One case for an officer without a tie to the candidate. The marks come into sight together, when the last is in. */
export function decisionDesk(ctx: Ctx, certificationId: string): DecisionDesk {
  const one = requireCase(ctx, certificationId);
  requireFreeOfficer(ctx, one);
  const stage = stageOf(one);
  const complete = stage === 'ready' || stage === 'decided';
  const names = personNames(ctx, [one.candidateId, one.decision?.officerId ?? '']);
  const titles = (ids: readonly string[]) => ids.map((id) => ctx.outside.catalogue.findCourse(id)?.title ?? id);
  return {
    one,
    stage,
    candidateName: names.get(one.candidateId) ?? '',
    stepsHeld: titles(one.ground.steps),
    stepsMissing: titles(one.ground.missing),
    criteria: complete ? marksBeside(one) : [],
    advice: complete ? adviceOn(one) : { kind: 'marks_missing' },
    officerName: one.decision ? (names.get(one.decision.officerId) ?? null) : null,
    credential: findBySource(ctx, `decision:${one.id}`),
  };
}
