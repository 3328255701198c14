import type { Ctx } from '#domain/context.ts';

/**
 * What happens by itself. Every job is safe to repeat and looks only at what is due. Beside its turn it looks when a demo's clock was moved;
 * with `wokenBy: 'action'` also soon after something was done, and with `'nothing'` at its turn only.
 */
export type Job = {
  readonly name: string;
  readonly everySeconds: number;
  readonly wokenBy?: 'action' | 'clock' | 'nothing';
  run(ctx: Ctx): void | Promise<void>;
};
