import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FULL } from './full.ts';
import { E2E_PORT } from './ports.ts';
import { slowest, type Took, timesOfFiles, timesOfSpecs } from './times.ts';

/** How many things were looked at, how many of them were wrong, what is known of each that was, and how long its parts took. */
export type Tally = { passed: number; failed: number; faults: readonly string[]; times?: readonly Took[] };

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    faults: tallies.flatMap(({ faults }) => faults),
    times: tallies.flatMap(({ times = [] }) => times),
  };
}

/** The closing line that people and machines read. */
export function closing({ passed, failed }: Pick<Tally, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`;
}

/** Says once more, where a long output ends, where its time went and what went wrong in it; then the closing line. */
export function conclude(tally: Tally): never {
  const { times = [] } = tally;
  if (times.length > 1) console.log(['Where the time went (two run at a time):', ...slowest(times)].join('\n'));
  for (const fault of tally.faults) console.log(`FAIL ${fault}`);
  console.log(closing(tally));
  process.exit(tally.failed === 0 ? 0 : 1);
}

/** A tool of ours where it stands; to have npm look for it costs as much as some tools take. */
export function bin(name: string): string {
  return join('node_modules', '.bin', name);
}

type Finished = { code: number; output: string; seconds: number };

/** Runs a command of ours; `quiet` keeps its output for when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; quiet?: boolean } = {},
): Promise<Finished> {
  const started = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
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
export async function tool(
  name: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Tally> {
  const done = await run(command, args, { quiet: true, env });
  const ok = done.code === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${done.seconds.toFixed(0)} s)`);
  if (!ok) console.log(done.output);
  const times = [{ what: name, seconds: done.seconds }];
  return ok
    ? { passed: 1, failed: 0, faults: [], times }
    : { passed: 0, failed: 1, faults: [`${name}\n${ending(done.output)}`], times };
}

const MOST_OF_A_FAULT = 1500;
const MOST_OF_THE_WARNINGS = 20_000;

function ending(output: string): string {
  return output.trim().slice(-MOST_OF_A_FAULT);
}

type VitestAssertion = { status: string; fullName: string; failureMessages: readonly string[] };
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    startTime: number;
    endTime: number;
    assertionResults: readonly VitestAssertion[];
  }[];
};

function faultsOf(report: VitestReport | null, output: string): string[] {
  const broken = report?.testResults.filter(({ status }) => status !== 'passed') ?? [];
  const faults = broken.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return [`${name}\n${message.slice(0, MOST_OF_A_FAULT)}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${name}: ${fullName}\n${failureMessages.join('\n').slice(0, MOST_OF_A_FAULT)}`,
    );
  });
  return faults.length > 0 ? faults : [ending(output)];
}

/** Tests of one kind, by the folders they stand in; a run that breaks off before its tests counts as a failure. */
export async function unitTests(name: string, folders: readonly string[]): Promise<Tally> {
  const file = join(tmpdir(), `klimroute-vitest-${process.pid}.json`);
  rmSync(file, { force: true });
  const done = await run(
    bin('vitest'),
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...folders.map((folder) => `${folder}/`),
    ],
    { quiet: true },
  );
  const report = readReport<VitestReport>(file);
  const passed = report?.numPassedTests ?? 0;
  const failed = Math.max(report?.numFailedTests ?? 0, done.code === 0 ? 0 : 1);
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${closing({ passed, failed })} (${done.seconds.toFixed(0)} s)`,
  );
  if (failed > 0) console.log(done.output);
  const times = timesOfFiles(report?.testResults ?? []);
  return { passed, failed, faults: failed > 0 ? faultsOf(report, done.output) : [], times };
}

type PlaywrightSpec = {
  title: string;
  file: string;
  tests: readonly { status: string; results: readonly { duration: number; error?: { message?: string } }[] }[];
};
type PlaywrightSuite = { specs?: readonly PlaywrightSpec[]; suites?: readonly PlaywrightSuite[] };
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: readonly PlaywrightSuite[];
};

function brokenSpecs({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const broken = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'));
  const messages = ({ tests }: PlaywrightSpec) =>
    tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).join('\n');
  return [
    ...broken.map((spec) => `${spec.file}: ${spec.title}\n${messages(spec).slice(0, MOST_OF_A_FAULT)}`),
    ...suites.flatMap(brokenSpecs),
  ];
}

/** What the journeys' own server warned of, written when it stops: a journey that waited in vain may have waited for this. */
export const SERVER_WARNINGS = join(tmpdir(), `klimroute-server-warnings-${E2E_PORT}.log`);

function serverWarnings(): string {
  try {
    return readFileSync(SERVER_WARNINGS, 'utf8').trim().slice(-MOST_OF_THE_WARNINGS);
  } catch {
    return '';
  }
}

/** Journeys in a real browser. `filters` are parts of file names. */
export async function journeys(filters: readonly string[] = []): Promise<Tally> {
  const file = join(tmpdir(), `klimroute-playwright-${process.pid}.json`);
  for (const old of [file, SERVER_WARNINGS]) rmSync(old, { force: true });
  const names = filters.filter((filter) => filter !== '--full');
  const done = await run(bin('playwright'), ['test', '--reporter=list,json', ...names], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...(FULL && { TEST_FULL: '1' }) },
  });
  const report = readReport<PlaywrightReport>(file);
  const stats = report?.stats;
  const failed = Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), done.code === 0 ? 0 : 1);
  const faults = failed === 0 ? [] : report ? brokenSpecs(report) : [ending(done.output)];
  if (failed > 0) console.log(`What the server of the journeys warned of:\n${serverWarnings()}`);
  return { passed: stats?.expected ?? 0, failed, faults, times: timesOfSpecs(report?.suites ?? []) };
}

function readReport<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
