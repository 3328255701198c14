import pino from 'pino';

/** Structured lines without personal text: ids, codes, patterns and numbers only. Paths are logged without their query. */
export type Log = Pick<pino.Logger, 'info' | 'warn' | 'error' | 'debug'>;

export function openLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be said of an error: its name, its stack without the message's first line, and those of its causes. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    frames: frames.slice(0, 12),
    cause: error.cause ? describeError(error.cause) : undefined,
  };
}
