/** People, places and moments of which the samples of mails are made; every one is made up. */
const site = 'https://klimroute.example';
export const url = `${site}/mijn`;
export const course = 'Coach van het alledaagse';
export const order = { number: 'B-2026-0042', url: `${site}/bestellingen/ord_1` };
export const button = { url: `${site}/link/voorbeeld`, minutes: 30 };
export const decided = {
  title: 'KOEK-gecertificeerd',
  reasons: 'U laat zien hoe u luistert, en wat dat bij een ander in gang zet.',
  deviation: null as string | null,
  appealUntil: new Date('2026-10-14T22:00:00Z'),
  url,
};
const lodged = {
  code: 'Z-4TR9M',
  title: decided.title,
  reasons: 'In bewijs 2 vraag ik drie keer door, en dat staat niet in het oordeel over criterium 2.',
  lodgedAt: new Date('2026-10-14T21:59:00Z'),
  dueAt: new Date('2026-12-23T23:00:00Z'),
  url,
};
/** The mails about an appeal. */
export const appealSamples = {
  'assessment.appeal_lodged': [lodged],
  'assessment.appeal_withdrawn': [lodged],
  'assessment.appeal_came': [{ code: 'Z-4TR9', dueAt: new Date('2026-12-23T23:00:00Z'), url }],
  'assessment.appeal_decided': [
    { ...decided, outcome: 'passed' },
    { ...decided, outcome: 'not_passed' },
    { ...decided, outcome: 'not_passed', deviation: 'De nieuwe oordelen steunen op een stuk van een ander.' },
  ],
} as const;
export const run = {
  where: 'Buurthuis De Linde, Dorpsstraat 1, Hilversum',
  meetings: [
    { startsAt: new Date('2026-09-16T07:30:00Z'), endsAt: new Date('2026-09-16T10:30:00Z') },
    { startsAt: new Date('2026-09-30T07:30:00Z'), endsAt: new Date('2026-09-30T10:30:00Z') },
  ],
};
export const term = { from: new Date('2026-09-30T22:00:00Z'), until: new Date('2027-09-30T22:00:00Z') };
export const licence = {
  organisation: 'Stichting Noaberschap',
  areas: [
    { code: 'GM0402', name: 'Hilversum', nowIn: [] },
    { code: 'GM0417', name: 'Laren', nowIn: [] },
  ],
  number: 'L-7K3M-22',
  ...term,
  url,
};
export const work = { course, assignment: 'Een gesprek aan tafel', url };
export const meeting = {
  course,
  topic: 'Luisteren zonder het over te nemen',
  meeting: { startsAt: new Date('2026-09-16T07:30:00Z'), endsAt: new Date('2026-09-16T10:30:00Z') },
  where: run.where,
  trainer: 'Ben Bakker',
  url,
};
export const answered = { ...work, trainer: 'Ben Bakker' };
export const place = { kind: 'place', course, name: 'Ada Postma', ...run } as const;
export const changed = {
  course,
  topic: 'Zelf klimmen',
  where: run.where,
  meeting: { startsAt: new Date('2026-09-16T07:30:00Z'), endsAt: new Date('2026-09-16T10:30:00Z') },
  url,
};
export const ofRun = { course, city: 'Hilversum', where: run.where, url };
export const seat = { course, city: 'Hilversum', url, name: 'Ada Postma', taken: 5, capacity: 8 };

const certificate = { number: 'KB-2M7P-90', title: decided.title, at: new Date('2026-11-30T10:00:00Z'), url };
const kinds = ['participation', 'competence'] as const;
/** What an officer did to a certificate, as its holder reads it. */
export const certificateSamples = {
  'certification.suspended': kinds.map((kind) => ({
    ...{ ...certificate, kind },
    reason: 'complaint_under_review' as const,
  })),
  'certification.lifted': [true, false].map((inForce) => ({ ...certificate, kind: kinds[1], inForce })),
  'certification.withdrawn': kinds.map((kind) => ({ ...certificate, kind, reason: 'code_of_conduct' as const })),
};
/** With the certificate itself: the first, one that follows by renewal, and one in another name. */
export const issuedSamples = {
  'certification.issued': [
    {
      kind: 'participation' as const,
      number: 'D-8H2K-51',
      title: course,
      validUntil: null,
      url,
      follows: null,
      replaces: null,
      name: 'Ada Postma',
    },
    ...[
      { follows: null, replaces: null },
      { follows: 'KB-2M7P-88', replaces: null },
      { follows: null, replaces: 'KB-2M7P-88' },
    ].map((before) => ({
      kind: 'competence' as const,
      number: 'K-2M7P-90',
      title: decided.title,
      validUntil: new Date('2029-09-01T22:00:00Z'),
      url,
      name: 'Ada Postma',
      ...before,
    })),
  ],
};
/** What the clock tells a holder, at each of its times. */
export const endingSamples = {
  'certification.ending': [-120, -90, -30, 0, 30].flatMap((days) =>
    [false, true].map((suspended) => ({
      ...{ ...certificate, kind: kinds[1], days, suspended },
      until: new Date('2029-11-30T10:00:00Z'),
      renewUntil: new Date('2030-02-28T10:00:00Z'),
    })),
  ),
};
const renewed = { ...certificate, kind: kinds[1] };
/** What its holder hears of a renewal, and an officer. */
export const renewalSamples = {
  'certification.renewal_asked': [renewed],
  'certification.renewal_recorded': [false, true].flatMap((struck) => [
    { ...renewed, struck, about: 'talk' as const, day: '2026-11-20', minutes: null, what: 'Bo Visser' },
    { ...renewed, struck, about: 'learning' as const, day: '2026-11-20', minutes: 480, what: 'Waarderend onderzoek' },
  ]),
  'certification.renewal_declined': (['practice_not_clear', 'talk_not_enough', 'learning_does_not_fit'] as const).map(
    (reason) => ({ ...renewed, reason }),
  ),
  'certification.renewal_waits': [
    { number: certificate.number, validUntil: new Date('2027-03-01T10:00:00Z'), url: certificate.url },
  ],
};
/** The same, as the organisation reads it on whose licence the holder stands. */
export const licenceCertificateSamples = {
  'licensing.certificate_changed': (['suspended', 'lifted', 'withdrawn', 'replaced'] as const).flatMap((what) =>
    [true, false].map((inForce) => ({ ...licence, name: 'Ada Postma', what, at: certificate.at, inForce })),
  ),
};
