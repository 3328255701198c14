export { findMyReflection } from './find-reflections.ts';
export { LONGEST_REFLECTION, type Reflection } from './reflection.ts';
export { saveReflection, type ToReflect } from './save-reflection.ts';
