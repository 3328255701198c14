/** Everything that a person wrote, in one place. */
export const writing = {
  title: 'Mijn schrift',
  lead: 'Alles wat u hier schreef, ook van een training die voorbij is. Alleen u leest dit schrift.',
  search: 'Zoek in uw tekst',
  course: 'Waar schreef u het?',
  everywhere: 'Overal',
  dossier: 'Mijn dossier',
  find: 'Zoek',
  none: 'U schreef hier nog niets.',
  notFound: 'Hierover vinden wij niets in uw schrift.',
  all: 'Bekijk alles',
  gone: 'Een vraag die niet meer in de training staat',
  goneCourse: 'Een eerdere training',
  kind: (kind: 'reflection' | 'draft' | 'work' | 'evidence', version: number | null) => {
    if (kind === 'work') return `Opdracht, versie ${version ?? 1}`;
    return { reflection: 'Denk even na', draft: 'Opdracht, nog niet ingeleverd', evidence: 'Bewijsstuk' }[kind];
  },
  open: 'Naar deze plek',
  print: 'U kunt deze bladzijde afdrukken.',
} as const;
