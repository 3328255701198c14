/** The booklet that a module prints as. */
export const booklet = {
  notThere: 'Dit boekje is er niet.',
  name: 'Keukentafel-boekje',
  title: (module: string) => `Boekje: ${module}`,
  howTitle: 'Zo drukt u dit boekje af',
  how: 'Kies Afdrukken in uw browser. De bladzijden zijn A5. Kies “boekje” of “2 bladzijden per vel” als uw printer dat kan, en vouw de vellen dubbel.',
  private: 'Wat u met de pen opschrijft, blijft bij u.',
  module: (number: number) => `Module ${number}`,
  lesson: (number: number) => `Les ${number}`,
  notes: 'Aantekeningen',
  inside: 'In dit boekje',
  ofWhom: 'Dit boekje is van',
  work: (minutes: number) => `Ongeveer ${minutes} minuten werk`,
  criteria: 'Waar uw trainer op let',
  writeHere: (title: string) => `Schrijf hier uw antwoord op: ${title}`,
  quizHow: 'Zet een kruisje. Op Klimroute leest u bij deze les welk antwoord past, en waarom.',
  glossary: 'Woorden in deze module',
} as const;
