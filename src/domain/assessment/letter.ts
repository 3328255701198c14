import type { Ctx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import { assessmentLetterWords as words } from '#src/messages/assessment-letters.nl.ts';
import type { Outside } from '#src/outside/ports.ts';
import { paths } from '#src/paths.ts';
import { appealUntil, isOver, stageOf } from './case.ts';
import { findCase, findCaseOfAssignment } from './find-cases.ts';

type Words = Omit<Parameters<Outside['letterOf']>[0], 'greetingName'>;
type Letter = { readonly to: { readonly name: string; readonly address: string }; readonly words: Words };
type Ids = Readonly<Record<string, string | number | boolean | null>>;

/** The letters of this room, written from ids when they are sent; null when there is nothing to say any more. */
export const assessmentLetters: Readonly<Record<string, (ctx: Ctx, ids: Ids) => Letter | null>> = {
  'assessment.opened': (ctx, ids) => {
    const one = findCase(ctx, String(ids.certificationId));
    return one && toPerson(ctx, one.candidateId, words.opened({ title: one.scheme.title, code: one.code, url: here(ctx, paths.myCertification(one.id)) }));
  },
  'assessment.assigned': (ctx, ids) => {
    const assignmentId = String(ids.assignmentId);
    const one = findCaseOfAssignment(ctx, assignmentId);
    const seat = one?.seats.find((each) => each.assignmentId === assignmentId);
    if (!one || !seat || seat.mark || isOver(one)) return null;
    return toPerson(ctx, seat.assessorId, words.assigned({ code: one.code, dueAt: seat.dueAt, url: here(ctx, paths.markingCase(assignmentId)) }));
  },
  'assessment.seat_open': (ctx, ids) => {
    const one = findCase(ctx, String(ids.certificationId));
    if (!one || stageOf(one) !== 'seeking') return null;
    return toPerson(ctx, String(ids.officerId), words.seatOpen({ code: one.code, url: here(ctx, paths.decisions()) }));
  },
  'assessment.ready': (ctx, ids) => {
    const one = findCase(ctx, String(ids.certificationId));
    if (!one || stageOf(one) !== 'ready') return null;
    return toPerson(ctx, String(ids.officerId), words.ready({ code: one.code, url: here(ctx, paths.decision(one.id)) }));
  },
  'assessment.decided': (ctx, ids) => {
    const one = findCase(ctx, String(ids.certificationId));
    const until = one && appealUntil(one);
    if (!one?.decision || !until) return null;
    const { reasons, outcome } = one.decision;
    const write = outcome === 'passed' ? words.passed : words.notPassed;
    return toPerson(ctx, one.candidateId, write({ title: one.scheme.title, reasons, appealUntil: until, url: here(ctx, paths.myCertification(one.id)) }));
  },
};

function toPerson(ctx: Ctx, personId: string, letter: Words): Letter | null {
  const person = findPerson(ctx, personId);
  return person && { to: { name: person.name, address: person.email }, words: letter };
}

function here(ctx: Ctx, path: string): string {
  return ctx.house.siteUrl + path;
}
