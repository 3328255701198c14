import { count, day } from './format.ts';

/** Hearing of a date that is not planned yet. */
export const hearing = {
  title: 'Staat uw plaats of datum er niet bij?',
  lead: 'Laat uw mailadres achter. U krijgt een mail zodra wij een groep plannen.',
  kept: 'Wij bewaren het adres hoogstens een jaar, alleen hiervoor. In elke mail staat hoe u ervan af gaat.',
  course: 'Training',
  city: 'Plaats',
  cityHint: 'Leeg laten mag: dan hoort u van elke plaats.',
  submit: 'Laat het mij weten',
  asked: {
    title: 'Kijk in uw mail',
    lead: 'Klopt het adres dat u invulde, dan krijgt u nu een mail met een knop. Daarmee bevestigt u het.',
    back: 'Terug naar trainingen en data',
  },
  page: {
    askTitle: (course: string) => `Bericht over ${course}`,
    where: (city: string) => (city === '' ? 'U hoort van elke plaats.' : `U hoort van groepen in ${city}.`),
    forAddress: (address: string) => `Dit gaat over ${address}.`,
    until: (at: Date) => `Wij bewaren het adres tot ${day(at)}.`,
    confirm: 'Ja, laat het mij weten',
    onList: 'U staat op de lijst.',
    onListText: 'Zodra wij een groep plannen, krijgt u een mail.',
    leave: 'Haal mijn adres van de lijst',
    leaveQuestion: 'Wij wissen het adres. U krijgt geen mails meer over nieuwe data.',
    leaveConfirm: 'Ja, wis mijn adres',
    goneTitle: 'Dit adres staat niet op de lijst',
    gone: 'Het is gewist, of de tijd was om. U krijgt geen mails meer over nieuwe data.',
  },
  done: 'U staat op de lijst. U krijgt een mail zodra wij een groep plannen.',
  left: 'Uw adres is gewist. U krijgt geen mails meer over nieuwe data.',
  office: {
    title: 'Wie op een datum wacht',
    lead: 'Mensen die een mail willen als er een groep komt. Namen en adressen ziet u niet.',
    anywhere: 'Elke plaats',
    course: 'Training',
    city: 'Plaats',
    people: 'Wachten',
    peopleOf: (number: number) => count(number, 'persoon', 'personen'),
  },
} as const;
