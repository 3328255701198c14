import { count } from './format.ts';

/** Cards to carry and papers for a meeting. */
export const handouts = {
  cards: 'Zakkaartjes',
  cardsOf: (course: string) => `Zakkaartjes van ${course}`,
  cardsLead:
    'Kleine kaarten voor in uw tas, met wat u in een les leerde. U vult ze met de pen in. Wat u erop schrijft, blijft bij u.',
  cardsNone: 'Voor deze training zijn nog geen zakkaartjes gemaakt.',
  how: 'Kies Afdrukken in uw browser. Elke kaart komt op een eigen blad: een kaart is zo groot als een ansichtkaart (A6), een half vel is A5. Heeft u alleen A4, kies dan “passend maken” en knip het blad op maat.',
  fromLesson: (number: number, title: string) => `uit les ${number}, ${title}`,
  papers: 'Bladen om uit te delen',
  papersOf: (plan: string) => `Bladen bij ${plan}`,
  papersLead: (many: number) =>
    `${count(many, 'blad', 'bladen')} om af te drukken en uit te delen. Elk blad komt op een eigen vel.`,
  papersNone: 'Bij dit draaiboek hoort geen blad om uit te delen.',
  together: 'Om samen in te vullen',
  kinds: { pocket: 'Zakkaart', role: 'Rolkaart', watching: 'Kijkblad', working: 'Werkblad', letter: 'Brief' },
} as const;
