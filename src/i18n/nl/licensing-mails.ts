import type { CertificateAct, SoldArea, WithdrawalReason } from '#domain/licensing/index.ts';
import { day, moment } from './format.ts';
import { areaName } from './licensing.ts';

const why = 'U krijgt deze mail omdat u bij Klimroute voor uw organisatie licenties regelt.';
const whyPerson = 'U krijgt deze mail omdat u een KOEK-certificaat heeft.';

type About = { organisation: string; areas: readonly SoldArea[]; number: string; from: Date; until: Date; url: string };

const where = ({ areas }: Pick<About, 'areas'>) => areas.map(areaName).join(', ');

function facts({ organisation, areas, number, from, until }: About): [string, string][] {
  return [
    ['Organisatie', organisation],
    ['Gebied', where({ areas })],
    ['Looptijd', `${day(from)} tot ${day(until)}`],
    ['Licentie', number],
  ];
}

const withdrawalReasons: Readonly<Record<WithdrawalReason, string>> = {
  nobody_named: 'De reden: er stond te lang niemand op de licentie met een geldig KOEK-certificaat.',
  code_of_conduct: 'De reden: er is niet gewerkt volgens de afspraken van de methode.',
  asked: 'U vroeg hier zelf om.',
  redrawn:
    'De reden: door een herindeling viel uw gebied samen met dat van een andere licentie. Hierover heeft u al van ons gehoord.',
};

const certificateSubjects: Readonly<Record<CertificateAct, (name: string) => string>> = {
  suspended: (name) => `Het certificaat van ${name} is geschorst`,
  lifted: (name) => `Het certificaat van ${name} geldt weer`,
  withdrawn: (name) => `Het certificaat van ${name} is ingetrokken`,
  replaced: (name) => `${name} heeft een nieuw papier van het certificaat`,
};
const certificateActs: Readonly<Record<CertificateAct, (name: string, at: string) => string>> = {
  suspended: (name, at) =>
    `${name} staat op uw licentie. Het KOEK-certificaat van ${name} is op ${at} geschorst. Zolang dat duurt, telt het niet mee op uw licentie.`,
  lifted: (name, at) =>
    `${name} staat op uw licentie. De schorsing van het KOEK-certificaat van ${name} is op ${at} opgeheven. Het telt weer mee op uw licentie.`,
  withdrawn: (name, at) =>
    `${name} staat op uw licentie. Het KOEK-certificaat van ${name} is op ${at} ingetrokken. Het telt niet meer mee op uw licentie.`,
  replaced: (name, at) =>
    `${name} staat op uw licentie. Wij gaven het KOEK-certificaat op ${at} opnieuw uit op de naam van nu, met een nieuw nummer. Het telt gewoon mee. U hoeft niets te doen.`,
};

/** The words of the mails about licences. */
export const licensingLetterWords = {
  asked: (about: About) => ({
    subject: `${about.organisation} vraagt of u op hun licentie wilt staan`,
    paragraphs: [
      `${about.organisation} wil u noemen op de licentie om met KOEK te werken in ${where(about)}. Een licentie geldt alleen als er iemand op staat met een geldig certificaat.`,
      'U beslist zelf. Zegt u niets, dan staat u er niet op. U kunt later altijd stoppen.',
      'Uw naam staat alleen op de openbare pagina van het gebied als u dat zelf bij uw certificaat heeft gekozen.',
    ],
    facts: facts(about),
    button: { label: 'Bekijk de vraag', url: about.url },
    why: whyPerson,
  }),
  agreed: (input: About & { name: string }) => ({
    subject: `${input.name} staat op uw licentie`,
    paragraphs: [`${input.name} is akkoord en staat nu op de licentie voor ${where(input)}.`],
    facts: facts(input),
    button: { label: 'Bekijk de licentie', url: input.url },
    why,
  }),
  declined: (input: About & { name: string }) => ({
    subject: `${input.name} komt niet op uw licentie`,
    paragraphs: [
      `U vroeg ${input.name} voor de licentie voor ${where(input)}. Het antwoord is nee. U kunt iemand anders noemen.`,
    ],
    facts: facts(input),
    button: { label: 'Noem iemand anders', url: input.url },
    why,
  }),
  steppedBack: (input: About & { name: string }) => ({
    subject: `${input.name} stapt van uw licentie af`,
    paragraphs: [
      `${input.name} staat vanaf nu niet meer op de licentie voor ${where(input)}.`,
      'Staat er niemand anders op met een geldig certificaat, dan geldt de licentie nu niet. Noem dan iemand anders.',
    ],
    facts: facts(input),
    button: { label: 'Bekijk de licentie', url: input.url },
    why,
  }),
  removed: (about: About) => ({
    subject: `U staat niet meer op de licentie van ${about.organisation}`,
    paragraphs: [
      `${about.organisation} haalde uw naam van de licentie voor ${where(about)}. Uw certificaat blijft gewoon gelden. U hoeft niets te doen.`,
    ],
    facts: facts(about),
    button: { label: 'Bekijk uw licenties', url: about.url },
    why: whyPerson,
  }),
  certificateChanged: (input: About & { name: string; what: CertificateAct; at: Date; inForce: boolean }) => ({
    subject: certificateSubjects[input.what](input.name),
    paragraphs: [
      certificateActs[input.what](input.name, moment(input.at)),
      input.inForce
        ? `Uw licentie voor ${where(input)} geldt op dit moment.`
        : `Uw licentie voor ${where(input)} geldt op dit moment niet. Noem iemand anders met een geldig certificaat.`,
    ],
    facts: facts(input),
    button: { label: 'Bekijk de licentie', url: input.url },
    why,
  }),
  warned: (input: About & { deadline: Date }) => ({
    subject: `Noem vóór ${day(input.deadline)} iemand op uw licentie voor ${where(input)}`,
    paragraphs: [
      `Op uw licentie voor ${where(input)} staat nu niemand met een geldig KOEK-certificaat die akkoord is. Daarom geldt de licentie op dit moment niet, en mag u er niet mee werken.`,
      `Het gebied blijft van u. U heeft tot ${day(input.deadline)} om iemand te noemen. Zodra die persoon akkoord is, geldt de licentie weer.`,
      'Lukt dat niet? Neem dan voor die dag contact met ons op. Na die dag kunnen wij de licentie intrekken.',
    ],
    facts: facts(input),
    button: { label: 'Noem een medewerker', url: input.url },
    why,
  }),
  withdrawn: (input: About & { at: Date; reason: WithdrawalReason | null }) => ({
    subject: `Uw licentie voor ${where(input)} is ingetrokken`,
    paragraphs: [
      `Op ${day(input.at)} hebben wij uw licentie voor ${where(input)} ingetrokken. U mag er vanaf die dag niet meer mee werken.`,
      ...(input.reason ? [withdrawalReasons[input.reason]] : []),
      'De certificaten van uw medewerkers blijven gelden. Bent u het er niet mee eens, of heeft u een vraag over wat u betaalde? Neem dan contact met ons op.',
    ],
    facts: facts(input),
    button: { label: 'Bekijk de licentie', url: input.url },
    why,
  }),
} as const;
