import { eq } from 'drizzle-orm';
import { evidence, evidenceCompetences } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { cleanLine, cleanText } from '#domain/text.ts';
import { checkAgainstSchemes } from './check-evidence.ts';
import { type EvidenceWords, lacksSummary, type StoredFile, saysSomething } from './evidence.ts';
import { requireMyEvidence } from './find-evidence.ts';
import { forgetFile } from './forget-file.ts';
import { nothingToRead, summaryNeeded } from './refusals.ts';

const NO_FILE = { storageKey: null, fileName: null, fileMime: null, fileSha256: null };

/** Changes the owner's piece. `file`: a new one in its place, `keep` the one it has, or `drop` it. What was judged before keeps its own copy. */
export function editEvidence(
  ctx: Ctx,
  evidenceId: string,
  typed: EvidenceWords,
  file: StoredFile | 'keep' | 'drop',
): void {
  const words = { ...typed, title: cleanLine(typed.title), text: cleanText(typed.text) };
  checkAgainstSchemes(ctx, words);
  change(ctx, (tx) => {
    const before = requireMyEvidence(tx, evidenceId);
    const kept = file === 'keep' ? {} : file === 'drop' ? NO_FILE : file;
    if (!saysSomething(words.text, file === 'keep' ? before.storageKey : file !== 'drop')) throw nothingToRead();
    if (lacksSummary(words.text, { ...before, ...kept }.fileMime)) throw summaryNeeded();
    const { kind, title, text } = words;
    tx.db
      .update(evidence)
      .set({ kind, title, text, ...kept, changedAt: tx.now() })
      .where(eq(evidence.id, evidenceId))
      .run();
    tx.db.delete(evidenceCompetences).where(eq(evidenceCompetences.evidenceId, evidenceId)).run();
    for (const competenceId of new Set(words.competenceIds))
      tx.db.insert(evidenceCompetences).values({ evidenceId, competenceId }).run();
    tx.journal({
      verb: 'portfolio.edit_evidence',
      subject: ['evidence', evidenceId],
      facts: { kind, file: typeof file === 'string' ? file : 'new' },
    });
    if (file !== 'keep') forgetFile(tx, before);
  });
}
