import { endApplication, openCase } from '#domain/assessment/index.ts';
import type { Fulfilment } from './port.ts';

/** A paid application opens its case, and assessors are sought. Money that goes back before the decision closes it; a decision stays. */
export const certification: Fulfilment = {
  deliver: (tx, line) => (openCase(tx, line.subjectId, line.id) === 'open' ? 'delivered' : 'impossible'),
  takeBack: (tx, line) => endApplication(tx, line.subjectId, 'refunded'),
  release: (tx, line) => endApplication(tx, line.subjectId, 'not_paid'),
};
