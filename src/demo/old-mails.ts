import type { SeedPart } from './part.ts';
import { systemAt } from './people.ts';

const MAILS_OF_DAYS = 10;

/** Ends the seeds: mails about what happened longer ago than this were read long ago, and are not sent at the first start. */
export const oldMailsPart: SeedPart = {
  name: 'old letters',
  run(app) {
    const before = systemAt(app, MAILS_OF_DAYS).now().getTime();
    app.open.exec(
      `UPDATE outbox SET sent_at = due_at WHERE sent_at IS NULL AND kind = 'mail' AND created_at < ${before}`,
    );
  },
};
