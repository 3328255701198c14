import type { Refuses, Step, Tries } from './try.ts';

const record = (set: string, id: string): Step => `UPDATE renewal_records SET ${set} WHERE id = '${id}'`;
const request = (set: string, id: string): Step => `UPDATE renewal_requests SET ${set} WHERE id = '${id}'`;
const DECIDES = "outcome = 'granted', decided_at = 6, decided_by_id = 'chris'";
const competence = { kind: 'competence', subject: 'koek', holder_id: 'ada' };
const renewed = (subject: string, holder: string, source: string): Step => [
  'credentials',
  { id: 'next', number: 'KB-2', kind: 'competence', subject, holder_id: holder, source_key: source },
];
const reissued = (more: Record<string, string | number | null>): Step => [
  'credentials',
  { ...competence, id: 'next', number: 'KB-2', source_key: 'reissue:k', valid_until: 9, ...more },
];

export const refuses: Tries<Refuses> = {
  'competence_follows_a_positive_decision, of a renewal': {
    given: [
      ['certifications', { id: 'c', candidate_id: 'ada' }],
      ['decisions', { certification_id: 'c', outcome: 'passed' }],
      ['credentials', { ...competence, id: 'k', number: 'KB-1', source_key: 'decision:c' }],
      ['renewal_requests', { id: 'yes', credential_id: 'k', outcome: 'granted' }],
      ['renewal_requests', { id: 'no', credential_id: 'k', outcome: 'declined' }],
      ['renewal_requests', { id: 'open', credential_id: 'k' }],
    ],
    refuses: [
      renewed('koek', 'bram', 'renewal:yes'),
      renewed('another', 'ada', 'renewal:yes'),
      renewed('koek', 'ada', 'renewal:no'),
      renewed('koek', 'ada', 'renewal:open'),
      renewed('koek', 'ada', 'yes'),
    ],
    passes: [renewed('koek', 'ada', 'renewal:yes')],
  },
  'competence_follows_a_positive_decision, of one in another name': {
    given: [
      ['certifications', { id: 'c', candidate_id: 'ada' }],
      ['decisions', { certification_id: 'c', outcome: 'passed' }],
      ['credentials', { ...competence, id: 'k', number: 'KB-1', source_key: 'decision:c', valid_until: 9 }],
      [
        'credentials',
        { ...competence, kind: 'participation', id: 'p', number: 'KD-1', source_key: 'x', valid_until: 9 },
      ],
      ['credential_replacements', { credential_id: 'k' }],
      ['credential_replacements', { credential_id: 'p' }],
    ],
    refuses: [
      reissued({ holder_id: 'bram' }),
      reissued({ subject: 'another' }),
      reissued({ valid_until: 10 }),
      reissued({ valid_until: null }),
      reissued({ source_key: 'reissue:p' }),
      reissued({ source_key: 'reissue:none' }),
    ],
    passes: [reissued({})],
  },
  renewal_records_are_only_struck: {
    given: [
      ['renewal_records', { id: 'r', minutes: 60 }],
      ['renewal_records', { id: 'struck', struck_at: 5 }],
    ],
    refuses: [
      record('struck_at = 6', 'struck'),
      record('struck_at = NULL', 'struck'),
      ...["id = 'x'", "credential_id = 'x'", "kind = 'x'", "day = 'x'", 'minutes = 9', "what = 'x'", "proof = 'x'"].map(
        (set) => record(`struck_at = 6, ${set}`, 'r'),
      ),
      record('struck_at = 6, at = 9', 'r'),
      record("struck_at = 6, by_id = 'x'", 'r'),
      record("struck_by_id = 'x'", 'r'),
    ],
    passes: [record("struck_at = 6, struck_by_id = 'chris'", 'r')],
  },
  renewal_requests_are_decided_once: {
    given: [
      ['renewal_requests', { id: 'q', credential_id: 'k' }],
      ['renewal_requests', { id: 'done', credential_id: 'l', outcome: 'declined' }],
    ],
    refuses: [
      request(DECIDES, 'done'),
      request("outcome = 'granted'", 'q'),
      request("outcome = 'granted', decided_at = 6", 'q'),
      ...["id = 'x'", "credential_id = 'x'", 'at = 9'].map((set) => request(`${DECIDES}, ${set}`, 'q')),
      request("decided_at = 6, decided_by_id = 'chris'", 'q'),
    ],
    passes: [request(DECIDES, 'q')],
  },
};
