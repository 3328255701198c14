import { z } from 'astro/zod';
import type { Ctx } from '#domain/context.ts';
import type { Basis } from '#domain/draft.ts';
import { findPersonalData } from '#domain/personal-data.ts';
import {
  LONGEST_EVIDENCE,
  LONGEST_EVIDENCE_TITLE,
  NEW_PIECE,
  removeEvidence,
  requireCurrentForm,
} from '#domain/portfolio/index.ts';
import { dossier as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { addEvidenceWithFile, editEvidenceWithFile, type Upload } from '#src/workflows/keep-evidence.ts';
import { takeOverWork } from '#src/workflows/take-over-work.ts';
import { chosen, draftBasis, file, id, longText, several, text, tick } from './fields.ts';
import { form } from './form.ts';
import { tickedIn } from './sending-draft.ts';

/** What a piece holds. A file field that was left empty is sent as a file without a name. */
const piece = {
  kind: chosen(words.kindMissing),
  title: text(words.titleMissing, LONGEST_EVIDENCE_TITLE),
  text: longText(LONGEST_EVIDENCE),
  competences: several(),
  file: file(),
  versie: draftBasis(),
  onschuldig: several(),
};
const wordsOf = (input: { kind: string; title: string; text: string; competences: string[] }) => ({
  kind: input.kind,
  title: input.title,
  text: input.text,
  competenceIds: input.competences,
});

/** What a person does with the own dossier. */
export const dossierActions = {
  /** Leads to the piece itself where somebody may be recognised in its text. */
  addEvidence: form(z.object(piece), async (input, ctx) => {
    requireCurrentPiece(ctx, NEW_PIECE, input);
    const id = await addEvidenceWithFile(ctx, wordsOf(input), await uploadOf(input.file));
    const warns = findPersonalData(input.text, { harmless: input.onschuldig }).length > 0;
    return { goTo: warns ? paths.evidence(id) : paths.dossier(), flash: { kind: 'ok', text: words.added } };
  }),
  editEvidence: form(z.object({ evidenceId: id(), ...piece, dropFile: tick() }), async (input, ctx) => {
    requireCurrentPiece(ctx, input.evidenceId, input);
    await editEvidenceWithFile(ctx, input.evidenceId, wordsOf(input), await uploadOf(input.file), input.dropFile);
    return { goTo: paths.dossier(), flash: { kind: 'ok', text: words.changed } };
  }),
  takeOverWork: form(z.object({ courseId: id(), assignmentId: id() }), async (input, ctx) => {
    const piece = await takeOverWork(ctx, input);
    return { goTo: paths.evidence(piece), flash: { kind: 'ok', text: words.takenOver } };
  }),
  removeEvidence: form(z.object({ evidenceId: id() }), (input, ctx) => {
    removeEvidence(ctx, input.evidenceId);
    return { goTo: paths.dossier(), flash: { kind: 'ok', text: words.removed } };
  }),
};

type Piece = { kind: string; title: string; text: string; competences: string[]; versie: Basis };

/** What was changed in another window stays until the person chose. */
function requireCurrentPiece(ctx: Ctx, id: string, { kind, title, text, competences, versie }: Piece): void {
  const sent = { kind, title, text, competences: tickedIn(competences) };
  requireCurrentForm(ctx, { form: 'evidence', id }, sent, versie);
}

async function uploadOf(file: File | null | undefined): Promise<Upload | null> {
  return file?.name ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
}
