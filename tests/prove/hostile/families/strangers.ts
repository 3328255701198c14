import { type Family, FORM, own, posted, SIGN_IN, sort } from '../attack.ts';

const LESSON = '/leren/coach-van-het-alledaagse/cva-twinkel';

const origins: Family = {
  name: 'other sites',
  make: (ground, chance, index) => {
    const sent = sort<readonly (readonly [string, string])[]>(
      [
        [['Origin', 'https://kwaad.test']],
        [['Origin', 'null']],
        [],
        [['Sec-Fetch-Site', 'same-site']],
        [own(ground), ['Sec-Fetch-Site', 'same-site']],
        [own(ground), ['Sec-Fetch-Site', 'cross-site']],
        [['Origin', `http://localhost:${ground.port}.kwaad.test`]],
        [['Origin', `http://localhost:${ground.port}@kwaad.test`]],
        [['Origin', `https://localhost:${ground.port}`]],
        [['Origin', '']],
        [['Referer', `http://localhost:${ground.port}/`]],
      ],
      index,
    );
    const path = chance.pick([
      SIGN_IN,
      '/uitloggen?_action=identity.signOut',
      '/webhooks/betaling?_action=identity.signIn',
      '/leesstand',
      '/mijn/account?_action=identity.changeName',
    ]);
    return {
      says: `${path} ${sent.map((pair) => pair.join(' ')).join(' ')}`,
      statuses: [403, 404],
      shots: [{ path, body: 'email=a@b.nl', headers: [...sent, ['Content-Type', FORM], ['Cookie', ground.learner]] }],
    };
  },
};

const events: Family = {
  name: 'forged events',
  make: (_ground, chance, index) => {
    const body = sort(
      [
        '{}',
        '',
        '[]',
        'null',
        '{"id":"evt_1","type":"checkout.session.completed"}',
        '['.repeat(200_000),
        `{"a":"${'x'.repeat(300_000)}"}`,
        '\u0000',
        '{"__proto__":{"x":1}}',
        chance.text(500),
      ],
      index,
    );
    const signature = chance.pick([
      '',
      't=1,v1=00',
      `t=${'9'.repeat(400)},v1=ff`,
      `${'v1=aa,'.repeat(1_000)}`,
      't=,v1=',
      'x',
    ]);
    const type = chance.pick(['application/json', 'application/json; charset=utf-8', FORM, 'text/plain']);
    return {
      says: `${type} ${body.slice(0, 20)}`,
      statuses: [400, 413, 415],
      shots: [
        {
          path: '/webhooks/betaling',
          body,
          headers: [
            ['Content-Type', type],
            ['Stripe-Signature', signature],
          ],
        },
      ],
    };
  },
};

const foreignActions: Family = {
  name: 'actions at foreign pages',
  make: (ground, chance, index) => {
    const action = sort(
      [
        'identity.signIn',
        'demo.moveClock',
        'billing.refundOrder',
        'identity.appoint',
        'assessment.decide',
        '__proto__',
        'constructor',
        'identity.__proto__',
        'identity',
        '',
        'identity.signIn.orThrow',
        '../identity.signIn',
        'identity%00.signIn',
      ],
      index,
    );
    const path = chance.pick([
      '/',
      '/methode',
      '/webhooks/betaling',
      '/leesstand',
      '/beheer',
      '/health',
      '/favicon.svg',
      LESSON,
      '/404',
      '/500',
      '/bestaat-niet',
      `/_actions/${encodeURIComponent(action)}`,
    ]);
    const shot = posted(
      ground,
      `${path}?_action=${encodeURIComponent(action)}`,
      'minutes=5',
      FORM,
      chance.pick(['', ground.learner, ground.administrator]),
    );
    return { says: `${action} at ${path}`, statuses: [400, 403, 404, 405], shots: [shot] };
  },
};

export const strangers: readonly Family[] = [origins, events, foreignActions];
