import { moment } from './format.nl.ts';

const why = 'U krijgt deze brief omdat u bij Klimroute een training volgt.';
const whyTrainer = 'U krijgt deze brief omdat u deze groep begeleidt.';

/** The words of the letters about work that is handed in. What somebody wrote in the work is not repeated in a letter. */
export const learningLetterWords = {
  receipt: (given: { assignment: string; course: string; version: number; at: Date; hash: string; files: number; url: string }) => ({
    subject: `Ingeleverd: ${given.assignment}`,
    paragraphs: [
      'Uw werk is binnen. De trainer leest het en geeft u antwoord. U krijgt daarover een brief.',
      'Wat u inleverde verandert niet meer. De code hieronder hoort bij precies deze tekst en deze bestanden.',
    ],
    facts: [
      ['Training', given.course],
      ['Versie', String(given.version)],
      ['Ingeleverd', moment(given.at)],
      ['Bestanden', String(given.files)],
      ['Code', given.hash],
    ] as [string, string][],
    button: { label: 'Bekijk wat u inleverde', url: given.url },
    why,
  }),
  workWaiting: (given: { learner: string; assignment: string; course: string; version: number; url: string }) => ({
    subject: `Er ligt werk voor u klaar: ${given.assignment}`,
    paragraphs: [`${given.learner} leverde werk in. Lees het, en schrijf op wat er sterk is en wat de volgende stap is.`],
    facts: [
      ['Training', given.course],
      ['Versie', String(given.version)],
    ] as [string, string][],
    button: { label: 'Lees het werk', url: given.url },
    why: whyTrainer,
  }),
  approved: (given: { trainer: string; assignment: string; url: string }) => ({
    subject: `Goedgekeurd: ${given.assignment}`,
    paragraphs: [`${given.trainer} las uw werk en keurde het goed. Het antwoord leest u met de knop hieronder.`],
    button: { label: 'Lees het antwoord', url: given.url },
    why,
  }),
  sentBack: (given: { trainer: string; assignment: string; url: string }) => ({
    subject: `Antwoord op uw werk: ${given.assignment}`,
    paragraphs: [
      `${given.trainer} las uw werk en wil graag dat u nog iets toevoegt. Het is geen cijfer en u verliest niets.`,
      'Met de knop hieronder leest u wat er sterk is en wat de volgende stap is. Uw tekst en uw bestanden staan klaar om verder te gaan.',
    ],
    button: { label: 'Lees het antwoord', url: given.url },
    why,
  }),
} as const;
