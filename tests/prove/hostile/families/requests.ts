import { type Family, own, sort } from '../attack.ts';

const PAGES = [
  '/',
  '/trainingen',
  '/mijn',
  '/beheer',
  '/inloggen',
  '/gebieden',
  '/proefles',
  '/favicon.svg',
  '/health',
  '/webhooks/betaling',
  '/500',
  '/404',
];
const METHODS = [
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'LOCK',
  'M-SEARCH',
  'PURGE',
  'QUERY',
  'HEAD',
  'MOVE',
];
const LESSON = '/leren/coach-van-het-alledaagse/cva-twinkel';

const methods: Family = {
  name: 'methods',
  make: (ground, chance, index) => {
    const method = sort(METHODS, index);
    const path = chance.pick([...PAGES, LESSON]);
    const session: [string, string][] = chance.whole(2) ? [['Cookie', ground.learner]] : [];
    return {
      says: `${method} ${path}`,
      shots: [{ method, path, headers: [own(ground), ...session], ...(chance.whole(2) ? { body: 'x=1' } : {}) }],
    };
  },
};

const SPELLINGS = [
  '/%62eheer',
  '/%2562eheer',
  '//beheer',
  '/./beheer',
  '/beheer/',
  '/BEHEER',
  '/beheer%00',
  '/beheer%2f',
  '/x/..%2fbeheer',
  '/beheer;x',
  '/beheer/..;/beheer',
  '/..%2f..%2f.data%2fklimroute.db',
  '/../../etc/passwd',
  '/%c0%ae%c0%ae/',
  '/%',
  '/%zz',
  '/%E0%A4%A',
  '/beheer?',
  '/beheer#x',
  '/_actions/identity.signIn',
  '/_server-islands/x',
  '/_image?href=http://kwaad.test/',
  '/prive/coach-van-het-alledaagse',
  '/private/index.html',
  '/.env',
  '/.git/config',
  '/\u00e9',
  '/beheer.',
  '/beheer%20',
  '/beheer/%2e%2e',
  'http://kwaad.test/',
  '*',
  '//kwaad.test/%2f..',
  '/\\kwaad.test',
  '/index.php?x=1',
  '/500',
  '/404',
  '/[...anything]',
  '/gebieden/[code]',
  `/gebieden/${'a'.repeat(3_000)}`,
];
const addresses: Family = {
  name: 'paths',
  make: (ground, chance, index) => {
    const spelled =
      index < SPELLINGS.length
        ? sort(SPELLINGS, index + chance.whole(7))
        : `/${encodeURIComponent(chance.text(40)).replaceAll('%', chance.pick(['%', '%25', '']))}`;
    const path = chance.whole(8) === 0 ? `/${'x/'.repeat(chance.whole(6_000))}` : spelled;
    return { says: path.slice(0, 60), shots: [{ path, headers: chance.whole(2) ? [['Cookie', ground.learner]] : [] }] };
  },
};

const queries: Family = {
  name: 'queries',
  make: (_ground, chance, index) => {
    const query = sort(
      [
        'a&'.repeat(1_500),
        '&'.repeat(3_000),
        `plaats=${'%'.repeat(3_000)}`,
        '__proto__=1&constructor=2',
        'pagina=-1',
        'pagina=1e309',
        `pagina=${'9'.repeat(400)}`,
        'na=%00',
        'zoek=%F0%9F%98%80',
        `zoek=${'a'.repeat(3_500)}`,
        'zoek=%25%27%22--',
        'verder=//kwaad.test',
        'verder=javascript:alert(1)',
        '_action=identity.signIn',
        'thema[]=1',
        'zoek=*)("',
        'zoek=a%20OR%201=1',
        'x='.repeat(500),
        '?????',
        '%00=%00',
      ],
      index,
    );
    const path = chance.pick([
      '/trainingen',
      '/gebieden',
      '/verhalen',
      '/inloggen',
      '/controleren',
      '/leesstand',
      '/',
      LESSON,
    ]);
    return { says: `${path}?${query.slice(0, 30)}`, shots: [{ path: `${path}?${query}` }] };
  },
};

const cookies: Family = {
  name: 'cookies',
  make: (ground, chance, index) => {
    const cookie = sort(
      [
        `klimroute =${ground.learner.split('=')[1]}`,
        'klimroute=',
        'klimroute',
        'klimroute=%',
        `klimroute=${'a'.repeat(8_000)}`,
        `${'a=b; '.repeat(2_000)}`,
        'leesstand=text-200.__proto__-x',
        `leesstand=${'x.'.repeat(3_000)}`,
        'melding=ok:<script>alert(1)</script>',
        'melding=%0d%0aSet-Cookie:x',
        '__proto__=x; constructor=y',
        'klimroute=a; klimroute=b',
        '__Host-klimroute=x',
        ';;;;=;=;',
        `klimroute=${chance.text(60).replace(/[^!-~]/g, 'é')}`,
        '"klimroute"="x"',
        'KLIMROUTE=x',
        'klimroute\t=x',
      ],
      index,
    );
    return {
      says: cookie.slice(0, 40),
      shots: [{ path: chance.pick(['/trainingen', '/', '/mijn', LESSON, '/beheer']), headers: [['Cookie', cookie]] }],
    };
  },
};

export const requests: readonly Family[] = [methods, addresses, queries, cookies];
