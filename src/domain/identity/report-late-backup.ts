import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { hasJournalLine } from '#domain/has-journal-line.ts';
import { listPeopleWithRole } from './find.ts';
import { notForYou } from './refusals.ts';

const VERB = 'identity.report_late_backup';

/**
 * The newest good backup is too old (null: there is none): a line in the journal, and a mail to every administrator. Once per episode, which lasts until
 * there is a newer backup.
 */
export function reportLateBackup(ctx: Ctx, newest: Date | null): void {
  if (ctx.actor.kind !== 'system') throw notForYou();
  const episode = newest?.toISOString() ?? 'none';
  change(ctx, (tx) => {
    if (hasJournalLine(tx, ['backup', episode])) return;
    tx.journal({ verb: VERB, subject: ['backup', episode] });
    for (const { id } of listPeopleWithRole(tx, 'administrator'))
      tx.mail({ kind: 'identity.backup_late', personId: id, newest: newest?.getTime() ?? null });
  });
}
