import { endApplication, findCase, openCase } from '#domain/assessment/index.ts';
import { isSelf } from '#domain/context.ts';
import { assessment as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { closePreparationFor, openPreparationFor } from '#src/workflows/open-preparation.ts';
import type { Fulfilment } from './port.ts';

/** A paid application opens its case and the lessons that prepare for it, and assessors are sought. Money that goes back before the decision closes it; a decision stays. */
export const certificationFulfilment: Fulfilment = {
  deliver(tx, line) {
    if (openCase(tx, line.subjectId, line.id) !== 'open') return 'impossible';
    const opened = findCase(tx, line.subjectId);
    if (opened) openPreparationFor(tx, opened);
    return 'delivered';
  },
  takeBack(tx, line) {
    closePreparationFor(tx, line.subjectId);
    endApplication(tx, line.subjectId, 'refunded');
  },
  release: (tx, line) => endApplication(tx, line.subjectId, 'not_paid'),
  next(ctx, line) {
    const item = findCase(ctx, line.subjectId);
    if (!item || !isSelf(ctx.actor, item.candidateId)) return null;
    return { label: words.toRunning, path: paths.myCertification(item.id) };
  },
};
