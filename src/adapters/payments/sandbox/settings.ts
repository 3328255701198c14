import type { Faults } from './faults.ts';
import { readFaults } from './faults.ts';

export type SandboxSettings = {
  /** 0 lets the system choose. */
  port: number;
  file: string;
  webhookUrl: string;
  webhookSecret: string;
  secretKey: string;
  clockFile: string | null;
  /** The only origin that a payer is sent back to. */
  returnOrigin: string;
  /** The pause before the first repeat of a delivery; doubles with each. */
  retryMs: number;
  faults: Faults;
};

const KEY = /^sk_test_sandbox_[A-Za-z0-9_]{8,}$/;
const DEFAULT_RETRY_MS = 1000;

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

/** Parses the environment of the process. Throws one error that lists every fault; holds no secret. */
export function readSettings(env: NodeJS.ProcessEnv): SandboxSettings {
  const settings: SandboxSettings = {
    port: Number(env.SANDBOX_PORT ?? 'none'),
    file: env.SANDBOX_FILE ?? '',
    webhookUrl: env.SANDBOX_WEBHOOK_URL ?? '',
    webhookSecret: env.SANDBOX_WEBHOOK_SECRET ?? '',
    secretKey: env.SANDBOX_SECRET_KEY ?? '',
    clockFile: env.CLOCK_FILE || null,
    returnOrigin: env.RETURN_ORIGIN ?? '',
    retryMs: Number(env.SANDBOX_RETRY_MS || DEFAULT_RETRY_MS),
    faults: readFaults(JSON.parse(env.SANDBOX_FAULTS || '{}')),
  };
  const wrong = [
    env.NODE_ENV === 'production' &&
      'NODE_ENV is production: a sandbox takes no real money and must not stand in for it',
    !(Number.isInteger(settings.port) && settings.port >= 0 && settings.port < 65536) && 'SANDBOX_PORT',
    settings.file === '' && 'SANDBOX_FILE',
    !URL.canParse(settings.webhookUrl) && 'SANDBOX_WEBHOOK_URL',
    !settings.webhookSecret.startsWith('whsec_') && 'SANDBOX_WEBHOOK_SECRET (starts with whsec_)',
    !KEY.test(settings.secretKey) && 'SANDBOX_SECRET_KEY (starts with sk_test_sandbox_)',
    !isOrigin(settings.returnOrigin) && 'RETURN_ORIGIN (an origin, without a path)',
    !(Number.isInteger(settings.retryMs) && settings.retryMs > 0) && 'SANDBOX_RETRY_MS',
  ].filter((fault) => fault !== false);
  if (wrong.length > 0) throw new Error(`payment sandbox settings: ${wrong.join('; ')}`);
  return settings;
}
