import { readFileSync } from 'node:fs';
import type { App } from '#src/app.ts';
import { dataPaths } from '#src/config.ts';
import { BACKUPS, keysOf, type Manifest, REGISTER, readRegisterKey, registerKey, stampsIn } from './names.ts';

type RegisterApp = Pick<App, 'config' | 'backups' | 'register'>;

/**
 * Sends what the register grew by since it was last sent, so that a machine that is lost takes seconds of it along and not the time between two backups.
 * Throws when more lines lie there than this register has: another installation writes there, or this one lacks lines.
 */
export async function sendRegister(app: RegisterApp): Promise<void> {
  const head = app.register.head();
  const sent = await linesSent(app);
  if (sent > head) throw new Error(`the register among the backups has ${sent} lines, the one here ${head}`);
  if (sent === head) return;
  const lines = readFileSync(dataPaths(app.config.dataDir).register, 'utf8').split('\n').slice(sent, head);
  await app.backups.put(registerKey(sent + 1, head), Buffer.from(`${lines.join('\n')}\n`));
}

/** The register as far as the backups know it: that of the newest backup and what was sent since. */
export async function fetchRegister(app: Pick<App, 'backups'>): Promise<string> {
  const newest = stampsIn(await app.backups.list(BACKUPS)).at(-1);
  const whole = newest ? Buffer.from(await app.backups.read(keysOf(newest).register)).toString() : '';
  const lines = whole.split('\n').slice(0, -1);
  for (const { key } of await app.backups.list(REGISTER)) {
    const { first, last } = readRegisterKey(key);
    if (last <= lines.length || first > lines.length + 1) continue;
    const more = Buffer.from(await app.backups.read(key))
      .toString()
      .split('\n')
      .slice(0, -1);
    lines.push(...more.slice(lines.length + 1 - first));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What a good backup holds whole need not lie there in pieces. */
export async function clearRegisterUpTo(app: Pick<App, 'backups'>, line: number): Promise<void> {
  for (const { key } of await app.backups.list(REGISTER))
    if (readRegisterKey(key).last <= line) await app.backups.remove(key);
}

async function linesSent(app: RegisterApp): Promise<number> {
  const pieces = (await app.backups.list(REGISTER)).map(({ key }) => readRegisterKey(key).last);
  const newest = stampsIn(await app.backups.list(BACKUPS)).at(-1);
  const manifest = newest
    ? (JSON.parse(Buffer.from(await app.backups.read(keysOf(newest).manifest)).toString()) as Manifest)
    : null;
  return Math.max(0, manifest?.registerLines ?? 0, ...pieces);
}
