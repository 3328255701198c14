const site = 'https://klimroute.example';
const url = `${site}/mijn`;
const course = 'Coach van het alledaagse';
const order = { number: 'B-2026-0042', url: `${site}/bestellingen/ord_1` };
const button = { url: `${site}/link/voorbeeld`, minutes: 30 };
const decided = {
  title: 'KOEK-gecertificeerd',
  reasons: 'U laat zien hoe u luistert, en wat dat bij een ander in gang zet.',
  appealUntil: new Date('2026-10-14T22:00:00Z'),
  url,
};
const run = {
  where: 'Buurthuis De Linde, Dorpsstraat 1, Hilversum',
  meetings: [
    { startsAt: new Date('2026-09-16T07:30:00Z'), endsAt: new Date('2026-09-16T10:30:00Z') },
    { startsAt: new Date('2026-09-30T07:30:00Z'), endsAt: new Date('2026-09-30T10:30:00Z') },
  ],
};
const term = { from: new Date('2026-09-30T22:00:00Z'), until: new Date('2027-09-30T22:00:00Z') };
const licence = {
  organisation: 'Stichting Noaberschap',
  areas: [
    { code: 'GM0402', name: 'Hilversum', nowIn: [] },
    { code: 'GM0417', name: 'Laren', nowIn: [] },
  ],
  number: 'L-7K3M-22',
  ...term,
  url,
};
const work = { course, assignment: 'Een gesprek aan tafel', url };
const meeting = {
  course,
  topic: 'Luisteren zonder het over te nemen',
  meeting: { startsAt: new Date('2026-09-16T07:30:00Z'), endsAt: new Date('2026-09-16T10:30:00Z') },
  where: run.where,
  trainer: 'Ben Bakker',
  url,
};
const answered = { ...work, trainer: 'Ben Bakker' };
const place = { kind: 'place', course, name: 'Ada Postma', ...run } as const;
const changed = {
  course,
  topic: 'Zelf klimmen',
  where: run.where,
  meeting: { startsAt: new Date('2026-09-16T07:30:00Z'), endsAt: new Date('2026-09-16T10:30:00Z') },
  url,
};
const ofRun = { course, city: 'Hilversum', where: run.where, url };
const seat = { course, city: 'Hilversum', url, name: 'Ada Postma', taken: 5, capacity: 8 };

/** What each mail could tell, at least once for every way in which it can be worded: for the preview of the demo and for tests. */
export const mailSamples = {
  'assessment.opened': [{ title: decided.title, code: 'Z-4TR9', url }],
  'assessment.assigned': [{ code: 'B-4TR9MX', dueAt: new Date('2026-09-23T10:00:00Z'), url }],
  'assessment.seat_open': [{ code: 'Z-4TR9', url }],
  'assessment.ready': [{ code: 'Z-4TR9', url }],
  'assessment.mark_soon': [{ code: 'B-4TR9MX', dueAt: new Date('2026-09-23T10:00:00Z'), reason: '', url }],
  'assessment.mark_late': [{ code: 'B-4TR9MX', dueAt: new Date('2026-09-23T10:00:00Z'), reason: '', url }],
  'assessment.extended': [
    { code: 'B-4TR9MX', dueAt: new Date('2026-09-23T10:00:00Z'), reason: 'U was ziek en bent er weer.', url },
  ],
  'assessment.taken_back': [{ code: 'B-4TR9MX', url }],
  'assessment.decision_late': [{ code: 'Z-4TR9', dueAt: new Date('2026-09-23T10:00:00Z'), url }],
  'assessment.waits_long': [{ title: decided.title, code: 'Z-4TR9', url }],
  'assessment.stopped_waiting': [{ title: decided.title, code: 'Z-4TR9', url }],
  'assessment.name_corrected': [
    { code: 'Z-4TR9', name: 'Ada Vermeer-Bos', reason: 'Op uw identiteitsbewijs staan twee namen.', url },
  ],
  'assessment.decided': [
    { ...decided, outcome: 'passed' },
    { ...decided, outcome: 'not_passed' },
  ],
  'billing.order_confirmed': [
    {
      ...order,
      paid: true,
      totalCents: 39_500,
      withdrawUntil: new Date('2026-09-16T22:00:00Z'),
      lines: [{ ...place, organisation: false, calendar: true }],
    },
    {
      ...order,
      paid: false,
      totalCents: 39_500,
      withdrawUntil: null,
      lines: [{ ...place, organisation: true, calendar: false }],
    },
    {
      ...order,
      paid: false,
      totalCents: 39_500,
      withdrawUntil: null,
      lines: [{ ...place, organisation: true, calendar: true }],
    },
    {
      ...order,
      paid: true,
      withdrawUntil: null,
      totalCents: 181_500,
      lines: [
        { kind: 'licence', areas: ['Hilversum'], scope: 'work', exclusive: true, ...term, number: licence.number },
      ],
    },
  ],
  'billing.undeliverable': [
    { ...order, totalCents: 39_500, place: true },
    { ...order, totalCents: 181_500, place: false },
  ],
  'billing.withdrawn': (
    [
      ['provider', 39_500],
      ['provider', 26_334],
      [null, 39_500],
      [null, 0],
    ] as const
  ).map(([refundBy, backCents]) => ({
    ...order,
    name: 'Ada Postma',
    at: new Date('2026-09-03T10:00:00Z'),
    what: ['Plaats in Coach van het alledaagse, Hilversum, voor Ada Postma'],
    backCents,
    refundBy,
  })),
  'billing.line_cancelled': (
    [
      ['provider', 19_750],
      ['bank', 19_750],
      [null, 19_750],
      [null, 0],
    ] as const
  ).map(([refundBy, backCents], at) => ({
    ...order,
    why: at === 2 ? ('run_cancelled' as const) : ('cancelled' as const),
    what: 'Plaats in Coach van het alledaagse, Hilversum, voor Ada Postma',
    backCents,
    refundBy,
  })),
  'billing.paid_twice': [{ ...order, totalCents: 39_500 }],
  'billing.reminded': [null, new Date('2026-11-14T23:00:00Z')].map((endsAt) => ({
    ...order,
    totalCents: 181_500,
    invoice: 'F-2026-0042',
    dueAt: new Date('2026-10-31T22:59:59Z'),
    iban: 'NL00 VOOR 0000 0000 00',
    endsAt,
  })),
  'billing.refunded': [
    { ...order, invoice: 'F-2026-0042', reason: 'goodwill', refundBy: 'provider' },
    { ...order, invoice: 'F-2026-0042', reason: 'withdrawal', refundBy: 'bank' },
    { ...order, invoice: 'F-2026-0042', reason: 'declined', refundBy: null },
    { ...order, invoice: 'F-2026-0042', reason: 'not_paid', refundBy: null },
  ],
  'certification.issued': [
    { kind: 'participation', number: 'D-8H2K-51', title: course, validUntil: null, url },
    {
      kind: 'competence',
      number: 'K-2M7P-90',
      title: decided.title,
      validUntil: new Date('2029-09-01T22:00:00Z'),
      url,
    },
  ],
  'identity.confirm': [button],
  'identity.sign_in_link': [button],
  'identity.reset': [button],
  'identity.confirm_new_email': [button],
  'identity.already_account': [{ url }],
  'identity.backup_late': [
    { url, newest: null },
    { url, newest: new Date('2026-09-01T22:00:00Z') },
  ],
  'identity.virus_found': [{ url }],
  'identity.password_changed': [{ url }],
  'identity.email_change_asked': [{ url }],
  'identity.email_changed': [{ url }],
  'identity.left_email': [{ url }],
  'identity.appointed': (['trainer', 'assessor', 'certification_officer', 'administrator'] as const).map((role) => ({
    role,
    url,
  })),
  'learning.receipt': [{ ...work, version: 2, at: new Date('2026-09-02T10:00:00Z'), hash: '3f1a9c', files: 1 }],
  'learning.work_waiting': [{ ...work, learner: 'Ada Postma', version: 2 }],
  'learning.feedback': [
    { ...answered, verdict: 'approved' },
    { ...answered, verdict: 'sent_back' },
  ],
  'learning.meeting_set': [
    { ...ofRun, ...changed, before: null, why: '' },
    { ...ofRun, ...changed, before: run.meetings[1] ?? null, why: 'De zaal is die dag dicht.' },
  ],
  'learning.meeting_cancelled': [{ ...ofRun, ...changed, why: 'De zaal is die dag dicht.' }],
  'learning.run_cancelled': [{ ...ofRun, why: 'Er zijn te weinig deelnemers.' }],
  'learning.run_given': [{ ...ofRun, why: 'Ben is ziek.' }],
  'learning.run_taken_over': [{ ...ofRun, after: 'Femke Wiersma', why: '' }],
  'learning.meeting_tomorrow': [meeting],
  'learning.run_begins': [meeting],
  'learning.not_begun': [null, meeting.meeting.startsAt].map((next) => ({ course, next, url })),
  'learning.falling_behind': [null, meeting.meeting.startsAt].map((next) => ({ course, next, url })),
  'licensing.asked': [licence],
  'licensing.removed': [licence],
  'licensing.agreed': [{ ...licence, name: 'Ada Postma' }],
  'licensing.declined': [{ ...licence, name: 'Ada Postma' }],
  'licensing.stepped_back': [{ ...licence, name: 'Ada Postma' }],
  'licensing.warned': [{ ...licence, deadline: new Date('2026-11-30T23:00:00Z') }],
  'licensing.withdrawn': ([null, 'nobody_named', 'code_of_conduct', 'asked', 'redrawn'] as const).map((reason) => ({
    ...licence,
    at: new Date('2026-11-30T23:00:00Z'),
    reason,
  })),
  'registration.waiting_joined': [{ course, city: 'Hilversum', number: 2, hours: 24, url }],
  'registration.offer_ending': [{ course, city: 'Hilversum', until: new Date('2026-09-03T10:00:00Z'), url }],
  'registration.offer_lapsed': [true, false].map((open) => ({
    course,
    city: 'Hilversum',
    at: new Date('2026-09-03T10:00:00Z'),
    open,
    url,
  })),
  'registration.place_offered': [{ course, city: 'Hilversum', until: new Date('2026-09-03T10:00:00Z'), url }],
  'registration.place_given': [
    { course, organisation: 'Stichting Noaberschap', ...run, url },
    { course, organisation: null, ...run, url },
  ],
  'registration.place_moved': [{ course, from: 'Deventer', ...run, url }],
  'registration.place_declined': [{ course, name: 'Ada Postma', city: 'Hilversum', url }],
  'registration.place_ended': [
    ...(['refunded', 'cancelled', 'given_up', 'moved', 'declined'] as const).map((why) => ({
      course,
      city: 'Hilversum',
      why,
      reason: '',
      meetings: 2,
      url,
    })),
    { course, city: 'Hilversum', why: 'refunded', reason: '', meetings: 0, url },
    { course, city: 'Hilversum', why: 'cancelled', reason: 'Er zijn te weinig deelnemers.', meetings: 2, url },
  ],
  'registration.meeting_set': [
    { ...changed, changed: false, before: null, why: '' },
    { ...changed, changed: true, before: null, why: '' },
    { ...changed, changed: true, before: run.meetings[1] ?? null, why: 'De zaal is die dag dicht.' },
  ],
  'registration.meeting_cancelled': ['', 'De zaal is die dag dicht.'].map((why) => ({ ...changed, why })),
  'registration.trainer_changed': [{ ...ofRun, before: 'Ben Bakker', after: 'Femke Wiersma', why: '' }],
  'registration.run_stopped': [{ ...ofRun, why: 'De trainer is ziek.' }],
  'registration.waiting_ended': [{ ...ofRun, why: '' }],
  'registration.seat_left': (['refunded', 'cancelled', 'given_up', 'moved', 'declined'] as const).map((why) => ({
    ...seat,
    why,
  })),
  'registration.seat_taken': [seat],
} as const;
