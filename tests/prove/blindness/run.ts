import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  decideCase,
  finaliseMark,
  listDrafts,
  markDraft,
  readWork,
  recordIdentity,
  requireCase,
  returnCase,
  saveMarkDraft,
} from '#domain/assessment/index.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { basisOf } from '#domain/draft.ts';
import { Refusal } from '#domain/refusal.ts';
import { markingDesk, markingQueue, piecesToRead } from '#src/queries/marking.ts';
import { draftMark, makeOpenCase, seatOf } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { HOUR, makeWorld, type World } from '#tests/support/world.ts';

export type Proof = { readonly tried: number; readonly violations: readonly string[]; readonly line: string };

const level = fc.constantFrom(1, 2, 3, 4);
const levels = fc.tuple(level, level);
/** What the other assessor, and after both marks an officer, may do; and the hours that pass before it. */
const act = fc.record({
  hours: fc.nat(60),
  what: fc.oneof(
    fc.record({ kind: fc.constant('read' as const) }),
    fc.record({ kind: fc.constant('draft' as const), levels, reason: fc.string({ maxLength: 60 }) }),
    fc.record({ kind: fc.constant('final' as const), levels }),
    fc.record({ kind: fc.constant('return' as const), reason: fc.constantFrom('knows_candidate', 'no_time') }),
    fc.record({ kind: fc.constant('decide' as const), outcome: fc.constantFrom('passed', 'not_passed') }),
  ),
});
const twin = fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 6 }), own: levels, ownFinal: fc.boolean() });
type Twin = typeof twin extends fc.Arbitrary<infer T> ? T : never;
type What = Twin['acts'][number]['what'];

/**
 * Twin worlds: two databases, one a copy of the other, on one clock. In the first the assessor in seat 1, and then the officers, act; in the second they do
 * not. At every moment everything that the product answers to seat 2 is the same to the letter in both, so that no mark, text or time of another shows.
 * Before the own mark is final, and after it.
 */
export function proveBlindness(seed: number, tries = 1_000): Proof {
  const violations: string[] = [];
  let index = 0;
  for (const tried of fc.sample(twin, { seed, numRuns: tries })) {
    const fault = faultOf(tried);
    if (fault) violations.push(`twin ${index}: ${fault} (${JSON.stringify(tried)})`);
    index += 1;
  }
  for (const violation of violations.slice(0, 20)) console.log(`  ${violation}`);
  return { tried: tries, violations, line: `${tries} tried, ${violations.length} violations` };
}

function faultOf({ acts, own, ownFinal }: Twin): string | null {
  const world = makeWorld();
  const officer = makePerson(world, { roles: ['certification_officer'] });
  const { id } = makeOpenCase(world, { assessors: 7 });
  const { assignmentId, assessorId } = seatOf(world, id, 2);
  draftMark(world, id, 2, own);
  if (ownFinal) finaliseMark(world.person(assessorId), assignmentId);
  return inTwin(world, (quiet) => {
    const seen = (of: World) => everythingFor(of, of.person(assessorId), assignmentId);
    if (seen(world) !== seen(quiet)) return 'the twins are not alike to begin with';
    for (const { hours, what } of acts) {
      for (const each of [world, quiet]) each.later(hours * HOUR);
      tryTo(() => perform(world, id, officer, what));
      if (seen(world) !== seen(quiet)) return `${what.kind} is seen from the other seat`;
    }
    return null;
  });
}

/** Works with a world whose database is a copy of this one, and whose clock stands at the same moment. */
function inTwin<T>(world: World, work: (twin: World) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'klimroute-twin-'));
  try {
    const file = join(folder, 'twin.db');
    world.open.exec(`VACUUM INTO '${file}'`);
    const twin = makeWorld({ file, start: world.now() });
    try {
      return work(twin);
    } finally {
      twin.open.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function perform(world: World, id: string, officer: string, what: What): void {
  if (what.kind === 'decide') {
    const ctx = world.person(officer);
    recordIdentity(ctx, id, { name: requireCase(ctx, id).name });
    const outcome = what.outcome === 'passed' ? ('passed' as const) : ('not_passed' as const);
    decideCase(ctx, id, { outcome, reasons: 'Zo luidt het besluit in deze proef, met redenen.' });
    return;
  }
  const { ctx, assignmentId } = seatOf(world, id, 1);
  if (what.kind === 'read') readWork(ctx, assignmentId);
  else if (what.kind === 'return')
    returnCase(ctx, assignmentId, what.reason === 'no_time' ? 'no_time' : 'knows_candidate');
  else if (what.kind === 'final') {
    draftMark(world, id, 1, what.levels);
    finaliseMark(ctx, assignmentId);
  } else {
    const basis = basisOf(markDraft(listDrafts(ctx, assignmentId)));
    const drafts = [{ criterionId: 'K1a', level: what.levels[0], reason: what.reason }];
    saveMarkDraft(ctx, { assignmentId, basis, drafts });
  }
}

/** Everything that the product answers to the assessor in this seat, refusals and mails included. */
function everythingFor(world: World, ctx: Ctx, assignmentId: string): string {
  const me = isPerson(ctx.actor) ? ctx.actor.id : '';
  const mails = world
    .rows<{ payload: string; due_at: number }>('SELECT payload, due_at FROM outbox')
    .filter((row) => row.payload.includes(assignmentId) || row.payload.includes(me));
  const desk = answerOf(() => markingDesk(ctx, assignmentId));
  const work = answerOf(() => piecesToRead(markingDesk(ctx, assignmentId).scheme, readWork(ctx, assignmentId)));
  return JSON.stringify({ queue: markingQueue(ctx), desk, work, mails });
}

function answerOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch (error) {
    // What is refused, or has no seat to act from any more, did nothing.
    if (!(error instanceof Refusal) && !/is empty$/.test((error as Error).message)) throw error;
  }
}
