import { AsyncLocalStorage } from 'node:async_hooks';
import { byReader } from './by-reader.ts';
import type { Catalogue } from './catalogue.ts';
import * as nl from './nl/index.ts';

/** Every language that we speak: a folder beside `nl` with the same catalogues, and a name here. */
const LANGUAGES = { nl } satisfies Record<string, Catalogue<typeof nl>>;
export type Language = keyof typeof LANGUAGES;
const FIRST: Language = 'nl';

const reader = new AsyncLocalStorage<Language>();

/** Does the work in the language of who reads it: a request, a mail. */
export function inLanguage<T>(spoken: Language, work: () => T): T {
  return reader.run(spoken, work);
}

/** The language that is spoken here and now; outside a request the first one. */
export function language(): Language {
  return reader.getStore() ?? FIRST;
}

/** What we speak of what a browser asks for, its most wanted first; our first language when we speak none of it. */
export function languageFor(accepted: string | undefined): Language {
  if (!accepted) return FIRST;
  const wanted = accepted.split(',').map((one) => {
    const [tag = '', weight = '1'] = one.split(/;\s*q=/);
    return { name: tag.trim().slice(0, 2).toLowerCase(), weight: Number(weight) || 0 };
  });
  const best = wanted
    .toSorted((one, other) => other.weight - one.weight)
    .find(({ name }) => Object.hasOwn(LANGUAGES, name));
  return (best?.name as Language | undefined) ?? FIRST;
}

/** Every catalogue, each in the language of who reads it at the moment that it is read. */
export const {
  about,
  adminAreas,
  adminLicences,
  adminOffer,
  adminOrders,
  appealWords,
  areaMap,
  areaName,
  areas,
  assessment,
  assessmentLetterWords,
  attendance,
  billing,
  billingLetterWords,
  booklet,
  termWords,
  calendarMailWords,
  caseWords,
  catalogue,
  certificates,
  certificateWords,
  certification,
  certificationLetterWords,
  checkIn,
  climbPlan,
  comfort,
  count,
  countryName,
  countryOptions,
  course,
  cutLongWord,
  dataCheck,
  day,
  decisionWords,
  demo,
  dialogue,
  dossier,
  draftedForm,
  drafts,
  drawnWords,
  duration,
  halves,
  handouts,
  euros,
  example,
  files,
  forms,
  group,
  groupMessage,
  hearing,
  home,
  identity,
  identityLetterWords,
  invoiceWords,
  isoDay,
  journalWords,
  learning,
  learningLetterWords,
  leaving,
  lesson,
  licensing,
  licensingLetterWords,
  mails,
  mailSamples,
  mailWords,
  membershipNames,
  method,
  mine,
  missingInWords,
  moment,
  observation,
  order,
  organisation,
  organisationKinds,
  people,
  pictures,
  practice,
  preferences,
  privacyCheck,
  questions,
  renewal,
  renewalMailWords,
  quiz,
  readAloud,
  recall,
  reflection,
  references,
  refusals,
  registration,
  registrationLetterWords,
  reminderMailWords,
  rewriting,
  roleNames,
  scene,
  seatByMail,
  serverWords,
  sheet,
  shortDay,
  running,
  runMailWords,
  signList,
  site,
  sorting,
  stale,
  stories,
  takenSentence,
  time,
  timeSpan,
  training,
  weekday,
  whereAndWhen,
  whySaid,
  withSoftHyphens,
  work,
  workStates,
  writing,
} = byReader<typeof nl>(nl, () => LANGUAGES[language()]);
export type { PictureName } from './nl/pictures.ts';
