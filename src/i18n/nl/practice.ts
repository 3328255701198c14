import { count } from './format.ts';

/** Words around the practices of a lesson; what is asked and answered stands in `content/practice`. */
export const practice = {
  private: 'Alleen u ziet wat u hier doet.',
  openLead: 'Hier wordt niets bewaard.',
  back: (number: number) => `Terug naar les ${number}`,
  backPreview: 'Terug naar de proefles',
  readOn: 'Dit is af. U kunt hieronder verder lezen.',
  again: 'Begin opnieuw',
  againShuffled: 'Nog een keer, in een andere volgorde',
  earlier: 'Dit koos u eerder',
  offline: 'Er is nu geen verbinding. Uw antwoord is nog niet bewaard. Probeer het zo nog eens.',
  stepTitle: (title: string, step: number) => `${title}, stap ${step}`,
  resumed: (what: string) => `U was bij ${what}.`,
  own: 'Uw woorden',
  save: 'Bewaar',
  deed: 'wat u wilt doen',
  saved: 'Bewaard.',
  nothingWritten: 'U schreef hier niets op.',
} as const;

export const questions = {
  place: (number: number, all: number) => [`Vraag ${number}`, ` van ${all}`] as const,
  at: (number: number) => `vraag ${number}`,
  check: 'Dit kies ik',
  yours: 'Dit koos u',
  best: 'Hier zit het',
  wellSeen: 'Dat zag u goed.',
  and: 'Hier zit het:',
  next: (number: number) => `Naar vraag ${number}`,
  toEnd: 'Dit waren de vragen',
  endTitle: 'U bent er doorheen',
  end: 'Het telt nergens mee. Lees gerust nog eens terug wat u koos, en waarom.',
  reread: (number: number) => `Vraag ${number} teruglezen`,
} as const;

export const dialogue = {
  lead: 'Er is geen goed of fout. U kunt altijd terug en iets anders proberen.',
  youSaid: 'U zei',
  youDid: 'U deed',
  happened: 'Wat er gebeurde',
  now: 'Wat zegt u nu?',
  turn: (number: number, most: number) => `Beurt ${number} van hoogstens ${most}`,
  at: (number: number) => `beurt ${number}`,
  back: 'Eén beurt terug',
  fromStart: 'Terug naar het begin',
  otherwise: 'Ik zou iets anders zeggen',
  otherwiseLabel: 'Wat zou u zeggen?',
  otherwiseHint: 'Alleen u leest dit. Schrijf geen naam op van een ander.',
  sheet: 'Druk dit gesprek af voor twee',
} as const;

export const sheet = {
  title: (title: string) => `${title}: een blad voor twee`,
  lead: (name: string) =>
    `De een is coach, de ander is ${name}. De coach leest niet mee op het blad. Wie ${name} is, leest voor wat er staat en kiest het stukje dat het beste past bij wat de coach zegt.`,
  start: 'Begin bij 1.',
  ends: 'Hier eindigt het gesprek.',
  goTo: (number: number) => `→ ga naar ${number}`,
  says: 'Zegt de coach zoiets als:',
  does: 'Of doet de coach dit:',
  after: 'Praat na: waar werd het gesprek van de ander, en waar van de coach? Wissel daarna van rol.',
  back: 'Terug naar het gesprek',
} as const;

export const sorting = {
  check: 'Kijk wat waar hoort',
  lead: 'Leg elke kaart op een stapel. Daarna leest u waarom.',
  yours: (pile: string) => `U legde hem bij: ${pile}`,
  belongs: (pile: string) => `Hij hoort bij: ${pile}`,
  right: 'Daar hoort hij ook.',
  closing: 'Zo liggen de kaarten',
} as const;

export const rewriting = {
  place: (number: number, all: number) => [`Zin ${number}`, ` van ${all}`] as const,
  at: (number: number) => `zin ${number}`,
  label: (number: number) => `Zin ${number} in uw woorden`,
  compare: 'Leg het voorbeeld ernaast',
  yours: 'Zo zei u het',
  model: 'Zo kan het ook',
  why: 'Waarom',
  change: 'Verander uw zin',
  next: (number: number) => `Naar zin ${number}`,
} as const;

export const scene = {
  play: (title: string) => `Luister naar ${title}`,
  whole: 'Lees het hele gesprek',
  stop: 'Stop: wat zegt u nu?',
  at: (number: number) => `stop ${number}`,
  goOn: 'Lees verder',
  yours: 'U zou zeggen',
  change: 'Verander uw woorden',
  place: (number: number, all: number) => [`Deel ${number}`, ` van ${all}`] as const,
  minutes: (seconds: number) => `${Math.floor(seconds / 60)} minuten ${String(seconds % 60).padStart(2, '0')}`,
  composed: 'De mensen in dit gesprek bestaan niet.',
  end: 'Dit was het gesprek.',
} as const;

export const example = {
  place: (number: number, all: number) => [`Voorbeeld ${number}`, ` van ${all}`] as const,
  at: (number: number) => `voorbeeld ${number}`,
  yourTurn: (open: number) => (open === 1 ? 'De laatste stap is van u.' : `De laatste ${open} stappen zijn van u.`),
  compare: 'Leg de uitwerking ernaast',
  yours: 'Zo deed u het',
  worked: 'Zo kan het',
  why: 'Waarom',
  change: 'Verander wat u schreef',
  next: (number: number) => `Naar voorbeeld ${number}`,
} as const;

export const observation = {
  seen: { gezien: 'Gezien', niet: 'Niet gezien', onzeker: 'Weet ik niet' },
  save: 'Bewaar deze lijst',
  print: 'U kunt deze bladzijde ook afdrukken en op papier meekijken. Schrijf geen namen op.',
  filled: (done: number, all: number) => `U vulde ${count(done, 'punt', 'punten')} in van ${all}.`,
} as const;
