import { rmSync, writeFileSync } from 'node:fs';
import { seededData, startServer } from './e2e-server.ts';
import { forgetPages } from './every-page.ts';
import { keepSessions } from './login.ts';
import { E2E_PORT } from './ports.ts';
import { SERVER_WARNINGS } from './run.ts';

/** One server for all journeys, on data of their own; journeys that move the clock or stop the server start their own. */
export default async function setup(): Promise<() => Promise<void>> {
  console.log('klimroute: starting a server with fresh demo data for the journeys');
  const dataDir = await seededData(E2E_PORT);
  const server = await startServer({ port: E2E_PORT, dataDir });
  await keepSessions(server.url);
  forgetPages();
  return async () => {
    await server.stop();
    writeFileSync(SERVER_WARNINGS, server.output());
    forgetPages();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
