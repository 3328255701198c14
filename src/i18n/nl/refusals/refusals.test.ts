import { expect, test } from 'vitest';
import type { Refusal } from '#domain/refusal.ts';
import type { Refusals } from '#domain/refusals.ts';
import { refusalSentence } from '#src/i18n/refusal-sentence.ts';
import { refusals } from './index.ts';

type Made = Refusals[keyof Refusals];
type Telling<M extends Refusal<string, object>> =
  M extends Refusal<infer Code, infer Facts>
    ? keyof Facts extends never
      ? never
      : { readonly code: Code; readonly facts: Facts }
    : never;
/** Facts for every refusal that has any; a code that is forgotten does not compile. */
type Samples = { readonly [Code in Telling<Made>['code']]: readonly Extract<Telling<Made>, { code: Code }>['facts'][] };

const NOON = new Date('2026-09-02T11:00:00Z');
const LAST = new Date('2027-09-01T22:00:00Z');
const GROUNDS = [
  'candidate',
  'trained',
  'same_organisation',
  'declared',
  'judged_earlier',
  'decided',
  'seated',
  'administrator',
  'officer',
] as const;
const FAULTS = [
  'empty',
  'too_large',
  'wrong_kind',
  'damaged',
  'locked',
  'old_word',
  'no_recordings',
  'too_many_pages',
  'too_long',
  'too_heavy',
  'virus',
  'not_checked',
  'busy',
] as const;
const taken = {
  wanted: 'Rozendam',
  taken: 'Rozendam',
  wantedLies: 'there',
  exclusive: true,
  endsAt: LAST,
  heldUntil: null,
  free: ['Tuinstad', 'Verweg'],
  own: false,
  wantedExclusive: true,
} as const;
const meeting = { number: 'KL-1', organisation: 'De Lange Tafel', area: 'Rozendam', exclusive: true, endsAt: LAST };
const places = [
  { title: 'Verslag', place: 'title' },
  { title: 'Klim', place: 'file' },
] as const;

const samples: Samples = {
  'areas.bad_table': [{ code: 'GM0001' }],
  'areas.not_whole': [{ kind: 'gemeente', ended: 317, all: 342 }],
  'areas.ends_into_nothing': [{ code: 'GM1696' }],
  'areas.no_province': [{ code: 'GM1999' }],
  'areas.reason_needed': [{ most: 300 }],
  'assessment.equivalence_needed': [
    { shortest: 80, conductAccepted: true },
    { shortest: 80, conductAccepted: false },
  ],
  'assessment.not_complete': [
    {
      missing: [
        { kind: 'pieces', evidenceKindId: 'verslag', title: 'Verslag', short: 1 },
        { kind: 'pieces', evidenceKindId: 'klim', title: 'Klim', short: 2 },
        { kind: 'competence', competenceId: 'K1', title: 'Luisteren' },
      ],
    },
  ],
  'assessment.own_name_inside': [{ places }],
  'assessment.surname_inside': [{ places }],
  'assessment.bsn_inside': [{ places }],
  'assessment.correction_reason_too_short': [{ shortest: 20 }],
  'assessment.extension_too_soon': [{ dueAt: NOON }],
  'assessment.extension_too_far': [{ days: 60 }],
  'assessment.extension_reason_too_short': [{ shortest: 10 }],
  'assessment.nobody_free': [{ assessors: 1, officers: 0 }],
  'assessment.name_changed_since': [{ name: 'Ada Vermeer' }],
  'assessment.reason_too_long': [{ title: 'Luisteren', most: 2000 }],
  'assessment.not_yet_complete': [
    {
      faults: (['level', 'reason', 'place'] as const).map((lacks) => ({
        criterionId: 'K1.1',
        title: 'Luisteren',
        lacks,
      })),
    },
  ],
  'assessment.tied_assessor': GROUNDS.map((ground) => ({ ground })),
  'assessment.tied_officer': GROUNDS.map((ground) => ({ ground })),
  'assessment.appeal_too_late': [{ until: NOON }],
  'assessment.appeal_reasons_too_short': [{ shortest: 50 }],
  'assessment.deviation_needed': [{ shortest: 40 }],
  'assessment.reasons_too_short': [{ shortest: 30 }],
  'billing.held_too_long': [{ until: NOON }],
  'billing.other_amount': [{ owedCents: 12_345 }],
  'billing.price_too_far': [{ years: 2 }],
  'billing.withdrawal_over': [{ end: NOON }],
  'billing.other_back': [{ backCents: 44_750 }],
  'certification.already_certified': [{ from: NOON }, { from: null }],
  'certification.renewal_too_early': [{ from: NOON }],
  'certification.renewal_too_late': [{ since: LAST }],
  'certification.already_replaced': [{ by: 'KB-2M7P-90' }, { by: '' }],
  'certification.already_renewed': [{ by: 'KB-2M7P-90' }],
  'certification.renewal_decided': [{ outcome: 'granted' }, { outcome: 'declined' }],
  'certification.year_not_open': [{ from: NOON }],
  'certification.record_outside_term': [{ from: NOON }],
  'certification.tied_to_holder': GROUNDS.map((ground) => ({ ground })),
  'identity.too_many': [{ minutes: 1 }, { minutes: 60 }],
  'identity.wait_first': [{ seconds: 1 }, { seconds: 20 }],
  'identity.bad_name': (['empty', 'unreadable', 'too_long', 'address', 'piled_marks'] as const).map((fault) => ({
    fault,
  })),
  'identity.password_too_short': [{ least: 15 }],
  'identity.password_too_long': [{ most: 256 }],
  'learning.bsn_in_file': [{ names: ['brief.pdf'] }, { names: ['brief.pdf', 'kaart.docx'] }],
  'learning.file_unreadable': [{ name: 'brief.pdf' }],
  'learning.wrong_capacity': [{ most: 40 }],
  'learning.closes_outside': [{ years: 2 }],
  'learning.meeting_outside': [{ years: 2 }],
  'learning.meeting_length': [{ least: 30, mostHours: 12 }],
  'learning.trainer_is_busy': [{ startsAt: new Date('2026-12-08T12:30:00Z'), city: 'Sneek' }],
  'learning.other_back': [{ cents: 179_000 }],
  'learning.why_too_long': [{ most: 600 }],
  'learning.cards_skipped': [{ count: 1 }, { count: 3 }],
  'learning.practice_too_long': [{ most: 2000 }],
  'learning.questions_skipped': [{ count: 1 }, { count: 2 }],
  'learning.text_too_long': [{ most: 20_000 }],
  'learning.minutes_outside': [{ most: 149 }],
  'learning.message_too_long': [{ most: 3000 }],
  'learning.note_too_long': [{ most: 200 }],
  'learning.too_many_files': [{ most: 5 }],
  'learning.room_is_full': [{ mostMegabytes: 500 }],
  'learning.file_refused': FAULTS.map((fault) => ({ fault })),
  'learning.feedback_too_long': [{ most: 2000 }],
  'licensing.area_ended': [
    { name: 'Oudgemeen', successors: [] },
    { name: 'Oudgemeen', successors: ['Rozendam'] },
    { name: 'Oudgemeen', successors: ['Rozendam', 'Tuinstad'] },
  ],
  'licensing.too_many_areas': [{ most: 20 }],
  'licensing.too_late': [{ last: LAST }],
  'licensing.area_taken': [
    taken,
    { ...taken, wanted: 'Noordland', wantedLies: 'around_taken', free: ['Zuidland'] },
    { ...taken, wanted: 'Hofwijk', wantedLies: 'in_taken', own: true, free: [] },
    { ...taken, exclusive: false, free: [] },
    { ...taken, heldUntil: NOON, free: [] },
  ],
  'licensing.would_meet': [
    { pairs: [[meeting, { ...meeting, number: 'KL-2', area: 'Tuinstad' }]] },
    {
      pairs: [
        [meeting, meeting],
        [meeting, meeting],
      ],
    },
  ],
  'portfolio.dossier_full': [{ most: 60 }],
  'portfolio.draft_too_long': [{ most: 60_000 }],
  'portfolio.plan_text_too_long': [{ most: 160 }],
  'portfolio.reflection_too_long': [{ most: 4000 }],
  'portfolio.file_refused': FAULTS.map((fault) => ({ fault })),
  'portfolio.file_unreadable': [{ title: 'Verslag' }],
  'registration.follows_already': [{ city: 'Deventer' }],
  'registration.kept_no_longer': [{ until: new Date('2026-09-03T10:20:00Z') }],
  'registration.answered': [{ answer: 'accepted' }, { answer: 'declined' }],
};
const factsOf = samples as Readonly<Record<string, readonly object[] | undefined>>;
const every = Object.values(refusals).flatMap((module) => Object.keys(module));
const say = (code: string, facts: object = {}) => refusalSentence({ code, facts } as Refusal<string, object>);

test.each(every)('%s is said in whole sentences', (code) => {
  for (const facts of factsOf[code] ?? [{}]) {
    expect(say(code, facts)).toMatch(/^[A-Z‘].*[.]$/);
    expect(say(code, facts)).not.toMatch(/undefined|null|NaN|\[object|Invalid| {2}/);
  }
});

test('different facts make different sentences', () => {
  for (const [code, of] of Object.entries(factsOf)) {
    const said = (of ?? []).map((facts) => say(code, facts));
    const same = code.endsWith('.tied_to_holder') ? 1 : 0;
    expect(new Set(said).size, code).toBe(said.length - same);
  }
});

test('an area that is taken says why, until when, and what is free', () => {
  expect(samples['licensing.area_taken'].map((facts) => say('licensing.area_taken', facts))).toEqual([
    'Rozendam is tot 2 september 2027 exclusief van een andere organisatie. Deze gebieden ernaast zijn vrij: Tuinstad en Verweg.',
    'Rozendam ligt in Noordland. Rozendam is tot 2 september 2027 exclusief van een andere organisatie. Dit gebied ernaast is vrij: Zuidland.',
    'Hofwijk ligt in Rozendam. Rozendam is tot 2 september 2027 exclusief van uw eigen organisatie.',
    'Rozendam heeft tot 2 september 2027 al een gedeelde licentie van een andere organisatie. Exclusief kan daarom niet, gedeeld misschien wel.',
    'Een andere organisatie houdt Rozendam vast tot 2 september 2026, 13.00\u00a0uur.',
  ]);
});

test('licences that would meet are named by pair', () => {
  expect(say('licensing.would_meet', samples['licensing.would_meet'][0])).toMatch(
    /^Dit kan nu niet: twee licenties zouden over elkaar heen vallen\. KL-1 van De Lange Tafel \(Rozendam, exclusief tot 2 september 2027\) en KL-2 van/,
  );
});

test('a code without a sentence is a fault, not an empty page', () => {
  expect(() => say('shared.unheard_of')).toThrow('no sentence for the refusal shared.unheard_of');
});
