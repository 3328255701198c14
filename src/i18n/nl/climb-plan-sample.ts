import type { PlanPart } from '#domain/portfolio/index.ts';

/** A plan of nobody, for who has none yet. */
export const planSample: Readonly<Record<PlanPart, Readonly<Record<string, string>>>> = {
  verhaal: {
    year1: '1979',
    moment1: 'Geboren boven de bakkerij',
    tone1: 'plain',
    year2: '1991',
    moment2: 'Elke zaterdag met opa naar de volkstuin',
    tone2: 'light',
    year3: '2008',
    moment3: 'Ziek, en lang thuis',
    tone3: 'heavy',
    year4: 'nu',
    moment4: 'Een balkon vol potten',
    tone4: 'light',
  },
  twinkel: {
    twinkle1: 'Zaaien, en dan wachten',
    seen1: 'als kind, en nu weer',
    voice1: 'mijn zus zei het',
    strongest: '1',
    twinkle2: 'Mensen leren kennen die vlakbij wonen',
    seen2: 'op het feest van de straat',
    voice2: 'van mezelf',
  },
  kans: {
    chance: 'Ik wil dat de strook achter de flat een tuin wordt waar je iemand tegenkomt.',
    why: 'Omdat je nu alleen de lift kent.',
  },
  stappen: {
    first: 'De strook opmeten',
    help: 'Een rolmaat, en iemand die het andere eind vasthoudt.',
    step1: 'De strook opmeten',
    day1: '2027-01-16',
    who1: 'ik, met de buurman van drie hoog',
    state1: 'done',
    step2: 'Aanbellen bij de hovenier op de hoek',
    day2: '2027-02-06',
    who2: 'ik',
    step3: 'De woningbouw bellen',
    day3: '2027-02-12',
    who3: 'ik',
    state3: 'stuck',
    smaller3: 'Eerst aan de conciërge vragen wie erover gaat.',
  },
  coach: {
    companion: 'mijn zus',
    meet: 'om de week, op zondag',
    back: 'Het opmeten duurde een kwartier en we hebben een uur gepraat.',
  },
};
