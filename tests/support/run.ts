import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many things were looked at, and how many of them were wrong. */
export type Tally = { passed: number; failed: number };

export function sum(tallies: readonly Tally[]): Tally {
  return { passed: tallies.reduce((n, one) => n + one.passed, 0), failed: tallies.reduce((n, one) => n + one.failed, 0) };
}

/** The closing line that people and machines read. */
export function closing(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed`;
}

type Finished = { code: number; output: string; seconds: number };

/** Runs a command of ours; `quiet` keeps its output for when it fails. */
export async function run(command: string, args: readonly string[], options: { env?: NodeJS.ProcessEnv; quiet?: boolean } = {}): Promise<Finished> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      if (!options.quiet) process.stdout.write(text);
    });
  }
  const code = await new Promise<number>((ended) => child.on('close', (status) => ended(status ?? 1)));
  return { code, output, seconds: (performance.now() - started) / 1000 };
}

/** A tool that is right or wrong as a whole counts as one. */
export async function tool(name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const done = await run(command, args, { quiet: true, env });
  const ok = done.code === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${done.seconds.toFixed(0)} s)`);
  if (!ok) console.log(done.output);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numTotalTests: number; success: boolean };

/** Tests of one kind, by the folders they stand in; a run that breaks off before its tests counts as a failure. */
export async function unitTests(name: string, folders: readonly string[]): Promise<Tally> {
  const file = join(tmpdir(), `klimroute-vitest-${process.pid}.json`);
  rmSync(file, { force: true });
  const done = await run(
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...folders.map((folder) => `${folder}/`)],
    { quiet: true },
  );
  const report = readReport<VitestReport>(file);
  const passed = report?.numPassedTests ?? 0;
  const failed = Math.max(report?.numFailedTests ?? 0, done.code === 0 ? 0 : 1);
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${closing({ passed, failed })} (${done.seconds.toFixed(0)} s)`);
  if (failed > 0) console.log(done.output);
  return { passed, failed };
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

/** Journeys in a real browser. `filters` are parts of file names. */
export async function journeys(filters: readonly string[] = []): Promise<Tally> {
  const file = join(tmpdir(), `klimroute-playwright-${process.pid}.json`);
  rmSync(file, { force: true });
  const done = await run('npx', ['playwright', 'test', '--reporter=list,json', ...filters], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  const stats = readReport<PlaywrightReport>(file)?.stats;
  const failed = Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), done.code === 0 ? 0 : 1);
  return { passed: stats?.expected ?? 0, failed };
}

function readReport<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
