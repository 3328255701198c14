/** The buttons that read a lesson aloud; small, because it goes to the browser. */
export const readAloud = { start: 'Lees voor', pause: 'Pauze', on: 'Lees verder', stop: 'Stop met voorlezen' } as const;
