import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type SandboxOptions = {
  /** 0 lets the system choose. */
  port: number;
  file: string;
  webhookUrl: string;
  webhookSecret: string;
  /** Starts with `sk_test_sandbox_`. */
  secretKey: string;
  clockFile: string | null;
  /** The origin of the shop, the only one that a payer is sent back to. */
  returnOrigin: string;
  /** Each line the sandbox prints; without it they go to the console. */
  log?: (line: string) => void;
  /** Pause before the first repeat of a delivery. */
  retryMs?: number;
};

export type Sandbox = { readonly port: number; readonly origin: string; stop(): Promise<void> };

const MAIN = fileURLToPath(new URL('./sandbox/main.ts', import.meta.url));
const READY_WITHIN_MS = 15_000;
const STOPPED_WITHIN_MS = 12_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

function environment(options: SandboxOptions, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    NODE_ENV: process.env.NODE_ENV,
    SANDBOX_PORT: String(port),
    SANDBOX_FILE: options.file,
    SANDBOX_WEBHOOK_URL: options.webhookUrl,
    SANDBOX_WEBHOOK_SECRET: options.webhookSecret,
    SANDBOX_SECRET_KEY: options.secretKey,
    SANDBOX_RETRY_MS: options.retryMs === undefined ? '' : String(options.retryMs),
    CLOCK_FILE: options.clockFile ?? '',
    RETURN_ORIGIN: new URL(options.returnOrigin).origin,
  };
}

function launch(options: SandboxOptions, port: number): ChildProcess {
  // In a group of its own, so that Ctrl-C lets the product finish first; when the product is gone the channel closes and the sandbox ends itself.
  const child = spawn(process.execPath, [MAIN], {
    env: environment(options, port),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const log = options.log ?? console.log;
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', log);
  return child;
}

/** The port it answers on, told by the process itself once it listens. */
function ready(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('the payment sandbox did not answer in time'));
    }, READY_WITHIN_MS);
    child.once('message', (message: { port: number }) => {
      clearTimeout(late);
      resolve(message.port);
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the payment sandbox stopped with code ${code}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/**
 * Runs the payment sandbox as a process of its own, and resolves once it answers; rejects when it cannot start. One that dies is started again on the
 * same port and file. It ends with `stop`, and also when this process ends in whatever way.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  let child = launch(options, options.port);
  const port = await ready(child);
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | null = null;

  function restart(): void {
    if (stopping) return;
    timer = setTimeout(() => {
      child = launch(options, port);
      child.once('exit', restart);
      ready(child).then(
        () => {
          pause = FIRST_PAUSE_MS;
        },
        () => {},
      );
    }, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  child.once('exit', restart);
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      stopping = true;
      if (timer) clearTimeout(timer);
      await ended(child);
    },
  };
}
