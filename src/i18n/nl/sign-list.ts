import { timeSpan } from './format.ts';

/** The list of a meeting that is printed and signed. */
export const signList = {
  title: (number: number, of: number) => `Tekenlijst, bijeenkomst ${number} van ${of}`,
  lead: (course: string, topic: string) => `${course}: “${topic}”`,
  trainer: (name: string) => `Trainer: ${name}`,
  scan: (first: string, rest: string) => `Of check in met uw telefoon. Scan de code, of vul in: ${first} ${rest}.`,
  works: (from: Date, until: Date) => `Dat werkt tijdens de bijeenkomst, ${timeSpan(from, until)}.`,
  qr: 'QR-code die de bladzijde om in te checken opent, met de code ingevuld',
  signed: (name: string) => `Gezien, ${name}`,
  paper: 'Deze lijst is alleen om aan te tonen wie er waren. De trainer bewaart haar niet langer dan nodig.',
  print: 'Deze lijst past op een vel A4. Kies Afdrukken in uw browser.',
  link: 'Druk de tekenlijst af',
} as const;
