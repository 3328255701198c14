/** How long one thing of a run took: a step, a file of tests, a journey. */
export type Took = { readonly what: string; readonly seconds: number };

const SLOWEST = 10;

type TimedFile = { readonly name: string; readonly startTime: number; readonly endTime: number };
type TimedSpec = {
  readonly file: string;
  readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
};
type TimedSuite = { readonly specs?: readonly TimedSpec[]; readonly suites?: readonly TimedSuite[] };

/** Of a vitest report. */
export function timesOfFiles(files: readonly TimedFile[], root = process.cwd()): Took[] {
  return files.map(({ name, startTime, endTime }) => ({
    what: name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, ''),
    seconds: (endTime - startTime) / 1000,
  }));
}

/** Of a Playwright report: all the tests of a file together. */
export function timesOfSpecs(suites: readonly TimedSuite[]): Took[] {
  const times = new Map<string, number>();
  const add = ({ specs = [], suites: inner = [] }: TimedSuite): void => {
    for (const { file, tests } of specs)
      for (const { duration } of tests.flatMap(({ results }) => results))
        times.set(file, (times.get(file) ?? 0) + duration / 1000);
    inner.forEach(add);
  };
  suites.forEach(add);
  return [...times].map(([file, seconds]) => ({ what: `tests/e2e/${file}`, seconds }));
}

/** Where the time of a run went: its slowest files and journeys, a line each, the slowest first. */
export function slowest(times: readonly Took[]): string[] {
  return [...times]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({ what, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${what}`);
}
