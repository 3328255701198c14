export const site = {
  home: 'Naar het begin van Klimroute',
  reference: (reference: string) => `Noem nummer ${reference} als u belt.`,
  faultTitle: 'Dit ging bij ons mis',
  fault: 'Dit ging bij ons mis, niet bij u. Wat u had bewaard, is er nog. Probeer het over een paar minuten opnieuw.',
  tooLargeTitle: 'Dit is te groot',
  tooLargeFile:
    'Het bestand dat u koos is te groot. Wij nemen bestanden tot 25 MB. Ga terug met de knop van uw browser: wat u schreef staat er nog. Kies dan een kleiner bestand.',
  tooLargeText:
    'Wat u schreef is te groot voor dit formulier. Ga terug met de knop van uw browser: uw tekst staat er nog. Kijk bij het vak hoeveel tekens er passen, en maak de tekst korter.',
  wrongHostTitle: 'Dit adres hoort niet bij ons',
  wrongHost: 'Kijk het adres na in de balk van uw browser.',
  foreignTitle: 'Dit formulier kwam van een andere site',
  foreign: 'Voor uw veiligheid nemen wij het niet aan. Open de bladzijde bij ons en probeer het opnieuw.',
  lengthTitle: 'Dit kwam niet goed aan',
  length: 'Uw browser zei niet hoe groot het bericht is. Probeer het opnieuw.',
  unreadableTitle: 'Dit kwam niet goed aan',
  unreadable: 'Wij konden niet lezen wat uw browser stuurde. Ga terug met de knop van uw browser: wat u schreef staat er nog. Probeer het dan opnieuw.',
} as const;
