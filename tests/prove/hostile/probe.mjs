// A process beside the proof: asks the server under attack for its health ten times a second, and at the same moment a bare server that nobody
// attacks. How much longer the first one takes is how long it was silent; what the machine itself is slow by takes no part in it.
import { createServer, get } from 'node:http';

const EVERY_MS = 100;
const GIVE_UP_MS = 60_000;
const port = Number(process.argv[2]);
const bystander = createServer((_request, response) => response.end('ok'));
let longest = 0;

const waited = (options) =>
  new Promise((told) => {
    const started = performance.now();
    const asking = get({ host: '127.0.0.1', agent: false, ...options }, (answer) => {
      answer.resume();
      answer.on('end', () => told(performance.now() - started));
    });
    asking.setTimeout(GIVE_UP_MS, () => asking.destroy());
    asking.on('error', () => told(performance.now() - started));
  });

async function probe() {
  const [attacked, spared] = await Promise.all([
    waited({ port, path: '/health', headers: { host: `localhost:${port}` } }),
    waited({ port: bystander.address().port, path: '/' }),
  ]);
  longest = Math.max(longest, attacked - spared);
}

bystander.listen(0, '127.0.0.1', () => {
  setInterval(probe, EVERY_MS);
  process.send('ready');
});
process.on('message', () => {
  const was = longest;
  longest = 0;
  // One more look, so that what goes on now is seen.
  probe().then(() => process.send(Math.round(Math.max(was, longest))));
});
process.on('disconnect', () => process.exit(0));
