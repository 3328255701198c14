export const refusals = {
  notYours: 'Alleen een beheerder kan gebieden veranderen.',
  badTable: (code: string) => `De tabel klopt niet bij gebied ${code}. Er is niets veranderd.`,
  olderEdition: 'Deze tabel is ouder dan die er al staat. Er is niets veranderd.',
  noPlan: 'Deze herindeling staat niet gepland.',
  reasonNeeded: (most: number) => `Schrijf op waarom u dit bevestigt, in hoogstens ${most} tekens.`,
  unknown: 'Dit gebied kennen wij niet. Zoek op de naam van een gemeente, wijk of buurt.',
} as const;
