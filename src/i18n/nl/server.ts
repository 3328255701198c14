export const serverWords = {
  home: 'Naar het begin van Klimroute',
  reference: (reference: string) => `Noem nummer ${reference} als u belt.`,
  faultTitle: 'Dit ging bij ons mis',
  fault: 'Dit ging bij ons mis, niet bij u. Wat u had bewaard, is er nog. Probeer het over een paar minuten opnieuw.',
  notNowTitle: 'Er kan nu niets bewaard worden',
  notNow:
    'Onze schijf is vol of kapot. Wij weten het en werken eraan. Lezen kunt u vaak nog wel. Probeer het later opnieuw.',
  notSaved:
    'Dit is niet bewaard: er kan nu niets bewaard worden, want onze schijf is vol of kapot. Wat u schreef staat hieronder nog. Laat deze bladzijde open en probeer het over een paar minuten opnieuw.',
  tooLargeTitle: 'Dit is te groot',
  tooLargeFile:
    'Het bestand dat u koos is te groot. Wij nemen bestanden tot 25 MB. Ga terug met de knop van uw browser: wat u schreef staat er nog. Kies dan een kleiner bestand.',
  tooLargeText:
    'Wat u schreef is te groot voor dit formulier. Ga terug met de knop van uw browser: uw tekst staat er nog. Kijk bij het vak hoeveel tekens er passen, en maak de tekst korter.',
  tooManyFields:
    'Dit formulier heeft meer vakken dan wij aannemen. Ga terug met de knop van uw browser: wat u schreef staat er nog.',
  busyTitle: 'Even wachten',
  busy: 'Er komt op dit moment te veel tegelijk binnen. Wacht tien seconden. Ga dan terug met de knop van uw browser: wat u schreef staat er nog. Probeer het opnieuw.',
  tooOften:
    'Er kwam vanaf uw adres heel veel binnen. Wacht een kwartier. Ga dan terug met de knop van uw browser: wat u schreef staat er nog. Probeer het opnieuw.',
  missingTitle: 'Deze bladzijde is er niet',
  missing: 'Kijk het adres na, of begin bij onze eerste bladzijde.',
  methodTitle: 'Dit kan hier niet',
  method: 'Deze bladzijde kunt u alleen lezen. Ga terug met de knop van uw browser.',
  badAddressTitle: 'Dit adres klopt niet',
  badAddress: 'Kijk het adres na in de balk van uw browser.',
  wrongHostTitle: 'Dit adres hoort niet bij ons',
  wrongHost: 'Kijk het adres na in de balk van uw browser.',
  foreignTitle: 'Dit formulier kwam van een andere site',
  foreign: 'Voor uw veiligheid nemen wij het niet aan. Open de bladzijde bij ons en probeer het opnieuw.',
  lengthTitle: 'Dit kwam niet goed aan',
  length: 'Uw browser zei niet hoe groot het bericht is. Probeer het opnieuw.',
  unreadableTitle: 'Dit kwam niet goed aan',
  unreadable:
    'Wij konden niet lezen wat uw browser stuurde. Ga terug met de knop van uw browser: wat u schreef staat er nog. Probeer het dan opnieuw.',
} as const;
