import { count } from './format.ts';

/** The public stories of climbers. */
export const stories = {
  notThere: 'Dit verhaal is er niet.',
  title: 'Klimverhalen',
  lead: 'Korte verhalen over klimmen, zoals het kan gaan. Ze zijn samengesteld: niemand die erin voorkomt, bestaat.',
  description:
    'Samengestelde verhalen van mensen die klimmen naar een doel van zichzelf. Om te lezen, en om samen over te praten.',
  filter: 'Kies een onderwerp',
  theme: 'Onderwerp',
  allThemes: 'Alle onderwerpen',
  show: 'Toon verhalen',
  found: (found: number) => count(found, 'verhaal', 'verhalen'),
  none: 'Er staan nog geen verhalen.',
  all: 'Bekijk alle verhalen',
  themeName: (theme: string) => theme.charAt(0).toUpperCase() + theme.slice(1).replaceAll('-', ' '),
  themes: (names: readonly string[]) => `Over ${names.map((name) => name.replaceAll('-', ' ')).join(', ')}`,
  kicker: 'Samengesteld klimverhaal',
  lessonsTitle: 'Hoort bij',
  lesson: (number: number, title: string) => `Les ${number}: ${title}`,
  preview: (title: string) => `Proefles: ${title}`,
  inCourse: (course: string) => `in de training ${course}`,
  shareTitle: 'Deel dit verhaal',
  shareMail: 'Stuur per mail',
  shareOr: 'Of kopieer dit adres:',
  shareNote: 'Wij zien niet wie het deelt of leest.',
  shareSubject: (title: string) => `Een klimverhaal: ${title}`,
  shareBody: (lead: string, address: string) => `${lead}\n\n${address}`,
} as const;
