import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { fakeCatalogue } from '#src/catalogue/fake.ts';
import { ContentFaults } from '#src/catalogue/faults.ts';
import type { Catalogue } from '#src/catalogue/port.ts';

const contentDir = fileURLToPath(new URL('../../content', import.meta.url));

const implementations: readonly [string, () => Catalogue][] = [
  ['the fake', () => fakeCatalogue()],
  ['the disk', () => readCatalogue(contentDir)],
];

describe.each(implementations)('a catalogue: %s', (_name, open) => {
  const catalogue = open();
  const courses = catalogue.courses();

  test('the courses stand in the order of the training ladder', () => {
    const steps = courses.map((course) => course.step);
    expect(steps.slice(0, 3)).toEqual([1, 2, 3]);
    expect(courses.map((course) => course.id).slice(0, 3)).toEqual([
      'coach-van-het-alledaagse',
      'talentmakelaar',
      'koek-certificering',
    ]);
  });

  test('a course is found by its id, and an unknown one is not', () => {
    for (const course of courses) expect(catalogue.findCourse(course.id)).toBe(course);
    expect(catalogue.findCourse('bestaat-niet')).toBeUndefined();
    expect(() => catalogue.requireCourse('bestaat-niet')).toThrow('bestaat-niet');
  });

  test('lessons are numbered through the course and know their place', () => {
    for (const course of courses) {
      const lessons = catalogue.lessons(course.id);
      expect(lessons.length).toBeGreaterThan(0);
      expect(lessons.map((lesson) => lesson.number)).toEqual(lessons.map((_, at) => at + 1));
      expect(catalogue.lessonIds(course.id)).toEqual(lessons.map((lesson) => lesson.id));
      for (const lesson of lessons) {
        expect(lesson.courseId).toBe(course.id);
        expect(course.modules.some((module) => module.id === lesson.moduleId)).toBe(true);
        expect(catalogue.findLesson(course.id, lesson.id)).toBe(lesson);
        expect(lesson.entry.startsWith(`${course.id}/`)).toBe(true);
      }
    }
  });

  test('a lesson of another course is not found', () => {
    const [first] = catalogue.lessonIds('coach-van-het-alledaagse');
    expect(catalogue.findLesson('talentmakelaar', first ?? '')).toBeUndefined();
    expect(catalogue.lessons('bestaat-niet')).toEqual([]);
  });

  test('exactly one lesson is open to everybody', () => {
    const previews = courses.flatMap((course) => catalogue.lessons(course.id)).filter((lesson) => lesson.preview);
    expect(previews).toEqual([catalogue.previewLesson()]);
  });

  test('every quiz that a lesson names can be taken, and its answer is one of the options', () => {
    for (const course of courses) {
      for (const { quiz: quizId } of catalogue.lessons(course.id)) {
        if (quizId === null) continue;
        const quiz = catalogue.findQuiz(course.id, quizId);
        expect(quiz?.questions.length).toBeGreaterThan(0);
        for (const question of quiz?.questions ?? []) {
          expect(question.options.map((option) => option.id)).toContain(question.answer);
        }
      }
    }
    expect(catalogue.quizzes('coach-van-het-alledaagse').length).toBeGreaterThan(0);
    expect(catalogue.findQuiz('coach-van-het-alledaagse', 'bestaat-niet')).toBeUndefined();
  });

  test('assignments and reflections are found in their own course only', () => {
    const own = catalogue.assignments('coach-van-het-alledaagse');
    expect(own.length).toBeGreaterThan(0);
    for (const assignment of own) {
      expect(catalogue.findAssignment('coach-van-het-alledaagse', assignment.id)).toBe(assignment);
      expect(catalogue.findAssignment('talentmakelaar', assignment.id)).toBeUndefined();
    }
    const [reflection] = catalogue.lessons('coach-van-het-alledaagse').flatMap((lesson) => lesson.reflections);
    expect(catalogue.findReflection('coach-van-het-alledaagse', reflection?.id ?? '')).toBe(reflection);
    expect(catalogue.findReflection('talentmakelaar', reflection?.id ?? '')).toBeUndefined();
  });

  test('the catalogue never uses a name that the law or another scheme has taken', () => {
    expect(JSON.stringify(courses)).not.toMatch(/NLQF|microcredential|\bEVC\b|Ervaringscertificaat/i);
  });

  test('only the assessment certifies competence, and it names its scheme', () => {
    for (const course of courses) {
      const expected = course.kind === 'assessment' ? 'competence' : 'participation';
      expect(course.certifies.kind).toBe(expected);
      if (course.kind === 'assessment') expect(catalogue.scheme(course.scheme ?? '').id).toBe(course.scheme);
    }
  });

  test('every criterion of the scheme has four levels in order, under its own competence', () => {
    const scheme = catalogue.scheme('koek');
    expect(catalogue.schemes()).toContain(scheme);
    expect(() => catalogue.scheme('bestaat-niet')).toThrow('bestaat-niet');
    const kinds = scheme.evidenceKinds.map((kind) => kind.id);
    for (const competence of scheme.competences) {
      for (const kind of competence.evidence) expect(kinds).toContain(kind);
      for (const criterion of competence.criteria) {
        expect(criterion.competenceId).toBe(competence.id);
        expect(criterion.levels.map((level) => level.level)).toEqual([1, 2, 3, 4]);
      }
    }
  });

  test('a story points at lessons that exist', () => {
    const lessonIds = courses.flatMap((course) => catalogue.lessonIds(course.id));
    expect(catalogue.stories().length).toBeGreaterThan(0);
    for (const story of catalogue.stories()) {
      expect(catalogue.findStory(story.id)).toBe(story);
      for (const lesson of story.lessons) expect(lessonIds).toContain(lesson);
    }
  });
});

describe('an author makes a mistake', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function faultsOf(changed: Record<string, string>): string[] {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    folders.push(folder);
    for (const [file, text] of Object.entries({ ...smallContent, ...changed })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    try {
      readCatalogue(folder);
      return [];
    } catch (error) {
      if (!(error instanceof ContentFaults)) throw error;
      return error.faults.map((fault) => `${fault.file.split('/').at(-1)}:${fault.line} ${fault.sentence}`);
    }
  }

  test('content without a mistake is served', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test('a field that is missing is named with file and line', () => {
    const lesson = smallLesson.replace('title: Een les\n', '');
    expect(faultsOf({ 'courses/klein/01-a/01-les.mdx': lesson })).toEqual([
      expect.stringMatching(/^01-les\.mdx:2 "title"/),
    ]);
  });

  test('a field with a typing error in its name is not read over', () => {
    const lesson = smallLesson.replace('minutes:', 'minuten: 4\nminutes:');
    expect(faultsOf({ 'courses/klein/01-a/01-les.mdx': lesson })).toEqual([
      expect.stringContaining('unknown field(s): minuten'),
    ]);
  });

  test('an id that is used twice is refused at its second place', () => {
    expect(faultsOf({ 'courses/klein/01-a/02-les.mdx': smallLesson })).toEqual([
      expect.stringMatching(/^02-les\.mdx:2 The id "klein-les" is already used in .*01-les\.mdx/),
    ]);
  });

  test('a meeting plan without its minutes is refused', () => {
    expect(faultsOf({ 'courses/klein/01-a/trainer.mdx': '---\ntitle: Bijeenkomst\n---\nTekst.' })).toEqual([
      expect.stringMatching(/^trainer\.mdx:\d+ "minutes"/),
    ]);
  });

  test('an outcome that no lesson is about is refused', () => {
    const course =
      smallContent['courses/klein/course.yaml']?.replace(
        'U kunt iets }]',
        'U kunt iets }, { id: L2, text: U kunt nog iets }]',
      ) ?? '';
    expect(faultsOf({ 'courses/klein/course.yaml': course })).toEqual([
      'course.yaml:10 No lesson is about outcome L2.',
    ]);
  });

  test('a lesson that names an unknown quiz or outcome is refused', () => {
    const lesson = smallLesson.replace('[L1]', '[L1, L9]\nquiz: weg');
    expect(faultsOf({ 'courses/klein/01-a/01-les.mdx': lesson })).toEqual([
      expect.stringMatching(/:6 Outcome L9/),
      expect.stringMatching(/:7 There is no quiz "weg"/),
      expect.stringContaining('<PracticeQuiz id="weg" />'),
    ]);
  });

  test('a reflection that is announced must stand in the text, and one in the text must be announced', () => {
    const announced = smallLesson.replace(
      '---\nTekst.',
      'reflections: [{ id: klein-r, prompt: Wat nu, label: Schrijf }]\n---\nTekst.',
    );
    expect(faultsOf({ 'courses/klein/01-a/01-les.mdx': announced })).toEqual([
      expect.stringMatching(/:9 The text must hold <Reflection id="klein-r" \/> once/),
    ]);
    expect(faultsOf({ 'courses/klein/01-a/01-les.mdx': `${announced}\n\n<Reflection id="klein-r" />` })).toEqual([]);
    expect(faultsOf({ 'courses/klein/01-a/01-les.mdx': `${smallLesson}\n\n<Reflection id="klein-x" />` })).toEqual([
      expect.stringMatching(/:10 <Reflection id="klein-x" \/> is not announced/),
    ]);
  });

  test('an assignment of another module is refused', () => {
    expect(
      faultsOf({ 'courses/klein/01-a/01-les.mdx': `${smallLesson}\n\n<AssignmentLink id="van-elders" />` }),
    ).toEqual([expect.stringContaining('The assignment "van-elders" is not the one of this module')]);
  });

  test('a quiz whose answer is no option is refused', () => {
    const quiz = [
      'id: vraagje',
      'title: Vraagje',
      'questions:',
      '  - id: een',
      '    text: Wat doet u?',
      '    outcome: L1',
      '    options:',
      ...['a', 'b', 'd', 'e'].map((id) => `      - { id: ${id}, text: Kies ${id}, why: Daarom }`),
      '    answer: c',
    ].join('\n');
    expect(faultsOf({ 'questions/klein/vraagje.yaml': quiz })).toEqual([
      'vraagje.yaml:12 The answer "c" is not one of the options.',
    ]);
  });

  test('a source that names no module of ours, or no day, is refused', () => {
    const file = (module: string, day: string) =>
      [
        'id: klein-bron',
        'title: Boek',
        'kind: source',
        'owner: Redactie',
        `modules: [${module}]`,
        'lines:',
        `  - { id: een, text: Zo is het, source: Een boek, checked: "${day}" }`,
      ].join('\n');
    expect(faultsOf({ 'references/boek.yaml': file('klein-a', '2026-11-30') })).toEqual([]);
    expect(faultsOf({ 'references/boek.yaml': file('weg', '2026-11-30') })).toEqual([
      'boek.yaml:5 There is no module "weg".',
    ]);
    expect(faultsOf({ 'references/boek.yaml': file('klein-a', '2026-02-30') })).toEqual([
      expect.stringContaining('boek.yaml:7 "lines.0.checked"'),
    ]);
  });

  test('a paper to hand out belongs to a module and a lesson of its course, and says or asks something', () => {
    const file = (fields: string[], part: string) =>
      [
        'id: klein-blad',
        'kind: pocket',
        'title: Blad',
        'lead: Voor in de tas',
        ...fields,
        'paper: A6',
        `parts: [${part}]`,
      ].join('\n');
    const said = '{ label: Vraag, text: Wat wilt u? }';
    const faults = (fields: string[], part = said) => faultsOf({ 'handouts/klein/blad.yaml': file(fields, part) });
    expect(faults(['module: klein-a', 'lesson: klein-les'])).toEqual([]);
    expect(faults(['module: weg'])).toEqual(['blad.yaml:5 There is no module "weg" in this course.']);
    expect(faults(['module: klein-a', 'lesson: weg'])).toEqual([
      'blad.yaml:6 There is no lesson "weg" in the module "klein-a".',
    ]);
    expect(faults(['module: klein-a'], '{ label: Leeg }')).toEqual([expect.stringContaining('leave room to write')]);
  });

  test('a text without frontmatter and broken YAML are both told', () => {
    const faults = faultsOf({
      'courses/klein/01-a/01-les.mdx': 'Alleen tekst',
      'courses/klein/01-a/module.yaml': 'id: [klein',
    });
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toContain('must begin with fields');
    expect(faults.join('\n')).toContain('not valid YAML');
  });
});

const smallLesson = [
  '---',
  'id: klein-les',
  'title: Een les',
  'lead: Waar het over gaat',
  'minutes: 5',
  'outcomes: [L1]',
  '---',
  'Tekst.',
].join('\n');

const smallContent: Record<string, string> = {
  'courses/klein/course.yaml': [
    'id: klein',
    'version: "2026.1"',
    'title: Klein',
    'step: null',
    'kind: training',
    'summary: Kort',
    'forWhom: Iedereen',
    'completion: { lessons: all, attendancePercent: 80, assignments: all }',
    'certifies: { kind: participation, title: Klein }',
    'outcomes: [{ id: L1, text: U kunt iets }]',
  ].join('\n'),
  'courses/klein/01-a/module.yaml': ['id: klein-a', 'title: A', 'summary: Kort', 'outcomes: [L1]'].join('\n'),
  'courses/klein/01-a/01-les.mdx': smallLesson,
};
