import { type Attack, type Family, FORM, MULTIPART, multipart, own, part, posted, SIGN_IN, sort } from '../attack.ts';

const KIB = 1024;

const urlencoded: Family = {
  name: 'urlencoded',
  make: (ground, chance, index) => {
    const bytes = (256 + chance.whole(760)) * KIB;
    const [says, body] = sort<readonly [string, string]>(
      [
        ['fields without a sign', 'a&'.repeat(bytes / 2)],
        ['empty fields', '&'.repeat(bytes)],
        ['signs alone', '='.repeat(bytes)],
        ['percents alone', `a=${'%'.repeat(bytes)}`],
        ['half percents', `email=${'%4'.repeat(bytes / 2)}`],
        ['packed letters', `email=${'%C3%A9'.repeat(bytes / 6)}`],
        ['broken UTF-8', `email=${'%ff%fe'.repeat(bytes / 6)}`],
        ['one endless name', `${'n'.repeat(bytes)}=1`],
        ['names of objects', '__proto__=1&constructor=2&toString=3&__proto__[x]=4'],
        ['nested names', `${'a[b]'.repeat(200)}=1`],
        ['two thousand and one', Array(2001).fill('a=1').join('&')],
        ['NUL in everything', 'email=%00&password=%00%00'],
        ['chance', chance.text(2_000)],
      ],
      index,
    );
    return { says, shots: [posted(ground, SIGN_IN, body)] };
  },
};

const parts: Family = {
  name: 'multipart',
  make: (ground, chance, index) => {
    const many = 5_000 + chance.whole(20_000);
    const [says, body] = sort<readonly [string, Buffer]>(
      [
        ['empty parts', multipart(...Array(many).fill(part('a', '')))],
        ['files without end', multipart(...Array(200).fill(part('f', 'x', { name: 'a', type: 'text/plain' })))],
        ['a name of a megabyte', multipart(part('n'.repeat(900 * KIB), 'x'))],
        ['headers without end', Buffer.from(`--prooF\r\n${'X-A: b\r\n'.repeat(many)}`)],
        ['one header without end', Buffer.from(`--prooF\r\nX: ${'a'.repeat(900 * KIB)}`)],
        ['no end', part('email', 'a@b.nl')],
        ['no beginning', Buffer.from('hallo\r\n--prooF--\r\n')],
        ['no name', Buffer.from('--prooF\r\nContent-Disposition: form-data\r\n\r\nx\r\n--prooF--\r\n')],
        ['boundaries in boundaries', Buffer.from('--prooF\r\n'.repeat(20_000))],
        ['almost boundaries', multipart(part('email', '\r\n--proo'.repeat(100_000)))],
        ['names of objects', multipart(part('__proto__', 'x'), part('constructor', 'y'))],
        ['broken UTF-8', multipart(part('email', Buffer.from([0xff, 0xfe, 0xc0, 0x80])))],
        ['a file for a text', multipart(part('email', 'x', { name: '../../etc/passwd', type: 'text/html' }))],
        ['chance', Buffer.concat([Buffer.from('--prooF\r\n'), chance.bytes(4_000), Buffer.from('\r\n--prooF--')])],
      ],
      index,
    );
    const path = chance.pick([SIGN_IN, '/aanmelden?_action=identity.signUp', '/leesstand']);
    return { says, shots: [posted(ground, path, body, MULTIPART)] };
  },
};

const types: Family = {
  name: 'types and encodings',
  make: (ground, chance, index) => {
    const type = sort(
      [
        'text/plain',
        'application/json',
        '',
        'multipart/mixed; boundary=x',
        'multipart/form-data',
        `multipart/form-data; boundary=${'b'.repeat(4_000)}`,
        'multipart/form-data; boundary=""',
        `${FORM}; charset=utf-7`,
        `${FORM}, text/plain`,
        'application/x-www-form-urlencoded\tx',
        'constructor',
        '__proto__',
        'multipart/form-data; boundary=a; boundary=b',
      ],
      index,
    );
    const packed = chance.pick(['', 'gzip', 'br', 'deflate', 'gzip, gzip, gzip', 'identity']);
    const headers: [string, string][] = [
      ['Content-Type', type],
      ...(packed ? [['Content-Encoding', packed] as [string, string]] : []),
    ];
    return {
      says: `${type.slice(0, 40)} ${packed}`,
      shots: [{ path: SIGN_IN, body: chance.pick(['a=1', '{"a":1}', '--b\r\n']), headers: [own(ground), ...headers] }],
    };
  },
};

const lengths: Family = {
  name: 'lengths and slowness',
  make: (ground, chance, index) => {
    const body = 'email=a@b.nl';
    const head: readonly (readonly [string, string])[] = [own(ground), ['Content-Type', FORM]];
    const shot = (more: object) => ({ path: SIGN_IN, body, headers: head, ...more });
    const [says, shots] = sort<readonly [string, Attack['shots']]>(
      [
        ['promises more and leaves', [shot({ promised: 500_000, leave: true })]],
        ['promises a thousand gigabytes', [shot({ promised: 1e12 })]],
        ['length below zero', [shot({ headers: [...head, ['Content-Length', '-1']] })]],
        ['length in letters', [shot({ headers: [...head, ['Content-Length', 'veel']] })]],
        ['two lengths', [shot({ headers: [...head, ['Content-Length', '5'], ['Content-Length', '12']] })]],
        [
          'length and pieces',
          [shot({ headers: [...head, ['Content-Length', '12'], ['Transfer-Encoding', 'chunked']] })],
        ],
        [
          'pieces',
          [shot({ headers: [...head, ['Transfer-Encoding', 'chunked']], body: 'c\r\nemail=a@b.nl\r\n0\r\n\r\n' })],
        ],
        [
          'pieces of an endless size',
          [shot({ headers: [...head, ['Transfer-Encoding', 'chunked']], body: 'ffffffffffffffff\r\nx' })],
        ],
        ['waits to be told', [shot({ headers: [...head, ['Expect', '100-continue']], promised: 2_000_000, body: '' })]],
        ['expects a wonder', [shot({ headers: [...head, ['Expect', 'wonder']] })]],
        [
          'twenty that stall',
          Array.from({ length: 20 }, () => shot({ promised: 900_000, body: 'a'.repeat(200_000), leave: true })),
        ],
      ],
      index,
    );
    return { says: `${says} ${chance.whole(1000)}`, shots };
  },
};

export const bodies: readonly Family[] = [urlencoded, parts, types, lengths];
