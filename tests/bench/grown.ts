import { join } from 'node:path';
import { seededData } from '#tests/support/e2e-server.ts';
import { multiplyWorld } from './multiply.ts';
import { startWatched, type WatchedServer } from './walk.ts';

/** A watched server on a world of so many times the demo's rows, in a folder of its own that the caller throws away. */
export async function startGrown(
  port: number,
  times: number,
  countSteps = false,
): Promise<{ server: WatchedServer; dataDir: string }> {
  const dataDir = await seededData(port);
  multiplyWorld(join(dataDir, 'klimroute.db'), times);
  return { server: await startWatched(port, dataDir, countSteps), dataDir };
}
