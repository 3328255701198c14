import { type Family, sort } from '../attack.ts';

const LESSON = '/leren/coach-van-het-alledaagse/cva-twinkel';

const headers: Family = {
  name: 'headers',
  make: (ground, chance, index) => {
    const long = 'x'.repeat(chance.whole(30_000));
    const sent = sort<readonly (readonly [string, string])[]>(
      [
        [['Host', 'kwaad.test']],
        [['Host', '']],
        [
          ['Host', `localhost:${ground.port}`],
          ['Host', 'kwaad.test'],
        ],
        [
          ['X-Forwarded-Host', 'kwaad.test'],
          ['X-Forwarded-Proto', 'https'],
        ],
        [['X-Forwarded-For', `${'1.1.1.1, '.repeat(500)}x`]],
        [
          ['X-Original-URL', '/beheer'],
          ['X-Rewrite-URL', '/beheer'],
        ],
        [['Accept-Encoding', `${'br;q=0,'.repeat(1_000)}gzip`]],
        [['Range', 'bytes=0-0,1-1,2-2,3-3']],
        [['Range', 'bytes=99999999999999999999-']],
        [['If-None-Match', `"${long.slice(0, 6_000)}"`]],
        [['X-Long', long]],
        Array.from({ length: 1_500 }, (_, i) => [`X-${i}`, 'y'] as const),
        [['Accept', '*/*;'.repeat(2_000)]],
        [['Accept-Language', 'nl;q='.repeat(1_000)]],
        [['Referer', 'javascript:alert(1)']],
        [
          ['Upgrade', 'websocket'],
          ['Connection', 'Upgrade'],
        ],
        [['Connection', 'host, cookie, close']],
        [['Sec-Fetch-Site', 'cross-site']],
        [
          ['Content-Length', '0'],
          ['Transfer-Encoding', 'identity'],
        ],
        [['User-Agent', chance.text(200).replace(/[^ -~]/g, '')]],
        [['X-Bad\u0001', 'x']],
        [['__proto__', 'x']],
        [['Authorization', `Basic ${long}`]],
        [['Expect', '100-continue']],
      ],
      index,
    );
    return {
      says: sent
        .map(([name]) => name)
        .slice(0, 3)
        .join(' '),
      shots: [{ path: chance.pick(['/', '/favicon.svg', '/trainingen', LESSON]), headers: sent }],
    };
  },
};

const lines: Family = {
  name: 'broken lines',
  make: (ground, chance, index) => {
    const raw = sort<Buffer | string>(
      [
        'GET\r\n\r\n',
        'GET / HTTP/9.9\r\n\r\n',
        'GET / HTTP/1.1\r\n\r\n',
        'GET  /  HTTP/1.1\r\nHost: x\r\n\r\n',
        '\r\n\r\n\r\n',
        `${'GET / HTTP/1.1\r\n'.repeat(50)}`,
        'CONNECT kwaad.test:443 HTTP/1.1\r\nHost: kwaad.test:443\r\n\r\n',
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
        Buffer.from('16030100a5010000a10303', 'hex'),
        chance.bytes(2_000),
        `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
        'GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n',
        'GET / HTTP/1.1\nHost: x\n\n',
        `GET / HTTP/1.1\r\nHost: localhost:${ground.port}\r\n\r\n`.repeat(200),
        'POST /inloggen HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nGET /beheer HTTP/1.1\r\n\r\n',
        'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
        `GET / HTTP/1.1\r\nHost: localhost:${ground.port}\r\nX: `,
        'GET /\u00ff HTTP/1.1\r\nHost: x\r\n\r\n',
      ],
      index,
    );
    return { says: raw.toString('latin1').slice(0, 30), shots: [{ path: '', raw, leave: chance.whole(3) === 0 }] };
  },
};

export const written: readonly Family[] = [headers, lines];
