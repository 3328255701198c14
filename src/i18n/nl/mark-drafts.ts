/** Said beside a mark while it is written; small, because it goes to the browser. */
export const markDrafts = {
  saved: (hour: string) => `Concept bewaard om ${hour} uur.`,
  busy: 'Nog niet bewaard…',
  failed: 'Nog niet bewaard. Wij proberen het straks opnieuw. Laat deze bladzijde open staan.',
  signedOut:
    'Nog niet bewaard, want u bent uitgelogd. Log in een ander venster opnieuw in en laat deze bladzijde open staan.',
  stale: 'Niet bewaard: in een ander venster staat iets anders. Kies Bewaar, dan ziet u beide.',
} as const;
