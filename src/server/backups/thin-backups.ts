import type { App } from '#src/app.ts';
import { BACKUPS, FILES, keysOf, readStamp, stampOf, stampsIn } from './names.ts';
import { toThin } from './thin.ts';

/**
 * Removes the backups that may go by their age, what a backup that was never finished left behind, and files that belong to no backup any more: what a
 * person erased is gone from the backups when the last that held it is.
 */
export async function thinBackups(app: Pick<App, 'backups' | 'clock' | 'outside'>): Promise<void> {
  const objects = await app.backups.list(BACKUPS);
  const stamps = stampsIn(objects);
  const old = new Set(toThin(stamps.map(readStamp), app.clock.now()).map(stampOf));
  const kept = stamps.filter((stamp) => !old.has(stamp));
  for (const stamp of old) await app.backups.remove(keysOf(stamp).manifest);
  for (const { key } of objects) {
    const stamp = key.slice(BACKUPS.length).split('/')[0] ?? '';
    if (!kept.includes(stamp)) await app.backups.remove(key);
  }
  await removeForgottenFiles(app, kept);
}

async function removeForgottenFiles(app: Pick<App, 'backups' | 'outside'>, kept: readonly string[]): Promise<void> {
  const here = new Set((await app.outside.storage.list()).map((file) => file.key));
  const gone = (await app.backups.list(FILES)).filter(({ key }) => !here.has(key.slice(FILES.length)));
  if (gone.length === 0) return;
  const held = new Set<string>();
  for (const stamp of kept) {
    const list = Buffer.from(await app.backups.read(keysOf(stamp).files)).toString();
    for (const key of list.split('\n')) held.add(key);
  }
  for (const { key } of gone) if (!held.has(key.slice(FILES.length))) await app.backups.remove(key);
}
