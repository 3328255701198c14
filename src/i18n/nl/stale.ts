/** Of a form that is older than what is kept: both texts are shown, and the person chooses. */
export const stale = {
  title: 'Er zijn twee teksten',
  lead: 'Deze tekst is ook in een ander venster veranderd. Er is niets overschreven. Kies welke u houdt; de andere gaat weg.',
  copy: 'Wilt u van allebei iets houden? Kopieer dan eerst wat u nodig heeft.',
  kept: 'Wat bewaard is',
  sent: 'Wat u in dit venster schreef',
  empty: 'Leeg.',
  choose: 'Houd deze keuze',
  text: 'Uw tekst',
} as const;
