import type { WithdrawalReason } from '#domain/licensing/index.ts';
import { day } from './format.nl.ts';

const why = 'U krijgt deze brief omdat u bij Klimroute voor uw organisatie licenties regelt.';
const whyPerson = 'U krijgt deze brief omdat u een KOEK-certificaat heeft.';

type About = { organisation: string; areas: string; number: string; from: Date; until: Date; url: string };

function facts({ organisation, areas, number, from, until }: About): [string, string][] {
  return [
    ['Organisatie', organisation],
    ['Gebied', areas],
    ['Looptijd', `${day(from)} tot ${day(until)}`],
    ['Licentie', number],
  ];
}

const withdrawalReasons: Readonly<Record<WithdrawalReason, string>> = {
  nobody_named: 'De reden: er stond te lang niemand op de licentie met een geldig KOEK-certificaat.',
  code_of_conduct: 'De reden: er is niet gewerkt volgens de afspraken van de methode.',
  asked: 'U vroeg hier zelf om.',
  redrawn: 'De reden: door een herindeling viel uw gebied samen met dat van een andere licentie. Hierover heeft u al van ons gehoord.',
};

/** The words of the letters about licences. */
export const licensingLetterWords = {
  asked: (given: About) => ({
    subject: `${given.organisation} vraagt of u op hun licentie wilt staan`,
    paragraphs: [
      `${given.organisation} wil u noemen op de licentie om met KOEK te werken in ${given.areas}. Een licentie geldt alleen als er iemand op staat met een geldig certificaat.`,
      'U beslist zelf. Zegt u niets, dan staat u er niet op. U kunt later altijd stoppen.',
      'Uw naam staat alleen op de openbare pagina van het gebied als u dat zelf bij uw certificaat heeft gekozen.',
    ],
    facts: facts(given),
    button: { label: 'Bekijk de vraag', url: given.url },
    why: whyPerson,
  }),
  agreed: (given: About & { name: string }) => ({
    subject: `${given.name} staat op uw licentie`,
    paragraphs: [`${given.name} is akkoord en staat nu op de licentie voor ${given.areas}.`],
    facts: facts(given),
    button: { label: 'Bekijk de licentie', url: given.url },
    why,
  }),
  declined: (given: About & { name: string }) => ({
    subject: `${given.name} komt niet op uw licentie`,
    paragraphs: [`U vroeg ${given.name} voor de licentie voor ${given.areas}. Het antwoord is nee. U kunt iemand anders noemen.`],
    facts: facts(given),
    button: { label: 'Noem iemand anders', url: given.url },
    why,
  }),
  steppedBack: (given: About & { name: string }) => ({
    subject: `${given.name} stapt van uw licentie af`,
    paragraphs: [
      `${given.name} staat vanaf nu niet meer op de licentie voor ${given.areas}.`,
      'Staat er niemand anders op met een geldig certificaat, dan geldt de licentie nu niet. Noem dan iemand anders.',
    ],
    facts: facts(given),
    button: { label: 'Bekijk de licentie', url: given.url },
    why,
  }),
  removed: (given: About) => ({
    subject: `U staat niet meer op de licentie van ${given.organisation}`,
    paragraphs: [`${given.organisation} haalde uw naam van de licentie voor ${given.areas}. Uw certificaat blijft gewoon gelden. U hoeft niets te doen.`],
    facts: facts(given),
    button: { label: 'Bekijk uw licenties', url: given.url },
    why: whyPerson,
  }),
  warned: (given: About & { deadline: Date }) => ({
    subject: `Noem vóór ${day(given.deadline)} iemand op uw licentie voor ${given.areas}`,
    paragraphs: [
      `Op uw licentie voor ${given.areas} staat nu niemand met een geldig KOEK-certificaat die akkoord is. Daarom geldt de licentie op dit moment niet, en mag u er niet mee werken.`,
      `Het gebied blijft van u. U heeft tot ${day(given.deadline)} om iemand te noemen. Zodra die persoon akkoord is, geldt de licentie weer.`,
      'Lukt dat niet? Neem dan voor die dag contact met ons op. Na die dag kunnen wij de licentie intrekken.',
    ],
    facts: facts(given),
    button: { label: 'Noem een medewerker', url: given.url },
    why,
  }),
  withdrawn: (given: About & { at: Date; reason: WithdrawalReason | null }) => ({
    subject: `Uw licentie voor ${given.areas} is ingetrokken`,
    paragraphs: [
      `Op ${day(given.at)} hebben wij uw licentie voor ${given.areas} ingetrokken. U mag er vanaf die dag niet meer mee werken.`,
      ...(given.reason ? [withdrawalReasons[given.reason]] : []),
      'De certificaten van uw medewerkers blijven gelden. Bent u het er niet mee eens, of heeft u een vraag over wat u betaalde? Neem dan contact met ons op.',
    ],
    facts: facts(given),
    button: { label: 'Bekijk de licentie', url: given.url },
    why,
  }),
} as const;
