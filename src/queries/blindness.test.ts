import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyForCertification,
  assessmentMailContents,
  decideCase,
  finaliseMark,
  listDrafts,
  markDraft,
  openCase,
  readWork,
  returnCase,
  saveMarkDraft,
} from '#domain/assessment/index.ts';
import type { Ctx } from '#domain/context.ts';
import { basisOf } from '#domain/draft.ts';
import { addEvidenceWithFile } from '#src/workflows/keep-evidence.ts';
import { readEvidenceTexts } from '#src/workflows/read-evidence-texts.ts';
import { showPiece } from '#src/workflows/show-piece.ts';
import { draftMark, makeOpenCase, markFinal, seatOf, seeIdentity } from '#tests/support/make/assessment.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { writtenPaper } from '#tests/support/paper.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { markingDesk, markingQueue, piecesToRead } from './marking.ts';

/** Everything that the product answers to the assessor in this seat, mails included. */
function everythingFor(world: World, caseId: string, seat: 1 | 2) {
  const { ctx, assignmentId, assessorId } = seatOf(world, caseId, seat);
  const mails = world
    .rows<{ payload: string }>('SELECT payload, due_at FROM outbox')
    .filter((row) => row.payload.includes(assignmentId) || row.payload.includes(assessorId));
  const work = workFor(ctx, assignmentId);
  return JSON.stringify({ queue: markingQueue(ctx), desk: markingDesk(ctx, assignmentId), work, mails });
}

/** The work as it is read in this seat; closed once the own mark is final. */
function workFor(ctx: Ctx, assignmentId: string) {
  const desk = markingDesk(ctx, assignmentId);
  if (!desk.finalAt) return piecesToRead(desk.scheme, readWork(ctx, assignmentId));
  expect(() => readWork(ctx, assignmentId)).toThrow('assessment.already_final');
  return 'closed';
}

const level = fc.constantFrom(1, 2, 3, 4);
const act = fc.oneof(
  fc.record({
    kind: fc.constant('draft' as const),
    levels: fc.tuple(level, level),
    reason: fc.string({ maxLength: 60 }),
    wait: fc.nat(100),
  }),
  fc.record({ kind: fc.constant('final' as const), levels: fc.tuple(level, level), wait: fc.nat(100) }),
  fc.record({
    kind: fc.constant('return' as const),
    reason: fc.constantFrom('knows_candidate' as const, 'no_time' as const),
  }),
);
const aDoes = fc.array(act, { minLength: 1, maxLength: 4 });

/** What the assessor in seat 1 does, as far as it is still possible. */
function play(world: World, caseId: string, acts: typeof aDoes extends fc.Arbitrary<infer Acts> ? Acts : never): void {
  for (const item of acts) {
    const { ctx, assignmentId, mark } = seatOf(world, caseId, 1);
    if (mark) return;
    if (item.kind === 'draft') {
      saveMarkDraft(ctx, {
        assignmentId,
        basis: basisOf(markDraft(listDrafts(ctx, assignmentId))),
        drafts: [{ criterionId: 'K1a', level: item.levels[0], reason: item.reason }],
      });
    } else if (item.kind === 'final') {
      draftMark(world, caseId, 1, item.levels);
      finaliseMark(ctx, assignmentId);
    } else {
      returnCase(ctx, assignmentId, item.reason);
    }
  }
}

describe('an assessor is blind to the other mark', () => {
  test('whatever the first assessor does, at whatever time, nothing that the second one gets differs until the second mark is final', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(aDoes, fc.boolean(), fc.tuple(level, level), (acts, drafted, own) => {
        const answers = [[], acts].map((played) => {
          const world = makeWorld();
          const certification = makeOpenCase(world, { assessors: 7 });
          if (drafted) draftMark(world, certification.id, 2, own);
          const before = everythingFor(world, certification.id, 2);
          world.later(HOUR);
          play(world, certification.id, played);
          expect(everythingFor(world, certification.id, 2)).toBe(before);
          draftMark(world, certification.id, 2, own);
          return markingDesk(seatOf(world, certification.id, 2).ctx, seatOf(world, certification.id, 2).assignmentId)
            .criteria;
        });
        expect(answers[1]).toEqual(answers[0]);
      }),
      { numRuns: 30 },
    );
  });

  test('the one whose mark is final sees nothing of the other either, nor of the decision: it can read back its own for six weeks', () => {
    const world = makeWorld();
    const certification = makeOpenCase(world, { assessors: 2 });
    markFinal(world, certification.id, 1, [3, 4]);
    const before = everythingFor(world, certification.id, 1);
    markFinal(world, certification.id, 2, [4, 4]);
    expect(everythingFor(world, certification.id, 1)).toBe(before);
    seeIdentity(world, certification.id);
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const reasons = 'Beide oordelen zien genoeg, en ik volg hen daarin.';
    decideCase(world.person(chris), certification.id, { outcome: 'passed', reasons });
    expect(everythingFor(world, certification.id, 1)).toBe(before);
    world.later(43 * DAY);
    const { ctx, assignmentId } = seatOf(world, certification.id, 1);
    expect(markingQueue(ctx).done.rows).toMatchObject([{ readable: false }]);
    expect(() => markingDesk(ctx, assignmentId)).toThrow(/not_found/);
  });
});

test('each seat has a code of its own, which is nowhere else', () => {
  const world = makeWorld();
  const { id, code } = makeOpenCase(world);
  const codes = ([1, 2] as const).map((number) => {
    const { ctx, assignmentId } = seatOf(world, id, number);
    const seen = JSON.stringify([
      everythingFor(world, id, number),
      assessmentMailContents['assessment.assigned'](ctx, { kind: 'assessment.assigned', assignmentId }),
    ]);
    expect(seen).not.toContain(code);
    return markingDesk(ctx, assignmentId).code;
  });
  expect(new Set([code, ...codes]).size).toBe(3);
  expect(markingQueue(seatOf(world, id, 1).ctx).open.rows.map((row) => row.code)).toEqual(codes.slice(0, 1));
});

describe('an assessor does not know whose work it is', () => {
  /** The same work by another person, from another place, handed in in another order; ids and codes are chance and are left out. */
  const seenOf = async (name: string, email: string, organisation: boolean, reversed: boolean) => {
    const world = makeWorld();
    const candidate = makePerson(world, {
      name,
      email,
      ...(organisation && { worksAt: makeOrganisation(world, `Stichting ${name}`) }),
    });
    for (let made = 0; made < 2; made += 1) makePerson(world, { roles: ['assessor'] });
    const pieces = ['gesprek', 'klimverslag', 'talentenkaart', 'gesprek'].map((kind, at) => ({
      kind,
      title: `Stuk ${at}`,
      text: `Regel van stuk ${at}.`,
      competenceIds: ['K1', 'K2'],
    }));
    const evidenceIds: string[] = [];
    const bytes = await writtenPaper({ Author: 'Ada Vermeer', Title: 'Klimverslag van C. de Wit' });
    for (const piece of reversed ? [...pieces].reverse() : pieces) {
      world.later(1000);
      evidenceIds.push(await addEvidenceWithFile(world.person(candidate), piece, { name: `${name}.pdf`, bytes }));
    }
    const steps = { held: [], missing: [] };
    const papers = await readEvidenceTexts(world.person(candidate), evidenceIds);
    const id = applyForCertification(world.person(candidate), {
      schemeId: 'koek',
      evidenceIds,
      steps,
      equivalence: '',
      conductAccepted: true,
      papers,
    });
    openCase(world.system(), id, 'line');
    const { ctx, assignmentId } = seatOf(world, id, 1);
    const work = piecesToRead(markingDesk(ctx, assignmentId).scheme, readWork(ctx, assignmentId)).map((piece) => ({
      ...piece,
      id: '',
    }));
    const files = await Promise.all(
      readWork(ctx, assignmentId).map(async ({ id: pieceId }) => {
        const { storageKey, fileMime } = showPiece(ctx, assignmentId, pieceId);
        const file = { storageKey: storageKey ?? '', mime: fileMime ?? '' };
        return { pages: await ctx.outside.reading.pages(file), file };
      }),
    );
    const picture = files[0] && (await ctx.outside.reading.picture(files[0].file, 1));
    const { open } = markingQueue(ctx);
    return JSON.stringify({
      work,
      pages: files.map(({ pages }) => pages),
      picture: Buffer.from(picture?.bytes ?? []).toString('latin1'),
      desk: { ...markingDesk(ctx, assignmentId), assignmentId: '', code: '' },
      open: open.rows.map((row) => ({ ...row, assignmentId: '', code: '' })),
    });
  };

  test('name, address, organisation, file names and the order of handing in leave no trace, nor does what the file says inside', async () => {
    const plain = await seenOf('Ada Vermeer', 'ada@test.example', false, false);
    expect(await seenOf('Çağla de Wit', 'c.dewit@elders.example', true, true)).toBe(plain);
    expect(plain).not.toMatch(/Vermeer|de Wit|ada@|\.pdf/);
    expect(plain).toMatch(/Een gesprek aan tafel/);
    expect(plain).toMatch(/RIFF.*WEBP/);
  }, 120_000);
});
