import type { App } from '#src/app.ts';
import { BACKUPS, FILES, keysOf, type Manifest, stampsIn } from './names.ts';

export type FoundBackup = Manifest & { readonly stamp: string };

/** A backup by its stamp, or the newest for `latest`; null when there is none. */
export async function findBackup(app: Pick<App, 'backups'>, wanted: string): Promise<FoundBackup | null> {
  const stamps = stampsIn(await app.backups.list(BACKUPS));
  const stamp = wanted === 'latest' ? stamps.at(-1) : stamps.find((known) => known === wanted);
  if (!stamp) return null;
  const manifest = JSON.parse(Buffer.from(await app.backups.read(keysOf(stamp).manifest)).toString()) as Manifest;
  return { ...manifest, stamp };
}

/** The keys of the uploaded files that belong to a backup. */
export async function filesOf(app: Pick<App, 'backups'>, stamp: string): Promise<string[]> {
  const list = Buffer.from(await app.backups.read(keysOf(stamp).files)).toString();
  return list.split('\n').filter(Boolean);
}

export const fileKey = (key: string) => FILES + key;
