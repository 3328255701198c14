/** The fixed words of letters and papers. What a letter is about stands in the catalogue of the part that sends it. */
export const letterWords = {
  greeting: (name: string) => (name === '' ? 'Goedendag,' : `Beste ${name},`),
  closing: 'Met vriendelijke groet,\nKlimroute',
  copyAddress: 'Werkt de knop niet? Kopieer dan dit adres naar uw browser:',
  sender: 'Klimroute is de leerplek van KOEK: Klimmen Op Eigen Kracht.',
  mark: 'Klimroute',
} as const;
