import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { movableClock } from './clock.ts';
import { startSender } from './sender.ts';
import { sandboxServer } from './server.ts';
import { readSettings, type SandboxSettings } from './settings.ts';
import { newId, openStore } from './store.ts';
import type { World } from './world.ts';

const HOST = '127.0.0.1';

function openWorld(settings: SandboxSettings): World {
  mkdirSync(dirname(settings.file), { recursive: true });
  const store = openStore(settings.file);
  return {
    store,
    settings,
    origin: '',
    now: movableClock(settings.clockFile),
    newId,
    faults: settings.faults,
    nudge: () => {},
  };
}

function start(): void {
  const world = openWorld(readSettings(process.env));
  const server = sandboxServer(world);
  server.on('error', (error) => {
    console.error(`payment sandbox: ${error.message}`);
    process.exit(1);
  });
  server.listen(world.settings.port, HOST, () => {
    const { port } = server.address() as AddressInfo;
    world.origin = `http://${HOST}:${port}`;
    const sender = startSender(world);
    world.nudge = sender.nudge;
    console.log(`payment sandbox at ${world.origin}, nothing is charged`);
    process.send?.({ port });
    const stop = async () => {
      server.close();
      server.closeAllConnections();
      await sender.stop();
      world.store.close();
      process.exit(0);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    process.once('disconnect', stop);
  });
}

try {
  start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
