import { MIMES } from '#src/adapters/reading/port.ts';

/** What a file field offers to choose. Names of endings too, since not every browser knows a phone's HEIC by its type. */
export const FILE_TYPES = `.pdf,.docx,.jpg,.jpeg,.png,.webp,.avif,.heic,.heif,${MIMES.pdf},${MIMES.word},image/*`;
export const FILE_TYPES_WITH_RECORDINGS = `${FILE_TYPES},.m4a,.mp3,.webm,.ogg,audio/*`;
