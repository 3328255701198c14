export { addEvidence } from './add-evidence.ts';
export { editEvidence } from './edit-evidence.ts';
export {
  type Evidence,
  type EvidenceWords,
  LONGEST_EVIDENCE,
  LONGEST_EVIDENCE_TITLE,
  MOST_EVIDENCE,
  type StoredFile,
} from './evidence.ts';
export { isFileInDossier, listMyEvidence, requireMyEvidence } from './find-evidence.ts';
export { findMyReflection } from './find-reflections.ts';
export { LONGEST_REFLECTION, type Reflection, reflectionDraft } from './reflection.ts';
export { fileRefused, fileUnreadable } from './refusals.ts';
export { removeEvidence } from './remove-evidence.ts';
export { saveReflection, type ToReflect } from './save-reflection.ts';
