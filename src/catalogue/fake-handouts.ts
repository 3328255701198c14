import type { Handout } from './handout.ts';

/** Papers of the catalogue in memory: a pocket card for learners, and a role for a meeting about the second module. */
export const handouts: readonly Handout[] = [
  {
    id: 'cva-k-vraag',
    courseId: 'coach-van-het-alledaagse',
    kind: 'pocket',
    title: 'Een vraag',
    lead: 'Voor in uw tas',
    lesson: 'cva-tafel',
    module: 'cva-kansen',
    paper: 'A6',
    parts: [{ label: 'Vraag', text: 'Wat wilt u?' }],
  },
  {
    id: 'cva-h-buur',
    courseId: 'coach-van-het-alledaagse',
    kind: 'role',
    title: 'De buurman',
    lead: 'Voor wie hem speelt',
    module: 'cva-plan',
    paper: 'A5',
    parts: [
      { label: 'U bent', text: 'De buurman van hiernaast.' },
      { label: 'Wat u merkte', lines: 2 },
    ],
  },
];
