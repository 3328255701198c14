import { evidence, evidenceCompetences } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson } from '#domain/context.ts';
import { cleanLine, cleanText } from '#domain/text.ts';
import { checkAgainstSchemes } from './check-evidence.ts';
import { type EvidenceWords, lacksSummary, MOST_EVIDENCE, type StoredFile, saysSomething } from './evidence.ts';
import { countEvidence } from './find-evidence.ts';
import { dossierFull, nothingToRead, signInForDossier, summaryNeeded } from './refusals.ts';

/** Puts a piece in the dossier of the person who asks. Returns its id. `file` is in the storage already. */
export function addEvidence(ctx: Ctx, typed: EvidenceWords, file: StoredFile | null): string {
  const words = { ...typed, title: cleanLine(typed.title), text: cleanText(typed.text) };
  const { actor } = ctx;
  if (!isPerson(actor)) throw signInForDossier();
  if (!saysSomething(words.text, file)) throw nothingToRead();
  if (lacksSummary(words.text, file?.fileMime ?? null)) throw summaryNeeded();
  checkAgainstSchemes(ctx, words);
  return change(ctx, (tx) => {
    if (countEvidence(tx, actor.id) >= MOST_EVIDENCE) throw dossierFull(MOST_EVIDENCE);
    const id = tx.newId('evi');
    const { kind, title, text } = words;
    tx.db
      .insert(evidence)
      .values({ id, personId: actor.id, kind, title, text, ...file, addedAt: tx.now(), changedAt: tx.now() })
      .run();
    for (const competenceId of new Set(words.competenceIds))
      tx.db.insert(evidenceCompetences).values({ evidenceId: id, competenceId }).run();
    tx.journal({ verb: 'portfolio.add_evidence', subject: ['evidence', id], facts: { kind, file: file !== null } });
    return id;
  });
}
