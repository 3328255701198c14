import { listAreas } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { endLicence, findLicence, grantLicence, keepHold, releaseLicence } from '#domain/licensing/index.ts';
import { licensing as words } from '#src/messages/licensing.nl.ts';
import { paths } from '#src/paths.ts';
import type { Fulfilment, Told } from './port.ts';

/** A licence on an area. Its line's subject is the licence itself, held since it was asked for. */
export const licenceFulfilment: Fulfilment = {
  deliver: (tx, line) => (grantLicence(tx, { licenceId: line.subjectId, sourceKey: line.id }) === 'granted' ? 'delivered' : 'impossible'),
  takeBack: (tx, line, _order, reason) => endLicence(tx, { licenceId: line.subjectId, outcome: reason === 'not_paid' ? 'unpaid' : 'refunded' }),
  release: (tx, line) => releaseLicence(tx, { licenceId: line.subjectId }),
  keepUntil: (tx, line, until) => keepHold(tx, { licenceId: line.subjectId, until }),
  tell: (ctx, line) => told(ctx, line.subjectId),
  next(ctx, line) {
    const licence = findLicence(ctx, line.subjectId);
    if (!licence || ctx.actor.kind !== 'person' || !ctx.actor.coordinates.has(licence.organisationId)) return null;
    return { label: words.toLicence, path: paths.licence(licence.id) };
  },
};

function told(ctx: Ctx, licenceId: string): Told {
  const licence = findLicence(ctx, licenceId);
  if (!licence) return { paragraphs: [], facts: [], attachments: [] };
  const areas = listAreas(ctx, licence.areaCodes).map((area) => area.name);
  return {
    paragraphs: [words.letterNext],
    facts: [
      [words.facts.area, areas.join(', ')],
      [words.facts.kind, words.right(licence.scope, licence.exclusive)],
      [words.facts.term, words.term(licence.startsAt, licence.endsAt)],
      [words.facts.number, licence.number],
    ],
    attachments: [],
  };
}
