import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { SECRET_KEY, SHOP, WEBHOOK_SECRET } from './payments-stands.ts';

test('the sandbox ends when the product that started it is killed', async () => {
  const starter = fileURLToPath(new URL('../../src/adapters/payments/start-sandbox.ts', import.meta.url));
  const options = {
    port: 0,
    file: ':memory:',
    webhookUrl: SHOP,
    webhookSecret: WEBHOOK_SECRET,
    secretKey: SECRET_KEY,
    clockFile: null,
    returnOrigin: SHOP,
  };
  const script = `const { startSandbox } = await import(${JSON.stringify(starter)});
    const sandbox = await startSandbox({ ...${JSON.stringify(options)}, log: () => {} });
    console.log(sandbox.origin);`;
  const product = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((resolve) =>
    product.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  expect((await fetch(`${origin}/sandbox/health`)).ok).toBe(true);
  product.kill('SIGKILL');
  await vi.waitFor(() => expect(fetch(`${origin}/sandbox/health`)).rejects.toThrow(), { timeout: 5_000 });
});

describe('the sandbox does not start', () => {
  const main = fileURLToPath(new URL('../../src/adapters/payments/sandbox/main.ts', import.meta.url));
  const good = {
    SANDBOX_PORT: '0',
    SANDBOX_FILE: ':memory:',
    SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:9/webhook',
    SANDBOX_WEBHOOK_SECRET: WEBHOOK_SECRET,
    SANDBOX_SECRET_KEY: SECRET_KEY,
    RETURN_ORIGIN: SHOP,
  };
  test.each<[string, Record<string, string>, string]>([
    ['in production', { NODE_ENV: 'production' }, 'NODE_ENV is production'],
    ['with a key of the real provider', { SANDBOX_SECRET_KEY: 'sk_live_0123456789abcdef' }, 'SANDBOX_SECRET_KEY'],
    ['without a webhook secret', { SANDBOX_WEBHOOK_SECRET: '' }, 'SANDBOX_WEBHOOK_SECRET'],
    ['with a way back that is no origin', { RETURN_ORIGIN: 'javascript:alert(1)' }, 'RETURN_ORIGIN'],
  ])('%s', async (_when, env, said) => {
    const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...good, ...env } });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(1);
    expect(errors).toContain(said);
    expect(errors).not.toContain('sk_live_0123456789abcdef');
  });
});
