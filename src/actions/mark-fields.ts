/** `next` when everything is to be read over. */
export const FINISH = 'afronden';
/** `next` when the page keeps the mark by itself. */
export const BY_ITSELF = 'vanzelf';
