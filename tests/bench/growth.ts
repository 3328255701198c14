import { rmSync } from 'node:fs';
import { BENCH_PORT } from '#tests/support/ports.ts';
import { startGrown } from './grown.ts';
import { jobCosts } from './jobs.ts';
import type { WatchedServer } from './walk.ts';

const GOALS = { ratio: 1.5, bytes: 150_000, memory: 450_000_000 };
const WARM_UP = 10;
const MEASURED = 30;
/** Below this difference a ratio says more about the machine than about us. */
const LEAST_DIFFERENCE_US = 2_000;

type Cost = { readonly us: number; readonly bytes: number };
type World = { readonly costs: ReadonlyMap<string, Cost>; readonly memory: NodeJS.MemoryUsage };

/**
 * `npm run bench -- growth [--times 300] [--only <pattern>]`: server CPU of every page for every role that may open it and of every job, in a world of so many
 * times the demo's rows divided by the same in the demo. Page sizes are uncompressed. `--only` measures the pages and jobs whose address and role, or name,
 * the regular expression finds; the memory is then theirs alone.
 */
export async function benchGrowth(args: readonly string[]): Promise<boolean> {
  const times = Number(option(args, '--times') ?? 300);
  if (!Number.isInteger(times) || times < 2) throw new Error('--times takes a whole number from 2 on');
  const only = new RegExp(option(args, '--only') ?? '');
  const [item, many] = [await measureWorld(1, only), await measureWorld(times, only)];
  const worst = { name: 'none', ratio: 1 };
  for (const [name, cost] of many.costs) {
    const base = item.costs.get(name);
    if (!base || cost.us - base.us < LEAST_DIFFERENCE_US) continue;
    const ratio = cost.us / base.us;
    if (ratio > GOALS.ratio)
      console.log(`  ${ratio.toFixed(2)} ${name}: ${ms(base.us)} → ${ms(cost.us)} ms, ${kb(cost.bytes)} kB`);
    if (ratio > worst.ratio) Object.assign(worst, { name, ratio });
  }
  const [biggest, bytes] = [...many.costs].reduce<[string, number]>(
    (most, [name, cost]) => (cost.bytes > most[1] ? [name, cost.bytes] : most),
    ['', 0],
  );
  const { rss, heapTotal, heapUsed, external } = many.memory;
  console.log(
    `  of ${mb(rss)} MB the heap has ${mb(heapTotal)} (${mb(heapUsed)} in use), buffers ${mb(external)}; at ×1 all was ${mb(item.memory.rss)} MB`,
  );
  console.log(`  ×${times}, ${many.costs.size} pages and jobs; biggest is ${biggest}`);
  console.log(
    `growth ratio ${worst.ratio.toFixed(2)} (worst ${worst.name}), biggest ${kb(bytes)} kB, ${mb(many.memory.rss)} MB`,
  );
  return worst.ratio <= GOALS.ratio && bytes <= GOALS.bytes && many.memory.rss <= GOALS.memory;
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}

async function measureWorld(times: number, only: RegExp): Promise<World> {
  const { server, dataDir } = await startGrown(BENCH_PORT, times);
  try {
    const costs = new Map<string, Cost>();
    for (const visit of server.visits) {
      const name = `${visit.path} ${visit.role}`;
      if (only.test(name)) costs.set(name, await costOf(server, visit));
    }
    const memory = await server.memory();
    await server.stop();
    for (const [job, us] of await jobCosts(dataDir, (name) => only.test(`job ${name}`)))
      costs.set(`job ${job}`, { us, bytes: 0 });
    return { costs, memory };
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function costOf(server: WatchedServer, visit: WatchedServer['visits'][number]): Promise<Cost> {
  for (let i = 0; i < WARM_UP; i += 1) await server.visit(visit);
  const all: number[] = [];
  let bytes = 0;
  for (let i = 0; i < MEASURED; i += 1) {
    const { watched, bytes: size } = await server.visit(visit);
    if (watched.status >= 500) throw new Error(`${visit.path} answers ${watched.status} to ${visit.role}`);
    all.push(watched.cpuUs);
    bytes = size;
  }
  return { us: all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0, bytes };
}

const ms = (us: number) => (us / 1000).toFixed(1);
const kb = (bytes: number) => Math.round(bytes / 1000);
const mb = (bytes: number) => Math.round(bytes / 1e6);
