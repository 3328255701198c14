import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { listPeopleWithRole } from './find.ts';

/** A scanner found `name` in what this person wanted to keep, which was refused: a line in the journal, and a mail to every administrator. */
export function reportVirus(ctx: Ctx, name: string): void {
  change(ctx, (tx) => {
    const reportId = tx.newId('vir');
    const found = name.replace(/[^A-Za-z0-9._-]/g, '_');
    tx.journal({
      verb: 'identity.report_virus',
      subject: ['person', isPerson(tx.actor) ? tx.actor.id : reportId],
      facts: { found },
    });
    for (const { id } of listPeopleWithRole(tx, 'administrator'))
      tx.mail({ kind: 'identity.virus_found', personId: id, reportId });
  });
}
