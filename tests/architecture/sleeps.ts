/** Where a pause is the thing itself, and why. */
export const PAUSES: Readonly<Record<string, string>> = {
  'src/http/stop-gently.test.ts': 'the pace at which its clients post; what they wait for is polled',
  'tests/support/e2e-server.ts': 'asks a process that starts again, until it answers or its time is over',
};

const SLEEP = [
  /\.waitForTimeout\s*\(/,
  /from '(?:node:)?timers\/promises'/,
  /\bsleep\s*\(/,
  /new Promise(?:<\w+>)?\(\s*\(?(\w+)\)?\s*=>\s*(?:void )?\{?\s*setTimeout\(\s*(?:\(\)\s*=>\s*)?\1\b/,
  /Atomics\.wait\(/,
];

/** The lines of a test in which it waits for time instead of for what it wants to see. */
export function sleepsIn(source: string): string[] {
  const flat = source.replace(/\n\s+(?=setTimeout|\(\w+\) =>)/g, ' ');
  return flat.split('\n').filter((line) => SLEEP.some((pattern) => pattern.test(line)));
}
