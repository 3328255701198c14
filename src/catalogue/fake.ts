import { type CatalogueParts, composeCatalogue } from './compose.ts';
import { handouts } from './fake-handouts.ts';
import { fakePractices } from './fake-practices.ts';
import { references } from './fake-references.ts';
import { terms } from './fake-terms.ts';
import type { Assignment, Catalogue, Competence, Course, Lesson, Level, Module, Quiz, Scheme, Story } from './port.ts';

const coach = 'coach-van-het-alledaagse';
const broker = 'talentmakelaar';
const assessment = 'koek-certificering';

/**
 * A small catalogue in memory, for tests: the three course ids of the real one; the first has two modules with three
 * lessons, one quiz and one assignment; the scheme "koek" has two competences. Whatever is given replaces that part.
 */
export function fakeCatalogue(overrides: Partial<CatalogueParts> = {}): Catalogue {
  return composeCatalogue({
    courses: [coachCourse(), brokerCourse(), assessmentCourse()],
    quizzes: [quiz],
    practices: fakePractices,
    schemes: [scheme],
    stories: [story],
    handouts,
    references,
    terms: [terms],
    ...overrides,
  });
}

function coachCourse(): Course {
  const first = module(coach, 'cva-kansen', 1, [
    lesson('cva-tafel', 1, {
      preview: true,
      reflections: [reflection],
      practices: fakePractices.slice(0, 1).map(({ id }) => id),
    }),
    lesson('cva-luisteren', 2, {
      quiz: 'cva-quiz-luisteren',
      reflections: [silence],
      practices: fakePractices.slice(1).map(({ id }) => id),
    }),
  ]);
  const second = module(
    coach,
    'cva-plan',
    2,
    [lesson('cva-afspraken', 3)],
    assignment(coach, 'cva-plan', 'cva-a-plan'),
  );
  return course(coach, {
    title: 'Coach van het alledaagse',
    step: 1,
    certifies: { kind: 'participation', title: 'Coach van het alledaagse' },
    modules: [first, second],
  });
}

function brokerCourse(): Course {
  return course(broker, {
    title: 'Talentmakelaar',
    step: 2,
    prerequisites: [coach],
    practiceConversations: 3,
    certifies: { kind: 'participation', title: 'Talentmakelaar' },
    modules: [
      module(broker, 'tm-kaart', 1, [lesson('tm-zes-soorten', 1)], assignment(broker, 'tm-kaart', 'tm-a-kaart')),
    ],
  });
}

function assessmentCourse(): Course {
  return course(assessment, {
    title: 'KOEK-certificering',
    step: 3,
    kind: 'assessment',
    scheme: 'koek',
    prerequisites: [coach, broker],
    completion: { lessons: 'all', attendancePercent: 0, assignments: 'none' },
    certifies: { kind: 'competence', title: 'KOEK-gecertificeerd' },
    modules: [module(assessment, 'kc-dossier', 1, [lesson('kc-bewijs', 1)])],
  });
}

function course(id: string, input: Partial<Course> & Pick<Course, 'title' | 'step' | 'certifies' | 'modules'>): Course {
  const modules = input.modules.map((item) => ({
    ...item,
    courseId: id,
    lessons: item.lessons.map((each) => ({
      ...each,
      courseId: id,
      moduleId: item.id,
      entry: `${id}/${item.id}/${each.id}`,
    })),
  }));
  return {
    id,
    version: '2026.1',
    kind: 'training',
    summary: `Korte inhoud van ${input.title}`,
    forWhom: 'Voor wie mensen aan de keukentafel spreekt',
    prerequisites: [],
    practiceConversations: 0,
    completion: { lessons: 'all', attendancePercent: 80, assignments: 'all' },
    scheme: null,
    outcomes: [{ id: 'L1', text: 'U kunt uitleggen wat een kans is' }],
    meetingMinutes: 360,
    netMinutes: 480,
    ...input,
    modules,
  };
}

function module(
  courseId: string,
  id: string,
  number: number,
  lessons: readonly Lesson[],
  work: Assignment | null = null,
): Module {
  const glossary = [{ term: 'klimmer', text: 'Iemand die klimt naar een doel dat hij zelf koos' }];
  return {
    id,
    courseId,
    number,
    title: `Module ${number}`,
    summary: `Korte inhoud van module ${number}`,
    outcomes: ['L1'],
    glossary,
    assignment: work,
    lessons,
    meetingPlan: work && { title: `Bijeenkomst ${number}`, minutes: 120, blocks, entry: `${courseId}/${id}/trainer` },
  };
}

function lesson(id: string, number: number, input: Partial<Lesson> = {}): Lesson {
  return {
    id,
    number,
    courseId: '',
    moduleId: '',
    entry: '',
    title: `Les ${number}`,
    lead: `Waar les ${number} over gaat`,
    minutes: 10,
    outcomes: ['L1'],
    preview: false,
    drawing: null,
    reflections: [],
    quiz: null,
    practices: [],
    ...input,
  };
}

function assignment(courseId: string, moduleId: string, id: string): Assignment {
  return {
    id,
    courseId,
    moduleId,
    title: 'Een gesprek aan tafel',
    instructions: ['Voer een gesprek van een uur.', 'Schrijf op wat u hoorde.'],
    criteria: ['U schrijft in de woorden van de ander.'],
    accepts: 'text+files',
    minutes: 90,
  };
}

const blocks = [
  { minutes: 40, text: 'Aan tafel.' },
  { minutes: 50, text: 'In tweetallen.' },
  { minutes: 30, text: 'Afspraken.' },
];

const reflection = {
  id: 'cva-r-tafel',
  prompt: 'Aan welke tafel voelde u zich welkom?',
  label: 'Wat maakte dat u welkom was?',
};

const silence = { id: 'cva-r-stil', prompt: 'Wanneer was u stil?', label: 'Wat hoorde u toen?' };

const quiz: Quiz = {
  id: 'cva-quiz-luisteren',
  courseId: coach,
  title: 'Luisteren',
  questions: [
    {
      id: 'stilte',
      text: 'Het is stil aan tafel. Wat doet u?',
      options: [
        { id: 'wachten', text: 'Ik wacht.', why: 'In de stilte zoekt de ander naar woorden.' },
        { id: 'invullen', text: 'Ik vul het antwoord in.', why: 'Nu is het antwoord van u.' },
      ],
      answer: 'wachten',
      outcome: 'L1',
    },
    {
      id: 'oplossing',
      text: 'U weet een oplossing. Wat doet u?',
      options: [
        {
          id: 'vragen',
          text: 'Ik vraag wat de ander zelf al bedacht.',
          why: 'Een plan van de ander houdt langer stand.',
        },
        { id: 'zeggen', text: 'Ik zeg wat ik weet.', why: 'Dan hoeft de ander niet meer te zoeken.' },
      ],
      answer: 'vragen',
      outcome: 'L1',
    },
  ],
};

const scheme: Scheme = {
  id: 'koek',
  version: '2026.1',
  title: 'KOEK-certificering',
  summary: 'Een klein beoordelingskader',
  rules: {
    passLevel: 3,
    tolerance: { acrossPassLevel: true, levelsApart: 2 },
    validityMonths: 36,
    appealWeeks: 6,
  },
  evidenceKinds: [
    { id: 'klimverslag', title: 'Eigen klimverslag', hint: 'Hoe u zelf klom', required: 1 },
    { id: 'gesprek', title: 'Verslag van een gesprek', hint: 'Zonder naam van de klimmer', required: 1 },
    { id: 'talentenkaart', title: 'Talentenkaart', hint: 'Van een buurt', required: 0 },
  ],
  codeOfConduct: ['Ik schrijf nooit de naam van een klimmer op.'],
  competences: [competence('K1', 'Luisteren', ['gesprek']), competence('K2', 'Zelf klimmen', ['klimverslag'])],
};

function competence(id: string, title: string, evidence: readonly string[]): Competence {
  const titles = ['Nog niet', 'Op weg', 'Voldoet', 'Sterk'];
  const levels = titles.map(
    (name, at) => ({ level: at + 1, title: name, text: `${title}: ${name.toLowerCase()}` }) as Level,
  );
  const criteria = [{ id: `${id}a`, competenceId: id, title, levels }];
  return { id, title, text: `U laat zien: ${title.toLowerCase()}`, evidence, criteria };
}

const story: Story = {
  id: 'verhaal-de-bank',
  title: 'De bank voor het raam',
  lead: 'Twee buren maken een bank',
  themes: ['buurt'],
  lessons: ['cva-tafel'],
  entry: 'de-bank',
};
