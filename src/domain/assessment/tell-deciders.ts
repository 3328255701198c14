import type { Tx } from '#domain/context.ts';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import type { Case } from './case.ts';
import { groundAgainst } from './conflict.ts';
import { tiesOf } from './ties.ts';

/** The officers who may decide this case as things stand: those without a tie. */
export function freeOfficers(tx: Tx, certification: Case): string[] {
  const ties = tiesOf(tx, certification);
  return listPeopleWithRole(tx, 'certification_officer')
    .map(({ id }) => id)
    .filter((id) => groundAgainst(id, ties) === null);
}

/**
 * Tells who may decide that every mark is in. Where every officer has a tie the administrators hear that a deputy must be appointed: those without a tie, or
 * all of them when each has one. Who has a tie hears nothing of it.
 */
export function tellDeciders(tx: Tx, certification: Case): void {
  const { id: certificationId } = certification;
  const officers = freeOfficers(tx, certification);
  for (const officerId of officers) tx.mail({ kind: 'assessment.ready', certificationId, officerId });
  if (officers.length > 0) return;
  const ties = tiesOf(tx, certification);
  const administrators = listPeopleWithRole(tx, 'administrator').map(({ id }) => id);
  const free = administrators.filter((id) => groundAgainst(id, ties) === null);
  for (const administratorId of free.length > 0 ? free : administrators)
    tx.mail({ kind: 'assessment.no_decider', certificationId, administratorId });
}
