import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { MOST_UNANSWERED, takeFewAtOnce } from './few-at-once.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Sends `number` requests in one write; resolves with how many the server took and how many answers came. */
async function sendAtOnce(number: number): Promise<{ taken: number; answered: number }> {
  let taken = 0;
  const server = createServer();
  takeFewAtOnce(server, (_request, response) => {
    taken += 1;
    setImmediate(() => response.end('answered'));
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  closing.push(() => server.close());
  const text = await new Promise<string>((done) => {
    let heard = '';
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.write(
        `${'GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(number - 1)}GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      ),
    );
    socket.on('data', (data) => {
      heard += String(data);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard));
  });
  return { taken, answered: text.split('answered').length - 1 };
}

test.each([1, MOST_UNANSWERED])('%i requests in one breath are all answered', async (number) => {
  expect(await sendAtOnce(number)).toEqual({ taken: number, answered: number });
});

test.each([MOST_UNANSWERED + 1, 2_000])('a connection with %i requests in one breath is cut', async (number) => {
  expect(await sendAtOnce(number)).toEqual({ taken: MOST_UNANSWERED, answered: 0 });
});
