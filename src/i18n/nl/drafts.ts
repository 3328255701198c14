/** Said beside a text while it is written; small, because it goes to the browser. */
export const drafts = {
  saved: (hour: string) => `Bewaard om ${hour} uur.`,
  busy: 'Nog niet bewaard…',
  failed: 'Nog niet bewaard. Wij proberen het straks opnieuw. Uw tekst blijft in deze browser staan.',
  signedOut: 'Nog niet bewaard, want u bent uitgelogd. Log opnieuw in; uw tekst blijft in deze browser staan.',
  stale: 'Niet bewaard: in een ander venster staat een andere tekst. Kies Bewaar, dan ziet u beide.',
  found: 'Deze tekst stond nog in uw browser en is nog niet bewaard. Kies Bewaar.',
} as const;
