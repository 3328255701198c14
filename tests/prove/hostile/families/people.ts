import { actions } from '#src/access.ts';
import { offeredAt, SIGNING_IN } from '#src/offered-actions.ts';
import { ADD_EVIDENCE, type Family, FORM, MULTIPART, multipart, part, posted, SIGN_IN, sort } from '../attack.ts';

const KIB = 1024;
/** Would end the session that the following attacks are made with. */
const ENDS_SESSIONS = /signOut|logOut|changePassword|changeEmail/;
const ACTIONS = Object.keys(actions).filter((name) => !ENDS_SESSIONS.test(name) && name !== 'demo.moveClock');
const TEXTS = [
  'Eerste alinea.\u0000Tweede',
  '\u202eomgekeerd',
  'e\u0301'.repeat(3_000),
  '😀'.repeat(4_000),
  '\ud800',
  '<script>alert(1)</script>',
  '{{7*7}}$' + '{7*7}',
  "'; DROP TABLE people; --",
  '\r\n'.repeat(5_000),
  'a'.repeat(400_000),
  '\u3164',
  '../../etc/passwd',
  '=HYPERLINK("http://kwaad.test")',
  '0027-06-16',
  '9999-12-31T23:59',
  '-1',
  '1e309',
  'NaN',
  '99999999999999999999',
  '[object Object]',
  '__proto__',
];
const NAMES = [
  'name',
  'email',
  'password',
  'text',
  'title',
  'kind',
  'reason',
  'runId',
  'orderId',
  'courseId',
  'personId',
  'date',
  'starts',
  'amount',
  'price',
  'areaCode',
  'terms',
  'verder',
  'sure',
  'competences',
  'caseId',
  'evidenceId',
  'number',
];

const fields: Family = {
  name: 'texts in every form',
  make: (ground, chance, index) => {
    const action = sort(ACTIONS, index * 7 + chance.whole(ACTIONS.length));
    const page = (offeredAt[action]?.[0] ?? '/').replace(
      /\[\.{0,3}\w+\]/g,
      chance.pick(['bestaat-niet', 'run_coach_nu', '%00', 'per_1', '..']),
    );
    const body = new URLSearchParams(
      NAMES.filter(() => chance.whole(2) === 0).map((name) => [name, chance.pick(TEXTS)]),
    );
    return {
      says: `${action} at ${page}`,
      shots: [
        posted(
          ground,
          `${page}?_action=${action}`,
          body.toString().slice(0, 900 * KIB),
          FORM,
          chance.pick([ground.learner, ground.administrator]),
        ),
      ],
    };
  },
};

const ids: Family = {
  name: "other people's things",
  make: (ground, chance, index) => {
    const pattern = sort(
      [
        '/bestellingen/X',
        '/facturen/X/pdf',
        '/bijlagen/X',
        '/mijn/dossier/X/bestand',
        '/mijn/certificaten/X/pdf',
        '/beoordelen/X',
        '/besluiten/X/bewijs/X',
        '/beheer/mensen/X',
        '/organisatie/licenties/X',
        '/link/X',
        '/controleren/X',
        '/controleren/X.json',
        '/gebieden/X',
        '/uitvoeringen/X',
        '/leren/X/boekje/X',
        '/dev/mailbox/X',
        '/mijn/plaatsen/X',
      ],
      index,
    );
    const id = chance.pick([
      'ord_1',
      "' OR 1=1 --",
      '../../x',
      '%2e%2e',
      'a'.repeat(2_000),
      '0',
      '-1',
      '__proto__',
      'null',
      '%F0%9F%98%80',
      'KR-0000-0000',
      'GM0150',
      'run_coach_nu',
      chance.text(30),
    ]);
    const encoded = id.startsWith('%') ? id : encodeURIComponent(id.toWellFormed());
    return {
      says: `${pattern} ${id.slice(0, 20)}`,
      shots: [{ path: pattern.replaceAll('X', encoded), headers: chance.whole(3) ? [['Cookie', ground.learner]] : [] }],
    };
  },
};

const ended: Family = {
  name: 'forms of who is not signed in',
  make: (ground, chance, index) => {
    const mee = (action: string) => [
      part('mee-action', action),
      part('mee.text', chance.pick(TEXTS).toWellFormed()),
      part('email', 'a@b.nl'),
      part('password', 'x'),
    ];
    const big = Buffer.alloc((1 + chance.whole(12)) * 1024 * KIB, 'x');
    const file = part('file', big, { name: 'a.pdf', type: 'application/pdf' });
    const [says, path, body] = sort<readonly [string, string, Buffer]>(
      [
        ['a file behind its text', ADD_EVIDENCE, multipart(part('title', 'Brief'), file)],
        ['a file before its text', ADD_EVIDENCE, multipart(file, part('title', 'Brief'))],
        ['a megabyte of text', ADD_EVIDENCE, multipart(part('text', big.subarray(0, 900 * KIB)))],
        ['carries an action of nobody', '/mijn/dossier?_action=identity.signIn', multipart(...mee('__proto__'))],
        [
          'carries an action of another page',
          '/mijn/dossier?_action=identity.signIn',
          multipart(...mee('billing.refundOrder')),
        ],
        ['carries itself', '/mijn/dossier?_action=identity.signIn', multipart(...mee('identity.signIn'))],
        [
          'carries fields by the thousand',
          '/mijn/dossier?_action=identity.signIn',
          multipart(part('mee-action', 'dossier.addEvidence'), ...Array(2_500).fill(part('mee.x', 'y'))),
        ],
        ['goes on with nothing', `/mijn/dossier?_action=${[...SIGNING_IN].at(-1)}`, multipart(part('x', 'y'))],
      ],
      index,
    );
    return { says, shots: [posted(ground, path, body, MULTIPART)] };
  },
};

const guesses: Family = {
  name: 'guessing and crowds',
  make: (ground, chance, index) => {
    const body = `email=${encodeURIComponent(chance.pick(['ada@klimroute.example', 'x@y.nl', `${'a'.repeat(5_000)}@b.nl`, 'jörg@voorbeeld.example', '\u0000@b.nl']))}&password=${encodeURIComponent(chance.pick(['fout', 'x'.repeat(100_000), '😀'.repeat(2_000), '\u0000']))}`;
    const crowd = Array.from({ length: 1 + (index % 3) * 4 }, () => posted(ground, SIGN_IN, body, FORM));
    return { says: `${crowd.length} at once`, shots: crowd };
  },
};

const stalls: Family = {
  name: 'uploads that stall',
  make: (ground, chance, index) => {
    const body = multipart(
      part('title', 'x'),
      part('file', Buffer.alloc(2 * 1024 * KIB, 'x'), { name: 'a.pdf', type: 'application/pdf' }),
    );
    const shot = {
      ...posted(ground, ADD_EVIDENCE, body, MULTIPART, index % 2 ? ground.learner : ''),
      promised: (3 + chance.whole(60)) * 1024 * KIB,
      leave: true,
    };
    return {
      says: `${index % 2 ? 'signed in' : 'nobody'} ${shot.promised}`,
      shots: Array(4 + chance.whole(8)).fill(shot),
    };
  },
};

export const people: readonly Family[] = [fields, ids, ended, guesses, stalls];
