import { count, moment } from './format.ts';

/** A message of a trainer to the group: writing it, and reading it. */
export const groupMessage = {
  title: 'Schrijf de groep',
  lead: 'Iedereen in de groep krijgt uw bericht per mail, en leest het bij de training. U ziet eerst wat er uitgaat en naar wie.',
  text: 'Uw bericht',
  textHint:
    'Iedereen in de groep leest het. Schrijf dus niets over één persoon. Een lege regel begint een nieuwe alinea.',
  look: 'Laat zien wat er uitgaat',
  empty: 'Er zit nog niemand in deze groep.',
  proposal: 'Wat u nu verstuurt',
  toWhom: (people: number) => `Dit gaat naar ${count(people, 'persoon', 'mensen')}.`,
  switched: 'Wie mails over berichten heeft uitgezet, leest het alleen bij de training.',
  send: (people: number) => `Verstuur aan ${count(people, 'persoon', 'mensen')}`,
  change: 'Verander het bericht',
  whoGets: 'Wie het krijgt',
  theMail: (subject: string) => `Lees de mail: “${subject}”`,
  mailTo: (name: string) => `Aan ${name}`,
  sent: 'Uw bericht is verstuurd.',
  earlier: 'Wat u schreef',
  none: 'U schreef deze groep nog niet.',
  withdraw: 'Trek dit bericht in',
  about: (at: Date) => ` van ${moment(at)}`,
  withdrawNote: 'Wie de mail al heeft, houdt die. Bij de training staat dan dat u het bericht introk.',
  taken: 'Het bericht is ingetrokken.',
  withdrawn: (at: Date) => `Dit bericht is ingetrokken op ${moment(at)}.`,
  link: 'Schrijf de groep',
  read: 'Berichten van uw trainer',
  readLead: 'Wat uw trainer aan de hele groep schreef, het nieuwste eerst.',
  readNone: 'Uw trainer schreef de groep nog niet.',
  written: (name: string, at: Date) => `${name}, ${moment(at)}`,
} as const;
