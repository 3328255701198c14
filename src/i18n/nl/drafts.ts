/** Said beside a text while it is written; small, because it goes to the browser. */
export const drafts = {
  saved: (hour: string) => `Bewaard om ${hour} uur.`,
  busy: 'Nog niet bewaard…',
  failed:
    'Nog niet verstuurd: wij bereiken de server niet. Wij proberen het straks opnieuw. Uw tekst blijft in deze browser staan.',
  failedHere: 'Nog niet verstuurd. Wij proberen het straks opnieuw. Laat deze bladzijde open staan.',
  signedOut: 'Nog niet verstuurd, want u bent uitgelogd. Log opnieuw in; uw tekst blijft in deze browser staan.',
  signedOutHere:
    'Nog niet verstuurd, want u bent uitgelogd. Log in een ander venster opnieuw in en laat deze bladzijde open staan.',
  stale: 'Niet bewaard: in een ander venster staat een andere tekst. Kies Bewaar, dan ziet u beide.',
  found: 'Nog niet verstuurd: deze tekst stond nog in uw browser. Wij versturen hem nu.',
} as const;
