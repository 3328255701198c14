import { Agent, createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { stopGently } from './stop-gently.ts';

const CLIENTS = 32;

async function listening(answerAfterMs = 0) {
  const server = createServer((asking, response) => {
    asking.resume();
    asking.on('end', () => setTimeout(() => response.end('kept'), answerAfterMs));
  });
  server.keepAliveTimeout = 60_000;
  const stop = stopGently(server);
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return { stop, port: (server.address() as AddressInfo).port };
}

type Sent = { answered: boolean; closes: boolean; refused: boolean };

/** Posts a draft over a connection that is kept. `refused`: nobody took the connection any more, so nothing was sent. */
function post(port: number, agent: Agent): Promise<Sent> {
  return new Promise((done) => {
    const asking = request({ port, host: '127.0.0.1', agent, method: 'POST' }, (answer) => {
      answer.resume();
      answer.on('end', () => done({ answered: true, closes: answer.headers.connection === 'close', refused: false }));
    });
    asking.on('error', (error: NodeJS.ErrnoException) =>
      done({ answered: false, closes: false, refused: error.code === 'ECONNREFUSED' }),
    );
    asking.end(`concept=${'x'.repeat(2_000)}`);
  });
}

test.each([0, 20, 300])(
  'a stop loses no request of 32 clients that keep their connections and post every %i ms',
  async (pauseMs) => {
    const { stop, port } = await listening(5);
    const lost: number[] = [];
    let answered = 0;
    let afterStop: Sent[] = [];
    let stopped = false;
    const client = async (number: number) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (;;) {
        const began = stopped;
        const sent = await post(port, agent);
        if (sent.refused) break;
        if (!sent.answered) lost.push(number);
        else answered += 1;
        if (began) afterStop = [...afterStop, sent];
        await new Promise((wait) => setTimeout(wait, pauseMs));
      }
      agent.destroy();
    };
    const clients = Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    await expect.poll(() => answered, { timeout: 10_000 }).toBeGreaterThan(CLIENTS * 2);
    stopped = true;
    await stop();
    await clients;
    expect(lost).toEqual([]);
    expect(afterStop.filter(({ closes }) => !closes)).toEqual([]);
  },
  20_000,
);

test('what runs is finished, and who keeps a connection without asking anything is not waited for long', async () => {
  const { stop, port } = await listening(1_500);
  const idle = connect(port, '127.0.0.1');
  await new Promise((up) => idle.once('connect', up));
  idle.resume();
  const gone = new Promise((closed) => idle.once('close', closed));
  const running = post(port, new Agent({ keepAlive: true }));
  await new Promise((wait) => setImmediate(wait));
  const started = performance.now();
  await stop();
  await gone;
  expect(await running).toMatchObject({ answered: true, closes: true });
  expect(performance.now() - started).toBeLessThan(8_000);
}, 20_000);

test('nobody connected: it stops at once', async () => {
  const { stop } = await listening();
  const started = performance.now();
  await stop();
  expect(performance.now() - started).toBeLessThan(500);
});
