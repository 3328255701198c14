import { count, day, weekday } from './format.ts';

/** Questions of earlier lessons that come back: *Vijf minuten*, and what a trainer reads of a group. */
export const recall = {
  title: 'Vijf minuten',
  lead: 'Een paar vragen uit lessen die u af heeft. Ze komen terug als u ze bijna vergeten bent. Zo blijft het langer zitten.',
  frame: 'Wat weet u nog?',
  frameLead: 'Kies wat u zou doen. U leest meteen waarom.',
  place: (number: number, all: number) => [`Vraag ${number}`, ` van ${all}`] as const,
  from: (number: number, title: string) => `Uit les ${number}: ${title}`,
  reworked: 'Deze vraag is herschreven sinds u haar maakte.',
  next: 'Naar de volgende vraag',
  toEnd: 'Dit waren de vragen',
  reread: (number: number) => `Lees les ${number} nog eens`,
  comesBack: (on: string) => `Deze vraag komt terug op ${weekdayOf(on)}.`,
  doneTitle: 'Klaar voor vandaag',
  done: (answered: number) => `U maakte vandaag ${count(answered, 'vraag', 'vragen')}.`,
  nothingTitle: 'Nu komt er niets terug',
  nextOn: (on: string) => `De volgende vragen komen op ${weekdayOf(on)}. Slaat u een dag over, dan wachten ze op u.`,
  never: 'Twee dagen na een les met vragen komen die hier terug.',
  toMine: 'Naar Mijn Klimroute',
  meeting: (at: Date) => `${capital(weekday(at))} ${day(at)} komt uw groep bij elkaar. Hiermee komt u er weer in.`,
  private:
    'Alleen u ziet wat u kiest. Uw trainer ziet per vraag hoeveel mensen van de groep meteen kozen wat het beste past. Dat telt pas vanaf vijf mensen, en zonder namen.',
  groupTitle: 'Wat de groep lastig vindt',
  groupLead: (least: number) =>
    `Vragen uit de lessen komen bij deelnemers terug. Hier staat hoeveel mensen de eerste keer kozen wat het beste past. U ziet een vraag pas als ${least} mensen haar maakten, en nooit wie wat koos.`,
  groupNone: 'Nog geen vraag is door genoeg mensen gemaakt.',
  groupCaption: 'Vragen, de lastigste eerst',
  question: 'Vraag',
  lesson: 'Les',
  best: 'Koos meteen wat past',
  bestOf: (best: number, people: number) => `${best} van ${people}`,
  groupLink: 'Bekijk wat de groep lastig vindt',
} as const;

function weekdayOf(on: string): string {
  const at = noonOf(on);
  return `${weekday(at)} ${day(at)}`;
}

function noonOf(on: string): Date {
  return new Date(`${on}T12:00:00Z`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
