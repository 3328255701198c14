/** Characters of the id that a code shows. */
const SHOWN = 6;

/**
 * What the assessor in this seat calls the case. Each seat has its own, and the candidate and the officers another still: nobody finds out by a code
 * who else has the same case. Made of the seat's own id, which is chance.
 */
export function seatCode(assignmentId: string): string {
  const chance = assignmentId.slice(assignmentId.indexOf('_') + 1);
  return `B-${chance.slice(0, SHOWN).toUpperCase()}`;
}
