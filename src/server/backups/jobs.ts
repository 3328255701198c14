import { reportLateBackup } from '#domain/identity/index.ts';
import type { App } from '#src/app.ts';
import type { Log } from '#src/http/log.ts';
import type { Job } from '#src/workflows/job.ts';
import { type BackupApp, makeBackup } from './make.ts';
import { sendRegister } from './send-register.ts';
import { newestBackup } from './state.ts';

const LOOK_EVERY_SECONDS = 60;
/** After a failure it is tried again this soon, or at its turn if that comes sooner. */
const AGAIN_MINUTES = 5;
const REGISTER_EVERY_SECONDS = 10;
const LATE_EVERY_SECONDS = 600;

/** Makes a backup whenever the newest is `BACKUP_MINUTES` old, and sends the register on within seconds of a line. Nothing where no backups are made. */
export function backupJobs(app: BackupApp, log: Log): readonly Job[] {
  const { minutes } = app.config.backups;
  if (minutes === 0) return [];
  let failedAt: number | null = null;
  let sentLine = -1;
  const isDue = (now: number) => {
    if (failedAt !== null && now - failedAt < Math.min(AGAIN_MINUTES, minutes) * 60_000) return false;
    return now - (newestBackup(app.config.dataDir)?.getTime() ?? 0) >= minutes * 60_000;
  };
  const make = async () => {
    const now = app.clock.now().getTime();
    if (!isDue(now)) return;
    failedAt = now;
    const stamp = await makeBackup(app);
    failedAt = null;
    log.info({ backup: stamp }, 'backup made');
  };
  const send = async () => {
    const head = app.register.head();
    if (head === sentLine) return;
    await sendRegister(app);
    sentLine = head;
  };
  return [
    { name: 'backup.make', everySeconds: LOOK_EVERY_SECONDS, wokenBy: 'nothing', run: make },
    { name: 'backup.register', everySeconds: REGISTER_EVERY_SECONDS, wokenBy: 'action', run: send },
  ];
}

/** Tells the administrators when backups stay away: nobody looks at `/health` by night. */
export function lateBackupJobs(app: Pick<App, 'backupIsLate' | 'newestBackup'>): readonly Job[] {
  const look: Job['run'] = (ctx) => {
    if (app.backupIsLate()) reportLateBackup(ctx, app.newestBackup());
  };
  return [{ name: 'backup.late', everySeconds: LATE_EVERY_SECONDS, wokenBy: 'nothing', run: look }];
}
