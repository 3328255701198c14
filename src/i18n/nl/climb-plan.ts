import type { PlanPart, StepState } from '#domain/portfolio/index.ts';
import { planSample } from './climb-plan-sample.ts';
import { count, day, moment, shortDay, weekday } from './format.ts';

type Described = { readonly title: string; readonly ask: string; readonly empty: string };

const PARTS: Readonly<Record<PlanPart, Described>> = {
  verhaal: {
    title: 'Mijn verhaal',
    ask: 'Waar komt u vandaan, wat hield u overeind, en wat heeft u al eens gekund? Een paar momenten is genoeg. U kiest zelf wat u opschrijft.',
    empty: 'Hier staat nog geen moment. Dat mag zo blijven.',
  },
  twinkel: {
    title: 'Waar mijn ogen van gaan twinkelen',
    ask: 'Waar leeft u van op? Denk aan wat u als kind uren deed, of aan de laatste keer dat u de tijd vergat. Vraag ook eens wat een ander aan u ziet.',
    empty: 'Hier staat nog geen twinkel. Dat mag zo blijven.',
  },
  kans: {
    title: 'Mijn kans, in één zin',
    ask: 'Eén zin die begint met “Ik wil” of “Het lijkt me wat om”. In gewone woorden, zoals u het tegen een vriend zegt.',
    empty: 'Hier staat nog geen zin. Dat mag zo blijven.',
  },
  stappen: {
    title: 'Mijn stappen',
    ask: 'Drie stappen vooruit is ver genoeg. Een stap doet u zelf, op een dag die u kent, en achteraf zegt u ja of nee: is het gebeurd?',
    empty: 'Hier staat nog geen stap. Dat mag zo blijven.',
  },
  coach: {
    title: 'Mijn eigen coach en terugkijken',
    ask: 'Wie uit uw eigen leven vraagt over twee weken hoe het ging? En als u terugkijkt: wat gebeurde er, en wat leerde u?',
    empty: 'Hier staat nog niets. Dat mag zo blijven.',
  },
};

/** Labels of the fields, by name without the number of a row. */
const FIELDS: Readonly<Record<string, string>> = {
  year: 'Wanneer',
  moment: 'Wat gebeurde er',
  tone: 'Hoe was die tijd?',
  twinkle: 'Waar leefde u van op',
  seen: 'Wanneer was dat',
  voice: 'In wiens woorden',
  strongest: 'Welke is de sterkste?',
  chance: 'Mijn kans, in één zin',
  why: 'Waarom',
  first: 'De eerste stap',
  help: 'Wie of wat kan helpen',
  step: 'Wat spreekt u af',
  day: 'Op welke dag',
  who: 'Wie doet het, of wie doet er mee',
  state: 'Hoe staat het ermee?',
  smaller: 'Lukte het niet? Wat zou een kleinere stap zijn?',
  companion: 'Wie loopt met u mee',
  meet: 'Wanneer spreekt u elkaar',
  back: 'Terugkijken',
};
const HINTS: Readonly<Record<string, string>> = {
  year: 'Een jaar, of “rond mijn twaalfde”.',
  voice: 'Zei u het zelf, of zag een ander het? Zoals “mijn zus zei het”.',
  why: 'Eén regel, voor een dag waarop het regent.',
  first: 'Zo klein dat u hem morgen kunt zetten.',
  who: 'Een voornaam is genoeg.',
  companion: 'Een voornaam of bijnaam is genoeg.',
  meet: 'Zoals “om de week, op zondag”.',
  back: 'Wat gebeurde er, en wat leerde u? Dit mag leeg blijven.',
};
const ROWS: Readonly<Record<'verhaal' | 'twinkel' | 'stappen', (number: number) => string>> = {
  verhaal: (number) => `Moment ${number}`,
  twinkel: (number) => `Twinkel ${number}`,
  stappen: (number) => `Afspraak ${number}`,
};
const TONES: Readonly<Record<string, string>> = { light: 'Licht', plain: 'Gewoon', heavy: 'Zwaar' };
const STATES: Readonly<Record<StepState, string>> = { done: 'Gedaan', stuck: 'Bleef liggen' };

/** The label of a field, with the row that it stands in; the forms of two windows name their fields by it. */
function labelOf(name: string): string {
  const [, base = name, number = ''] = /^(.*?)(\d*)$/.exec(name) ?? [];
  return [FIELDS[base] ?? base, number].filter(Boolean).join(' ');
}

/** The own climb plan: its pages, its sheet of paper and its file. */
export const climbPlan = {
  title: 'Mijn klimplan',
  lead: 'Een huis met vijf kamers. Alles mag leeg blijven, en alles mag veranderen.',
  who: 'Wie ziet dit? Alleen u. Uw trainer, uw werkgever en wij lezen dit niet.',
  part: (part: PlanPart) => PARTS[part],
  number: (number: number) => `Kamer ${number}`,
  houseAlt: (filled: number) => `Een huis met vijf kamers. In ${count(filled, 'kamer', 'kamers')} brandt licht.`,
  lit: 'er staat iets',
  dark: 'nog leeg',
  write: 'Schrijf in deze kamer',
  change: 'Verander deze kamer',
  index: 'De kamers',
  field: (name: string) => FIELDS[name] ?? name,
  fieldOf: labelOf,
  hint: (name: string) => HINTS[name],
  row: (part: 'verhaal' | 'twinkel' | 'stappen', number: number) => ROWS[part](number),
  more: 'Past het niet? Bewaar, dan komt er een lege regel bij.',
  tones: TONES,
  states: STATES,
  stateOpen: 'Nog te doen',
  value: (name: string, value: string) => {
    if (name.startsWith('tone')) return TONES[value] ?? value;
    if (name.startsWith('state')) return STATES[value as StepState] ?? 'Nog te doen';
    if (name.startsWith('day')) return dayInWords(value);
    if (name === 'strongest') return ROWS.twinkel(Number(value));
    return value;
  },
  dayInWords,
  withWho: (who: string) => `Wie: ${who}`,
  onDay: (text: string) => `Op ${dayInWords(text)}`,
  noDay: 'Nog geen dag',
  smaller: (text: string) => `Kleiner: ${text}`,
  seenBy: (seen: string, voice: string) => [seen, voice && `in de woorden van: ${voice}`].filter(Boolean).join(', '),
  strongest: 'de sterkste',
  noneStrongest: 'Nog niet kiezen',
  helps: 'Wat helpt',
  why: 'Want',
  lookBack: 'Terugkijken',
  markDone: 'Gedaan',
  markStuck: 'Bleef liggen',
  markOpen: 'Toch nog te doen',
  marked: {
    done: 'Mooi. De stap staat op gedaan.',
    stuck: 'Dat mag. Schrijf erbij wat een kleinere stap zou zijn.',
    open: 'De stap staat weer op nog te doen.',
  },
  ofStep: (what: string) => `: ${what}`,
  whichPart: 'een kamer',
  whichStep: 'Kies een afspraak.',
  whichState: 'hoe het ermee staat',
  dayMissing: 'Kies een dag die bestaat, of laat dit leeg.',
  save: 'Bewaar deze kamer',
  saved: (part: PlanPart) => `“${PARTS[part].title}” is bewaard.`,
  back: 'Terug naar het hele plan',
  nextPart: (part: PlanPart) => `Naar “${PARTS[part].title}”`,
  savedAt: (at: Date) => `Bewaard op ${moment(at)}.`,
  versions: 'Eerdere versies',
  versionsLead: 'Wat hier eerder stond, blijft bewaard: de laatste veertig keer. U kunt het bekijken en terugzetten.',
  versionOf: (at: Date) => `Zoals het was op ${moment(at)}`,
  versionShown: (at: Date) => `U bekijkt een eerdere versie, van ${moment(at)}.`,
  putBack: 'Zet deze versie terug',
  putBackAfter: 'Wat er nu staat, wordt dan zelf een eerdere versie. Er gaat niets verloren.',
  wasPutBack: 'De eerdere versie staat terug.',
  toNow: 'Terug naar wat er nu staat',
  example: 'Zo kan een klimplan eruitzien',
  exampleLead: 'Dit plan is van niemand. Het laat zien hoe weinig genoeg is.',
  begin: 'Begin met uw eigen plan',
  beginLead: 'Begin in de kamer waar u het liefst bent. U hoeft niet in alle kamers het licht aan te doen.',
  print: 'Druk af op één vel',
  printEmpty: 'Druk een leeg vel af',
  take: 'Neem uw plan mee',
  takeLead: 'Het plan is van u. Met deze bestanden heeft u alles, ook de eerdere versies.',
  takeHtml: 'Om te lezen (HTML)',
  takeJson: 'Voor een ander programma (JSON)',
  erase: 'Wis mijn klimplan',
  eraseQuestion: 'Het hele plan verdwijnt, met alle eerdere versies en concepten. Wij kunnen het niet terughalen.',
  eraseConfirm: 'Ja, wis alles',
  erased: 'Uw klimplan is gewist.',
  forOther:
    'Een klimplan van iemand die u begeleidt, staat hier niet. Dat maakt de klimmer zelf, op de eigen telefoon of op een leeg vel.',
  sheet: {
    title: 'Mijn klimplan op één vel',
    lead: 'Druk deze bladzijde af. Hij past op één vel A4.',
    emptyTitle: 'Een leeg klimplan',
    emptyLead: 'Voor aan de keukentafel. Druk deze bladzijde af; de klimmer houdt de pen vast, en het vel.',
    on: (at: Date) => day(at),
    step: 'Stap',
    what: 'Wat',
    when: 'Wanneer',
    who: 'Wie',
    done: 'Gedaan',
    yes: 'ja',
    stuck: 'bleef liggen',
    foot: 'Dit vel is van mij. Ik kies wie het leest.',
  },
  file: {
    name: 'Klimplan',
    made: (at: Date) => `Gemaakt op ${moment(at)}.`,
    now: 'Zoals het nu is',
  },
  sample: planSample,
} as const;

/** `zaterdag 16 januari` of a day as it is stored; what is no day is said as it stands. */
function dayInWords(text: string): string {
  const at = new Date(`${text}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? text : `${weekday(at)} ${shortDay(at)}`;
}
