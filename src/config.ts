import { join } from 'node:path';
import { z } from 'zod';
import type { House, Seller } from '#domain/context.ts';
import { readLimits, readSeller } from './config-values.ts';

export type Config = {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly siteUrl: string;
  readonly secret: string;
  readonly dataDir: string;
  readonly trustProxy: boolean;
  /** Demo: embedded mailbox, payment sandbox, movable clock and `/dev` pages. Never in production. */
  readonly demo: boolean;
  readonly mail:
    | { readonly kind: 'smtp'; readonly url: string; readonly from: string }
    | { readonly kind: 'mailbox'; readonly port: number; readonly from: string };
  readonly payments:
    | { readonly kind: 'stripe'; readonly secretKey: string; readonly webhookSecret: string }
    | { readonly kind: 'sandbox'; readonly port: number; readonly secretKey: string; readonly webhookSecret: string };
  readonly limits: House['limits'];
  readonly seller: Seller;
  readonly logLevel: string;
  /** Becomes administrator of an installation that has none. */
  readonly administratorEmail: string | null;
};

/** Faults in the environment, all of them at once. */
export class ConfigFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigFaults';
    this.faults = faults;
  }
}

const PLACEHOLDER = /change.?me|placeholder|example|secret123|^x+$|^0+$/i;
const SHORTEST_SECRET = 32;
const DEMO_SECRET = 'only-for-the-demo-this-is-no-secret-at-all';

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_500).default(4321),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_SECRET: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  LIMITS: z.string().optional(),
  SELLER: z.string().optional(),
  ADMINISTRATOR_EMAIL: z.email().optional(),
  DEMO_DATA: z.enum(['0', '1']).optional(),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads the environment once. Throws `ConfigFaults` with every fault that it found.
 * In production everything must be given and be real; elsewhere what is missing gets the embedded default.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new ConfigFaults(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const given = parsed.data;
  const production = given.NODE_ENV === 'production';
  const faults: string[] = production ? productionFaults(given) : demoFaults(given);
  const limits = readLimits(given.LIMITS, faults);
  const seller = readSeller(given.SELLER, !production, faults);
  if (Boolean(given.STRIPE_SECRET_KEY) !== Boolean(given.STRIPE_WEBHOOK_SECRET)) {
    faults.push('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET belong together: give both or neither');
  }
  if (faults.length > 0) throw new ConfigFaults([...new Set(faults)]);
  return {
    production,
    port: given.PORT,
    host: given.HOST,
    siteUrl: (given.SITE_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, ''),
    secret: given.SESSION_SECRET ?? DEMO_SECRET,
    dataDir: given.DATA_DIR,
    trustProxy: given.TRUST_PROXY === '1',
    demo: !production,
    mail: mailOf(given),
    payments: paymentsOf(given),
    limits,
    seller,
    logLevel: given.LOG_LEVEL,
    administratorEmail: given.ADMINISTRATOR_EMAIL ?? null,
  };
}

function productionFaults(given: Environment): string[] {
  const faults: string[] = [];
  const need = (name: keyof Environment) => {
    if (!given[name]) faults.push(`${name} is missing`);
  };
  for (const name of ['SITE_URL', 'SESSION_SECRET', 'SMTP_URL', 'MAIL_FROM', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'SELLER'] as const) need(name);
  if (given.SESSION_SECRET && !isOwnSecret(given.SESSION_SECRET)) {
    faults.push(`SESSION_SECRET must be random and at least ${SHORTEST_SECRET} characters long`);
  }
  if (given.SITE_URL && !given.SITE_URL.startsWith('https://')) faults.push('SITE_URL must start with https://');
  if (given.STRIPE_SECRET_KEY && !given.STRIPE_SECRET_KEY.startsWith('sk_live_'))
    faults.push('STRIPE_SECRET_KEY must be a live key (sk_live_…), not a test or sandbox key');
  if (given.STRIPE_WEBHOOK_SECRET && !/^whsec_.{16,}/.test(given.STRIPE_WEBHOOK_SECRET))
    faults.push('STRIPE_WEBHOOK_SECRET must be the signing secret of the endpoint (whsec_…)');
  if (given.STRIPE_WEBHOOK_SECRET && PLACEHOLDER.test(given.STRIPE_WEBHOOK_SECRET)) faults.push('STRIPE_WEBHOOK_SECRET is a placeholder');
  if (given.DEMO_DATA === '1') faults.push('DEMO_DATA=1: a production server takes no demo data');
  return faults;
}

/** A demo lets anyone move the clock, read the mail and know the secret: it must not be reached as if it were the real one, nor take real money. */
function demoFaults(given: Environment): string[] {
  const faults: string[] = [];
  if (/^[a-z]+_live_/.test(given.STRIPE_SECRET_KEY ?? '')) {
    faults.push('STRIPE_SECRET_KEY is a live key, and this would start a demo: set NODE_ENV=production, or take a test key');
  }
  if (given.SITE_URL?.startsWith('https:') && !isOwnSecret(given.SESSION_SECRET)) {
    faults.push(
      `SITE_URL is on https, and this would start a demo with the secret that everybody knows: set NODE_ENV=production, or a random SESSION_SECRET of at least ${SHORTEST_SECRET} characters`,
    );
  }
  return faults;
}

function isOwnSecret(secret = ''): boolean {
  return secret.length >= SHORTEST_SECRET && !PLACEHOLDER.test(secret) && secret !== DEMO_SECRET;
}

function mailOf(given: Environment): Config['mail'] {
  const from = given.MAIL_FROM ?? 'Klimroute <post@klimroute.example>';
  return given.SMTP_URL ? { kind: 'smtp', url: given.SMTP_URL, from } : { kind: 'mailbox', port: given.PORT + 2, from };
}

function paymentsOf(given: Environment): Config['payments'] {
  if (given.STRIPE_SECRET_KEY && given.STRIPE_WEBHOOK_SECRET) {
    return { kind: 'stripe', secretKey: given.STRIPE_SECRET_KEY, webhookSecret: given.STRIPE_WEBHOOK_SECRET };
  }
  return { kind: 'sandbox', port: given.PORT + 1, secretKey: 'sk_test_sandbox_klimroute', webhookSecret: 'whsec_sandbox_klimroute_demo' };
}

function withoutEmpty(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Where things live below the data folder. */
export function dataPaths(dataDir: string) {
  return {
    database: join(dataDir, 'klimroute.db'),
    lock: join(dataDir, 'klimroute.pid'),
    files: join(dataDir, 'files'),
    mailbox: join(dataDir, 'mailbox'),
    sandbox: join(dataDir, 'sandbox.db'),
    clock: join(dataDir, 'clock'),
    control: join(dataDir, 'control.sock'),
  };
}
