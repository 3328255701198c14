export const refusals = {
  notYours: 'Alleen de beheerder kan gebieden inlezen.',
  badTable: (code: string) => `De tabel klopt niet bij gebied ${code}. Er is niets veranderd.`,
  unknown: 'Dit gebied kennen wij niet. Zoek op de naam van een gemeente, wijk of buurt.',
} as const;
