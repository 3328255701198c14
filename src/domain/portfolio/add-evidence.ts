import { evidence, evidenceCompetences } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { checkAgainstSchemes } from './check-evidence.ts';
import { type EvidenceWords, type KeptFile, MOST_EVIDENCE, saysSomething } from './evidence.ts';
import { countEvidence } from './find-evidence.ts';
import { dossierFull, nothingToRead, signInForDossier } from './refusals.ts';

/** Puts a piece in the dossier of the person who asks. Returns its id. `file` is in the storage already. */
export function addEvidence(ctx: Ctx, words: EvidenceWords, file: KeptFile | null): string {
  const { actor } = ctx;
  if (!isPerson(actor)) throw signInForDossier();
  if (!saysSomething(words.text, file)) throw nothingToRead();
  checkAgainstSchemes(ctx, words);
  return change(ctx, (tx) => {
    if (countEvidence(tx, actor.id) >= MOST_EVIDENCE) throw dossierFull(MOST_EVIDENCE);
    const id = tx.newId('evi');
    const { kind, title, text } = words;
    tx.db
      .insert(evidence)
      .values({ id, personId: actor.id, kind, title, text, ...file, addedAt: tx.now, changedAt: tx.now })
      .run();
    for (const competenceId of new Set(words.competenceIds)) tx.db.insert(evidenceCompetences).values({ evidenceId: id, competenceId }).run();
    return { value: id, entry: { verb: 'portfolio.add_evidence', subject: ['evidence', id], data: { kind, file: file !== null } } };
  });
}
