import type { Handout } from './handout.ts';
import type { MeetingPlan } from './plan-blocks.ts';
import type { Practice } from './practice.ts';
import type { Reference } from './reference.ts';

/**
 * The catalogue: every course, module, lesson, quiz, story and certification scheme, as the authors wrote them.
 * Parsed once when the server starts; every answer is synchronous and never changes while the process lives.
 * Prices, dates and people are not here: they are rows of other rooms.
 */
export type Outcome = { readonly id: string; readonly text: string };

export type CompletionRule = {
  readonly lessons: 'all' | 'none';
  /** Share of the meetings that must be attended, 0–100. */
  readonly attendancePercent: number;
  /** All of them, none, or those with these ids; the others are for practice. */
  readonly assignments: 'all' | 'none' | readonly string[];
};

/** 'participation' follows from the completion rule; 'competence' only ever from a decision after assessment. */
export type Certifies = { readonly kind: 'participation' | 'competence'; readonly title: string };

export type Course = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Step of the training ladder; null for work beside it. */
  readonly step: 1 | 2 | 3 | null;
  readonly kind: 'training' | 'assessment';
  readonly summary: string;
  readonly forWhom: string;
  readonly prerequisites: readonly string[];
  /** Conversations in the practice log that a learner needs before this course opens. */
  readonly practiceConversations: number;
  readonly completion: CompletionRule;
  readonly certifies: Certifies;
  /** Scheme that an assessment is judged by. */
  readonly scheme: string | null;
  readonly outcomes: readonly Outcome[];
  /** Net minutes of the meetings of one run, breaks left out. */
  readonly meetingMinutes: number;
  /** Net minutes of lessons, meetings and assignments together. */
  readonly netMinutes: number;
  readonly modules: readonly Module[];
};

/** `english`: what the word is called in English, to be marked as English. */
export type GlossaryEntry = { readonly term: string; readonly text: string; readonly english?: string | undefined };

export type Module = {
  readonly id: string;
  readonly courseId: string;
  /** 1-based place in the course. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly outcomes: readonly string[];
  readonly glossary: readonly GlossaryEntry[];
  readonly assignment: Assignment | null;
  readonly lessons: readonly Lesson[];
  /** How a trainer can fill a meeting about this module; null when nobody wrote a plan. For trainers only. */
  readonly meetingPlan: MeetingPlan | null;
};

export type Reflection = { readonly id: string; readonly prompt: string; readonly label: string };

export type Lesson = {
  /** Never changes and is unique over all courses; files may be renamed or moved. */
  readonly id: string;
  readonly courseId: string;
  readonly moduleId: string;
  /** 1-based place in the course. */
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  /** Net minutes: 150 words a minute plus the work. */
  readonly minutes: number;
  readonly outcomes: readonly string[];
  /** True for the one lesson that anybody may read. */
  readonly preview: boolean;
  /** Name of a drawing component above the lesson, or null. */
  readonly drawing: string | null;
  readonly reflections: readonly Reflection[];
  /** Id of the practice quiz in this lesson, or null. */
  readonly quiz: string | null;
  /** Ids of the practices in this lesson, in the order of its text. */
  readonly practices: readonly string[];
  /** Id of the entry in Astro's `lessons` collection, which renders the text. */
  readonly entry: string;
};

export type Assignment = {
  readonly id: string;
  readonly courseId: string;
  readonly moduleId: string;
  readonly title: string;
  /** What to do, step by step; plain text. */
  readonly instructions: readonly string[];
  /** What the trainer looks at; plain text. */
  readonly criteria: readonly string[];
  readonly accepts: 'text' | 'files' | 'text+files';
  /** Net minutes of the work. */
  readonly minutes: number;
};

export type QuizOption = {
  readonly id: string;
  readonly text: string;
  /** What choosing it brings about. Never leaves the server before the learner has answered. */
  readonly why: string;
};

export type Question = {
  readonly id: string;
  readonly text: string;
  readonly options: readonly QuizOption[];
  /** Id of the right option. Never leaves the server before the learner has answered. */
  readonly answer: string;
  /** Id of the outcome that the question brings back. */
  readonly outcome: string;
};

export type Quiz = {
  readonly id: string;
  readonly courseId: string;
  readonly title: string;
  readonly questions: readonly Question[];
};

export type LevelNumber = 1 | 2 | 3 | 4;
export type Level = { readonly level: LevelNumber; readonly title: string; readonly text: string };

export type Criterion = {
  readonly id: string;
  readonly competenceId: string;
  readonly title: string;
  /** Levels 1, 2, 3, 4 in that order. */
  readonly levels: readonly Level[];
};

export type Competence = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Kinds of evidence that fit this competence. */
  readonly evidence: readonly string[];
  readonly criteria: readonly Criterion[];
};

export type EvidenceKind = {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** How many pieces a complete application holds; 0 when it may be left out. */
  readonly required: number;
};

export type SchemeRules = {
  /** Every criterion must reach this level. */
  readonly passLevel: LevelNumber;
  /** Two marks on one criterion differ too far when… */
  readonly tolerance: {
    /** …one reaches the pass level and the other does not, */
    readonly acrossPassLevel: boolean;
    /** …or they lie this many levels apart or more. */
    readonly levelsApart: number;
  };
  readonly validityMonths: number;
  readonly appealWeeks: number;
};

export type Scheme = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly rules: SchemeRules;
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly codeOfConduct: readonly string[];
  readonly competences: readonly Competence[];
};

/** A composed story of a climber: nobody in it exists. */
export type Story = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly themes: readonly string[];
  /** Lessons that it goes with. */
  readonly lessons: readonly string[];
  /** Id of the entry in Astro's `stories` collection. */
  readonly entry: string;
};

/** The terms of sale, as somebody agreed to them. */
export type Terms = {
  /** The version, such as `2026-1`. */
  readonly id: string;
  readonly title: string;
  /** The first day on which it is shown to who buys. */
  readonly from: string;
  /** How much comes back by whole days until the day of the first meeting, the longest first; the last row is for 0 days. */
  readonly cancelling: readonly { readonly daysBefore: number; readonly backPercent: number }[];
  /** Until how many days before the first meeting, and how often, a place can be moved to another run. */
  readonly moving: { readonly daysBefore: number; readonly times: number };
  /** Id of the entry in Astro's `terms` collection. */
  readonly entry: string;
};

export interface Catalogue {
  /** In the order of the steps, work beside the ladder last. */
  courses(): readonly Course[];
  findCourse(courseId: string): Course | undefined;
  /** Throws for an id that no author wrote; ids typed by people go through `findCourse`. */
  requireCourse(courseId: string): Course;
  /** All lessons of a course in reading order. */
  lessons(courseId: string): readonly Lesson[];
  /** Ids of `lessons`, in the same order. */
  lessonIds(courseId: string): readonly string[];
  findLesson(courseId: string, lessonId: string): Lesson | undefined;
  /** The lesson that anybody may read. */
  previewLesson(): Lesson | undefined;
  findReflection(courseId: string, reflectionId: string): Reflection | undefined;
  assignments(courseId: string): readonly Assignment[];
  findAssignment(courseId: string, assignmentId: string): Assignment | undefined;
  quizzes(courseId: string): readonly Quiz[];
  findQuiz(courseId: string, quizId: string): Quiz | undefined;
  practices(courseId: string): readonly Practice[];
  findPractice(courseId: string, practiceId: string): Practice | undefined;
  schemes(): readonly Scheme[];
  /** Throws for an id that no author wrote. */
  scheme(schemeId: string): Scheme;
  stories(): readonly Story[];
  findStory(storyId: string): Story | undefined;
  handouts(courseId: string): readonly Handout[];
  /** Sources and rules that go with a module, the sources first. */
  references(moduleId: string): readonly Reference[];
  /** Every version of the terms of sale, the newest first. */
  terms(): readonly Terms[];
}
