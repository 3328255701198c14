import { eq } from 'drizzle-orm';
import { evidence, evidenceCompetences } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireMyEvidence } from './find-evidence.ts';
import { forgetFile } from './forget-file.ts';

/** Takes a piece out of the owner's dossier, for good. What was judged before keeps its own copy. */
export function removeEvidence(ctx: Ctx, evidenceId: string): void {
  change(ctx, (tx) => {
    const before = requireMyEvidence(tx, evidenceId);
    tx.db.delete(evidenceCompetences).where(eq(evidenceCompetences.evidenceId, evidenceId)).run();
    tx.db.delete(evidence).where(eq(evidence.id, evidenceId)).run();
    tx.journal({ verb: 'portfolio.remove_evidence', subject: ['evidence', evidenceId] });
    forgetFile(tx, before);
  });
}
