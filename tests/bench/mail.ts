import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#db/migrate.ts';
import { change } from '#domain/change.ts';
import { listMail } from '#src/adapters/mail/mailbox/read.ts';
import { startMailbox } from '#src/adapters/mail/mailbox/start.ts';
import { buildApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { deliverLane } from '#src/workflows/outbox/deliver.ts';
import { lanes } from '#src/workflows/outbox/lanes.ts';
import { BENCH_PORT } from '#tests/support/ports.ts';

const MAILS = 500;
const LEAST_PER_SECOND = 50;

/**
 * How many mails a second one lane brings to the embedded mailbox, from a database on disk, marks and all. Counted in seconds of CPU of both ends, so that
 * a busy machine gives the same answer; by the clock it can only be less.
 */
export async function benchMail(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'klimroute-bench-mail-'));
  const folder = join(dataDir, 'mailbox');
  const mailbox = await startMailbox({ port: BENCH_PORT + 2, folder }, {});
  const app = buildApp(readConfig({ DATA_DIR: dataDir, PORT: String(BENCH_PORT) }));
  try {
    migrate(app.open);
    const ctx = app.contextFor({ kind: 'system', job: 'bench' });
    app.open.exec(
      "INSERT INTO people (id, email, name, created_at, email_confirmed_at) VALUES ('per_bench', 'ada@bench.example', 'Ada', 0, 0)",
    );
    change(ctx, (tx) => {
      for (let n = 0; n < MAILS; n += 1)
        tx.mail({ kind: 'identity.password_changed', personId: 'per_bench', changeId: `chg_${n}` });
    });
    let sent = 0;
    const began = performance.now();
    const cpu = process.cpuUsage();
    for (const lane of lanes) sent += (await deliverLane(lane, ctx, console.error)).sent;
    const byTheClock = sent / ((performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(cpu);
    const perSecond = sent / ((user + system) / 1e6);
    const arrived = (await listMail(folder, { limit: 1 })).total;
    console.log(
      `mail ${perSecond.toFixed(0)} per second of CPU (${byTheClock.toFixed(0)} a second by the clock, ${sent} sent, ${arrived} arrived)`,
    );
    return sent === MAILS && arrived === MAILS && perSecond >= LEAST_PER_SECOND;
  } finally {
    app.close();
    await mailbox.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
