export { addEvidence } from './add-evidence.ts';
export { editEvidence } from './edit-evidence.ts';
export {
  type Evidence,
  type EvidenceWords,
  type KeptFile,
  LONGEST_EVIDENCE,
  LONGEST_EVIDENCE_TITLE,
  MOST_EVIDENCE,
} from './evidence.ts';
export { isFileInDossier, listMyEvidence, requireMyEvidence } from './find-evidence.ts';
export { basisOfReflections, findMyReflection } from './find-reflections.ts';
export { LONGEST_REFLECTION, type Reflection } from './reflection.ts';
export { removeEvidence } from './remove-evidence.ts';
export { saveReflections, type ToReflect } from './save-reflections.ts';
