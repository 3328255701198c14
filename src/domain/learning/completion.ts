import type { CompletionRule } from '#src/catalogue/port.ts';

/** What the rule is asked about: ids that count (frozen at enrolment) and what was done. */
export type CompletionFacts = {
  readonly lessonIds: readonly string[];
  readonly finishedLessonIds: readonly string[];
  readonly assignmentIds: readonly string[];
  readonly approvedAssignmentIds: readonly string[];
  /** One number per planned meeting: 0, 50 or 100; a meeting that is not marked yet counts as 0. */
  readonly presencePercents: readonly number[];
};

export type Part = { readonly done: number; readonly of: number; readonly met: boolean };
/** Per part how far it is; a part that the rule does not ask for has `of: 0` and is met. */
export type Completion = {
  readonly lessons: Part;
  readonly assignments: Part;
  /** `done` is the share attended and `of` the share asked for, in whole percents, rounded down. */
  readonly attendance: Part;
  readonly met: boolean;
};

/** Whether a course is complete, by the rule in its `course.yaml`. A run without meetings asks for no attendance. */
export function completionOf(facts: CompletionFacts, rule: CompletionRule): Completion {
  const lessons = allOf(rule.lessons === 'all' ? facts.lessonIds : [], facts.finishedLessonIds);
  const assignments = allOf(askedOf(facts.assignmentIds, rule.assignments), facts.approvedAssignmentIds);
  const attendance = attendanceOf(facts.presencePercents, rule.attendancePercent);
  return { lessons, assignments, attendance, met: lessons.met && assignments.met && attendance.met };
}

/** Ids that the rule asks for; what was not promised at enrolment is never asked. */
export function askedOf(ids: readonly string[], asked: CompletionRule['assignments']): readonly string[] {
  if (asked === 'all') return ids;
  return asked === 'none' ? [] : ids.filter((id) => asked.includes(id));
}

/** Of the meetings of a run: how many there are, how many the learner was at, and how many the rule asks for; half of a meeting is 0.5. */
export type MeetingsCounted = { readonly all: number; readonly attended: number; readonly needed: number };

/**
 * The same rule told in meetings: of one percentage per planned meeting and the share that is asked for. Whoever was at `needed` of them meets `attendance`, and with half
 * a meeting less does not.
 */
export function meetingsCounted(percents: readonly number[], asked: number): MeetingsCounted {
  const all = percents.length;
  const attended = percents.reduce((sum, percent) => sum + percent, 0) / 100;
  return { all, attended, needed: Math.ceil((2 * all * asked) / 100) / 2 };
}

function allOf(asked: readonly string[], done: readonly string[]): Part {
  const there = asked.filter((id) => done.includes(id)).length;
  return { done: there, of: asked.length, met: there === asked.length };
}

function attendanceOf(percents: readonly number[], asked: number): Part {
  if (percents.length === 0 || asked === 0) return { done: 0, of: 0, met: true };
  const attended = percents.reduce((sum, percent) => sum + percent, 0) / percents.length;
  return { done: Math.floor(attended), of: asked, met: attended >= asked };
}
