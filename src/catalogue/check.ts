import type { AuthoredCourse, AuthoredEntry, AuthoredLesson, AuthoredModule } from './assemble.ts';
import type { Authored } from './authored.ts';
import { type AuthoredHandout, handoutFaults } from './check-handout.ts';
import { partFaults } from './check-parts.ts';
import { planFaults } from './check-plan.ts';
import { type AuthoredPractice, practiceFaults } from './check-practice.ts';
import type { Fault } from './faults.ts';
import type { Quiz, Scheme } from './port.ts';
import type { Reference } from './reference.ts';
import type { storySchema, termsSchema } from './schema.ts';

export type AuthoredContent = {
  readonly courses: readonly AuthoredCourse[];
  readonly quizzes: readonly { readonly read: Authored<unknown>; readonly quiz: Quiz }[];
  readonly practices: readonly AuthoredPractice[];
  readonly schemes: readonly { readonly read: Authored<unknown>; readonly scheme: Scheme }[];
  readonly stories: readonly AuthoredEntry<typeof storySchema>[];
  readonly handouts: readonly AuthoredHandout[];
  readonly references: readonly Authored<Reference>[];
  readonly terms: readonly AuthoredEntry<typeof termsSchema>[];
};

type Named = { readonly id: string; readonly read: Authored<unknown>; readonly path: readonly PropertyKey[] };

/** Everything that no single file can know: ids that are used twice, names that point nowhere, rules over all courses. */
export function findFaults(content: AuthoredContent): Fault[] {
  return [
    ...twice('id', namedThings(content)),
    ...previewFaults(content.courses),
    ...content.courses.flatMap((course) => courseFaults(course, content)),
    ...content.quizzes.flatMap(({ read, quiz }) => quizFaults(read, quiz, content.courses)),
    ...practicesFaults(content),
    ...content.schemes.flatMap(({ read, scheme }) => schemeFaults(read, scheme)),
    ...content.stories.flatMap((story) => storyFaults(story, content.courses)),
    ...content.handouts.flatMap((handout) => handoutFaults(handout, content.courses)),
    ...content.references.flatMap((reference) => referenceFaults(reference, content.courses)),
  ];
}

function namedThings({
  courses,
  quizzes,
  practices,
  schemes,
  stories,
  handouts,
  references,
  terms,
}: AuthoredContent): Named[] {
  const modules = courses.flatMap((course) => course.modules);
  const lessons = modules.flatMap((module) => module.lessons);
  const top = (read: Authored<{ id: string }>): Named => ({ id: read.value.id, read, path: ['id'] });
  return [
    ...courses.map(({ read }) => top(read)),
    ...modules.map(({ read }) => top(read)),
    ...lessons.map((read) => top(read)),
    ...lessons.flatMap((read) =>
      read.value.reflections.map(({ id }, at) => ({ id, read, path: ['reflections', at, 'id'] })),
    ),
    ...modules.flatMap(({ read }) =>
      read.value.assignment ? [{ id: read.value.assignment.id, read, path: ['assignment', 'id'] }] : [],
    ),
    ...quizzes.map(({ read, quiz }) => ({ id: quiz.id, read, path: ['id'] })),
    ...practices.map(({ read, practice }) => ({ id: practice.id, read, path: ['id'] })),
    ...schemes.map(({ read, scheme }) => ({ id: scheme.id, read, path: ['id'] })),
    ...stories.map((read) => top(read)),
    ...handouts.map(({ read, handout }) => ({ id: handout.id, read, path: ['id'] })),
    ...references.map((read) => top(read)),
    ...terms.map((read) => top(read)),
  ];
}

function twice(what: string, named: readonly Named[]): Fault[] {
  const first = new Map<string, Named>();
  return named.flatMap((named) => {
    const earlier = first.get(named.id);
    if (!earlier) {
      first.set(named.id, named);
      return [];
    }
    return [faultAt(named.read, named.path, `The ${what} "${named.id}" is already used in ${earlier.read.file}.`)];
  });
}

function previewFaults(courses: readonly AuthoredCourse[]): Fault[] {
  const previews = courses
    .flatMap((course) => course.modules)
    .flatMap((module) => module.lessons)
    .filter((lesson) => lesson.value.preview);
  return previews
    .slice(1)
    .map((lesson) =>
      faultAt(lesson, ['preview'], `Only one lesson may be the preview, and ${previews[0]?.file} is one already.`),
    );
}

function courseFaults({ read, folder, modules }: AuthoredCourse, content: AuthoredContent): Fault[] {
  const { id, outcomes, prerequisites, scheme, kind } = read.value;
  const known = {
    outcomes: new Set(outcomes.map((outcome) => outcome.id)),
    quizzes: new Set(content.quizzes.filter(({ quiz }) => quiz.courseId === id).map(({ quiz }) => quiz.id)),
    practices: new Set(
      content.practices.filter(({ practice }) => practice.courseId === id).map((one) => one.practice.id),
    ),
    courses: new Set(content.courses.map((course) => course.read.value.id)),
    schemes: new Set(content.schemes.map((scheme) => scheme.scheme.id)),
  };
  return [
    ...(id === folder ? [] : [faultAt(read, ['id'], `The id "${id}" must be the name of the folder, "${folder}".`)]),
    ...prerequisites.flatMap((other, at) =>
      known.courses.has(other) ? [] : [faultAt(read, ['prerequisites', at], `There is no course "${other}".`)],
    ),
    ...(scheme === null || known.schemes.has(scheme)
      ? []
      : [faultAt(read, ['scheme'], `There is no scheme "${scheme}".`)]),
    ...(kind === 'assessment' && scheme === null
      ? [faultAt(read, ['kind'], 'An assessment must name the scheme that it is judged by.')]
      : []),
    ...untaughtFaults(read, modules),
    ...modules.flatMap((module) => [
      ...planFaults(module.meetingPlan),
      ...outcomeFaults(module.read, known.outcomes),
      ...module.lessons.flatMap((lesson) => lessonFaults(lesson, module, known)),
    ]),
  ];
}

/** A course promises its outcomes on the public page, so each of them needs a lesson. */
function untaughtFaults(read: AuthoredCourse['read'], modules: readonly AuthoredModule[]): Fault[] {
  const taught = new Set(modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.value.outcomes)));
  return read.value.outcomes.flatMap(({ id }, at) =>
    taught.has(id) ? [] : [faultAt(read, ['outcomes', at, 'id'], `No lesson is about outcome ${id}.`)],
  );
}

type Known = Readonly<Record<'outcomes' | 'quizzes' | 'practices', ReadonlySet<string>>>;

function lessonFaults(lesson: AuthoredLesson, module: AuthoredModule, known: Known): Fault[] {
  const { quiz, practices } = lesson.value;
  return [
    ...outcomeFaults(lesson, known.outcomes),
    ...(quiz === null || known.quizzes.has(quiz)
      ? []
      : [faultAt(lesson, ['quiz'], `There is no quiz "${quiz}" in content/questions.`)]),
    ...practices.flatMap((id, at) =>
      known.practices.has(id)
        ? []
        : [faultAt(lesson, ['practices', at], `There is no practice "${id}" in content/practice.`)],
    ),
    ...partFaults(lesson, module.read.value.assignment?.id ?? null),
  ];
}

function outcomeFaults(read: Authored<{ outcomes: string[] }>, known: ReadonlySet<string>): Fault[] {
  return read.value.outcomes.flatMap((outcome, at) =>
    known.has(outcome)
      ? []
      : [faultAt(read, ['outcomes', at], `Outcome ${outcome} is not in the course.yaml of this course.`)],
  );
}

function quizFaults(read: Authored<unknown>, quiz: Quiz, courses: readonly AuthoredCourse[]): Fault[] {
  return [
    ...(courses.some((course) => course.read.value.id === quiz.courseId)
      ? []
      : [faultAt(read, [], `The folder "${quiz.courseId}" is not the name of a course.`)]),
    ...quiz.questions.flatMap(({ outcome }, at) => {
      const known = courses.find((course) => course.read.value.id === quiz.courseId)?.read.value.outcomes ?? [];
      return known.length === 0 || known.some(({ id }) => id === outcome)
        ? []
        : [faultAt(read, ['questions', at, 'outcome'], `Outcome ${outcome} is not in the course.yaml of this course.`)];
    }),
    ...quiz.questions.flatMap((question, at) =>
      question.options.some((option) => option.id === question.answer)
        ? []
        : [faultAt(read, ['questions', at, 'answer'], `The answer "${question.answer}" is not one of the options.`)],
    ),
    ...repeated(quiz.questions, read, ['questions']),
    ...quiz.questions.flatMap(({ options }, at) => repeated(options, read, ['questions', at, 'options'])),
  ];
}

function practicesFaults({ courses, practices }: AuthoredContent): Fault[] {
  const lessons = courses.flatMap((course) => course.modules.flatMap((module) => module.lessons));
  const place = {
    outcomes: new Map(
      courses.map(({ read }) => [read.value.id, new Set(read.value.outcomes.map(({ id }) => id))] as const),
    ),
    placed: new Set(lessons.flatMap((lesson) => lesson.value.practices)),
    preview: new Set(lessons.filter((lesson) => lesson.value.preview).flatMap((lesson) => lesson.value.practices)),
  };
  return practices.flatMap((practice) => practiceFaults(practice, place));
}

function schemeFaults(read: Authored<unknown>, scheme: Scheme): Fault[] {
  const kinds = new Set(scheme.evidenceKinds.map((kind) => kind.id));
  return [
    ...repeated(scheme.evidenceKinds, read, ['evidenceKinds']),
    ...repeated(scheme.competences, read, ['competences']),
    ...scheme.competences.flatMap((competence, at) => [
      ...competence.evidence.flatMap((kind, index) =>
        kinds.has(kind)
          ? []
          : [faultAt(read, ['competences', at, 'evidence', index], `There is no kind of evidence "${kind}".`)],
      ),
      ...competence.criteria.flatMap((criterion, index) => {
        const path = ['competences', at, 'criteria', index, 'id'];
        return criterion.id.slice(0, -1) === competence.id
          ? []
          : [faultAt(read, path, `Criterion ${criterion.id} must begin with ${competence.id}.`)];
      }),
      ...repeated(competence.criteria, read, ['competences', at, 'criteria']),
    ]),
  ];
}

function storyFaults(story: AuthoredEntry<typeof storySchema>, courses: readonly AuthoredCourse[]): Fault[] {
  const lessons = new Set(courses.flatMap((c) => c.modules.flatMap((m) => m.lessons.map((lesson) => lesson.value.id))));
  return story.value.lessons.flatMap((id, at) =>
    lessons.has(id) ? [] : [faultAt(story, ['lessons', at], `There is no lesson "${id}".`)],
  );
}

function referenceFaults(read: Authored<Reference>, courses: readonly AuthoredCourse[]): Fault[] {
  const modules = new Set(courses.flatMap((course) => course.modules.map((module) => module.read.value.id)));
  return [
    ...repeated(read.value.lines, read, ['lines']),
    ...read.value.modules.flatMap((id, at) =>
      modules.has(id) ? [] : [faultAt(read, ['modules', at], `There is no module "${id}".`)],
    ),
  ];
}

function repeated(list: readonly { id: string }[], read: Authored<unknown>, path: readonly PropertyKey[]): Fault[] {
  return list.flatMap(({ id }, at) =>
    list.findIndex((other) => other.id === id) === at
      ? []
      : [faultAt(read, [...path, at, 'id'], `The id "${id}" is used twice in this list.`)],
  );
}

function faultAt(read: Authored<unknown>, path: readonly PropertyKey[], sentence: string): Fault {
  return { file: read.file, line: read.lineOf(path), sentence };
}
