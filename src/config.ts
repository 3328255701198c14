import { join } from 'node:path';
import { z } from 'zod';
import type { Seller, Settings } from '#domain/context.ts';
import { readLimits, readSeller } from './config-values.ts';

export type Config = {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly siteUrl: string;
  readonly secret: string;
  readonly dataDir: string;
  /** How many proxies of our own stand before the product: so many hops of `X-Forwarded-For`, from the right, are believed. */
  readonly proxies: number;
  /** Demo: embedded mailbox, payment sandbox, movable clock and `/dev` pages. Never in production. */
  readonly demo: boolean;
  readonly mail:
    | { readonly kind: 'smtp'; readonly url: string; readonly from: string }
    | { readonly kind: 'mailbox'; readonly port: number; readonly from: string };
  readonly payments:
    | { readonly kind: 'stripe'; readonly secretKey: string; readonly webhookSecret: string }
    | { readonly kind: 'sandbox'; readonly port: number; readonly secretKey: string; readonly webhookSecret: string };
  readonly limits: Settings['limits'];
  readonly seller: Seller;
  readonly logLevel: string;
  readonly backups: {
    /** Minutes between two backups; 0 makes none by itself. */
    readonly minutes: number;
    readonly store:
      | { readonly kind: 'folder'; readonly folder: string }
      | {
          readonly kind: 'bucket';
          readonly url: string;
          readonly region: string;
          readonly accessKey: string;
          readonly secretKey: string;
        };
  };
  /** Becomes administrator of an installation that has none. */
  readonly administratorEmail: string | null;
  /** Where a virus scanner listens (clamd); null where there is none. */
  readonly clamdUrl: string | null;
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

/** A week. */
const MOST_BACKUP_MINUTES = 10_080;

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_500).default(4321),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_SECRET: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  LIMITS: z.string().optional(),
  SELLER: z.string().optional(),
  ADMINISTRATOR_EMAIL: z.email().optional(),
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/, error: 'give tcp://host:port or unix:///path/to/socket' }).optional(),
  BACKUP_MINUTES: z.coerce.number().int().min(0).max(MOST_BACKUP_MINUTES).optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_URL: z.url({ protocol: /^https?$/ }).optional(),
  BACKUP_REGION: z.string().default('auto'),
  BACKUP_ACCESS_KEY: z.string().optional(),
  BACKUP_SECRET_KEY: z.string().optional(),
  DEMO_DATA: z.enum(['0', '1']).optional(),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads the environment once. Throws `ConfigFaults` with every fault that it found.
 * In production everything must be given and be real; elsewhere what is missing gets the embedded default.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(withoutEmpty(env));
  if (!parsed.success)
    throw new ConfigFaults(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const input = parsed.data;
  const production = input.NODE_ENV === 'production';
  const faults: string[] = production ? productionFaults(input) : demoFaults(input);
  const limits = readLimits(input.LIMITS, faults);
  const seller = readSeller(input.SELLER, !production, faults);
  if (Boolean(input.STRIPE_SECRET_KEY) !== Boolean(input.STRIPE_WEBHOOK_SECRET)) {
    faults.push('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET belong together: give both or neither');
  }
  faults.push(...backupFaults(input, production));
  if (faults.length > 0) throw new ConfigFaults([...new Set(faults)]);
  return {
    production,
    port: input.PORT,
    host: input.HOST,
    siteUrl: (input.SITE_URL ?? `http://localhost:${input.PORT}`).replace(/\/$/, ''),
    secret: input.SESSION_SECRET ?? DEMO_SECRET,
    dataDir: input.DATA_DIR,
    proxies: input.TRUST_PROXY ?? 0,
    demo: !production,
    mail: mailOf(input),
    payments: paymentsOf(input),
    limits,
    seller,
    logLevel: input.LOG_LEVEL,
    backups: backupsOf(input, production),
    administratorEmail: input.ADMINISTRATOR_EMAIL ?? null,
    clamdUrl: input.CLAMD_URL ?? null,
  };
}

function productionFaults(environment: Environment): string[] {
  const faults: string[] = [];
  const need = (name: keyof Environment) => {
    if (!environment[name]) faults.push(`${name} is missing`);
  };
  for (const name of [
    'SITE_URL',
    'SESSION_SECRET',
    'SMTP_URL',
    'MAIL_FROM',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'SELLER',
  ] as const)
    need(name);
  if (environment.SESSION_SECRET && !isOwnSecret(environment.SESSION_SECRET)) {
    faults.push(`SESSION_SECRET must be random and at least ${SHORTEST_SECRET} characters long`);
  }
  if (environment.SITE_URL && !environment.SITE_URL.startsWith('https://'))
    faults.push('SITE_URL must start with https://');
  if (environment.STRIPE_SECRET_KEY && !environment.STRIPE_SECRET_KEY.startsWith('sk_live_'))
    faults.push('STRIPE_SECRET_KEY must be a live key (sk_live_…), not a test or sandbox key');
  if (environment.STRIPE_WEBHOOK_SECRET && !/^whsec_.{16,}/.test(environment.STRIPE_WEBHOOK_SECRET))
    faults.push('STRIPE_WEBHOOK_SECRET must be the signing secret of the endpoint (whsec_…)');
  if (environment.STRIPE_WEBHOOK_SECRET && PLACEHOLDER.test(environment.STRIPE_WEBHOOK_SECRET))
    faults.push('STRIPE_WEBHOOK_SECRET is a placeholder');
  // Unsaid, every client behind a proxy counts as one: sixty wrong passwords of one would shut out the world.
  if (environment.TRUST_PROXY === undefined)
    faults.push('TRUST_PROXY is missing: the number of proxies before this server, 0 when there is none');
  if (environment.DEMO_DATA === '1') faults.push('DEMO_DATA=1: a production server takes no demo data');
  return faults;
}

/** A demo lets anyone move the clock, read the mail and know the secret: it must not be reached as if it were the real one, nor take real money. */
function demoFaults(environment: Environment): string[] {
  const faults: string[] = [];
  if (/^[a-z]+_live_/.test(environment.STRIPE_SECRET_KEY ?? '')) {
    faults.push(
      'STRIPE_SECRET_KEY is a live key, and this would start a demo: set NODE_ENV=production, or take a test key',
    );
  }
  if (environment.SITE_URL?.startsWith('https:') && !isOwnSecret(environment.SESSION_SECRET)) {
    faults.push(
      `SITE_URL is on https, and this would start a demo with the secret that everybody knows: set NODE_ENV=production, or a random SESSION_SECRET of at least ${SHORTEST_SECRET} characters`,
    );
  }
  return faults;
}

function isOwnSecret(secret = ''): boolean {
  return secret.length >= SHORTEST_SECRET && !PLACEHOLDER.test(secret) && secret !== DEMO_SECRET;
}

function mailOf(environment: Environment): Config['mail'] {
  const from = environment.MAIL_FROM ?? 'Klimroute <post@klimroute.example>';
  return environment.SMTP_URL
    ? { kind: 'smtp', url: environment.SMTP_URL, from }
    : { kind: 'mailbox', port: environment.PORT + 2, from };
}

function paymentsOf(environment: Environment): Config['payments'] {
  if (environment.STRIPE_SECRET_KEY && environment.STRIPE_WEBHOOK_SECRET) {
    return {
      kind: 'stripe',
      secretKey: environment.STRIPE_SECRET_KEY,
      webhookSecret: environment.STRIPE_WEBHOOK_SECRET,
    };
  }
  return {
    kind: 'sandbox',
    port: environment.PORT + 1,
    secretKey: 'sk_test_sandbox_klimroute',
    webhookSecret: 'whsec_sandbox_klimroute_demo',
  };
}

/** How often a real installation copies itself when nothing is said. */
const BACKUP_MINUTES = 60;

function backupFaults(environment: Environment, production: boolean): string[] {
  const faults: string[] = [];
  if (environment.BACKUP_DIR && environment.BACKUP_URL) faults.push('BACKUP_DIR and BACKUP_URL: give one of them');
  if (!environment.BACKUP_URL) return faults;
  const { protocol, pathname } = new URL(environment.BACKUP_URL);
  if (pathname.split('/').filter(Boolean).length === 0)
    faults.push('BACKUP_URL must name a bucket, as in https://host/bucket');
  if (production && protocol !== 'https:') faults.push('BACKUP_URL must start with https://');
  if (!environment.BACKUP_ACCESS_KEY || !environment.BACKUP_SECRET_KEY)
    faults.push('BACKUP_URL needs BACKUP_ACCESS_KEY and BACKUP_SECRET_KEY');
  return faults;
}

function backupsOf(environment: Environment, production: boolean): Config['backups'] {
  const minutes = environment.BACKUP_MINUTES ?? (production ? BACKUP_MINUTES : 0);
  if (!environment.BACKUP_URL)
    return {
      minutes,
      store: { kind: 'folder', folder: environment.BACKUP_DIR ?? join(environment.DATA_DIR, 'backups') },
    };
  const { BACKUP_URL: url, BACKUP_REGION: region, BACKUP_ACCESS_KEY = '', BACKUP_SECRET_KEY = '' } = environment;
  const store = { kind: 'bucket', url, region, accessKey: BACKUP_ACCESS_KEY, secretKey: BACKUP_SECRET_KEY } as const;
  return { minutes, store };
}

function withoutEmpty(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Where things live below the data folder. */
export function dataPaths(dataDir: string) {
  return {
    database: join(dataDir, 'klimroute.db'),
    lock: join(dataDir, 'klimroute.lock'),
    backups: join(dataDir, 'backups'),
    files: join(dataDir, 'files'),
    mailbox: join(dataDir, 'mailbox'),
    sandbox: join(dataDir, 'sandbox.db'),
    clock: join(dataDir, 'clock'),
    control: join(dataDir, 'control.sock'),
    register: join(dataDir, 'klimroute.register'),
  };
}
