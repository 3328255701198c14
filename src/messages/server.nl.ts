export const site = {
  home: 'Naar het begin van Klimroute',
  reference: (reference: string) => `Noem nummer ${reference} als u belt.`,
  faultTitle: 'Dit ging bij ons mis',
  fault: 'Dit ging bij ons mis, niet bij u. Wat u had bewaard, is er nog. Probeer het over een paar minuten opnieuw.',
  tooLargeTitle: 'Dit is te groot',
  tooLarge: 'Wat u stuurde is te groot. Ga terug met de knop van uw browser: wat u schreef staat er nog. Kies een kleiner bestand, tot 25 MB.',
  wrongHostTitle: 'Dit adres hoort niet bij ons',
  wrongHost: 'Kijk het adres na in de balk van uw browser.',
  foreignTitle: 'Dit formulier kwam van een andere site',
  foreign: 'Voor uw veiligheid nemen wij het niet aan. Open de bladzijde bij ons en probeer het opnieuw.',
  lengthTitle: 'Dit kwam niet goed aan',
  length: 'Uw browser zei niet hoe groot het bericht is. Probeer het opnieuw.',
} as const;
