import { moment } from './format.ts';

const why = 'U krijgt deze mail omdat u bij Klimroute een training volgt.';
const whyTrainer = 'U krijgt deze mail omdat u deze groep begeleidt.';

/** The words of the mails about work that is handed in. What somebody wrote in the work is not repeated in a mail. */
export const learningLetterWords = {
  receipt: (input: {
    assignment: string;
    course: string;
    version: number;
    at: Date;
    hash: string;
    files: number;
    url: string;
  }) => ({
    subject: `Ingeleverd: ${input.assignment}`,
    paragraphs: [
      'Uw werk is binnen. De trainer leest het en geeft u antwoord. U krijgt daarover een mail.',
      'Wat u inleverde verandert niet meer. De code hieronder hoort bij precies deze tekst en deze bestanden.',
    ],
    facts: [
      ['Training', input.course],
      ['Versie', String(input.version)],
      ['Ingeleverd', moment(input.at)],
      ['Bestanden', String(input.files)],
      ['Code', input.hash],
    ] as [string, string][],
    button: { label: 'Bekijk wat u inleverde', url: input.url },
    why,
  }),
  workWaiting: (input: { learner: string; assignment: string; course: string; version: number; url: string }) => ({
    subject: `Er ligt werk voor u klaar: ${input.assignment}`,
    paragraphs: [
      `${input.learner} leverde werk in. Lees het, en schrijf op wat er sterk is en wat de volgende stap is.`,
    ],
    facts: [
      ['Training', input.course],
      ['Versie', String(input.version)],
    ] as [string, string][],
    button: { label: 'Lees het werk', url: input.url },
    why: whyTrainer,
  }),
  approved: (input: { trainer: string; assignment: string; url: string }) => ({
    subject: `Goedgekeurd: ${input.assignment}`,
    paragraphs: [`${input.trainer} las uw werk en keurde het goed. Het antwoord leest u met de knop hieronder.`],
    button: { label: 'Lees het antwoord', url: input.url },
    why,
  }),
  sentBack: (input: { trainer: string; assignment: string; url: string }) => ({
    subject: `Antwoord op uw werk: ${input.assignment}`,
    paragraphs: [
      `${input.trainer} las uw werk en wil graag dat u nog iets toevoegt. Het is geen cijfer en u verliest niets.`,
      'Met de knop hieronder leest u wat er sterk is en wat de volgende stap is. Uw tekst en uw bestanden staan klaar om verder te gaan.',
    ],
    button: { label: 'Lees het antwoord', url: input.url },
    why,
  }),
} as const;
