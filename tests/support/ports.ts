/**
 * Ports of everything that tests and benches start, all above one base, so that two runs can stand beside each other on one
 * machine (`TEST_PORTS=5721 npm run test:e2e`). Each server takes its own and the next two. `npm start` is left alone.
 */
const BASE = Number(process.env.TEST_PORTS ?? 4721);

export const E2E_PORT = BASE;
export const RUNNING_PORT = BASE + 10;
export const BENCH_PORT = BASE + 20;
export const BARE_PORT = BASE + 24;
export const MAIN_JOB_PORT = BASE + 30;
export const LANDED_PORT = BASE + 40;
export const FULL_DISK_PORT = BASE + 50;
export const PROVE_PORT = BASE + 60;
export const STOPPING_PORT = BASE + 70;
export const PAGES_PORT = BASE + 80;
export const RESTORING_PORT = BASE + 90;
export const QUESTIONS_PORT = BASE + 100;
export const STRANGERS_PORT = BASE + 110;
export const LONG_NAMES_PORT = BASE + 120;
export const RACE_PORT = BASE + 140;
export const REMINDERS_PORT = BASE + 130;
export const APPEAL_PORT = BASE + 310;
export const RECALL_PORT = BASE + 300;
