/** `next` when everything is to be read over. */
export const FINISH = 'afronden';
