import { z } from 'astro/zod';
import { isAreaCode, LONGEST_REASON, requireArea } from '#domain/areas/index.ts';
import { adminAreas } from '#src/messages/admin-areas.nl.ts';
import { forms } from '#src/messages/forms.nl.ts';
import { paths } from '#src/paths.ts';
import { confirmMerger } from '#src/processes/redraw/confirm-merger.ts';
import { text } from './fields.ts';
import { form } from './form.ts';

const code = () => z.string({ error: forms.outdated }).refine(isAreaCode, forms.outdated);

export const areaActions = {
  confirmMerger: form(z.object({ oldCode: code(), newCode: code(), reason: text(adminAreas.reasonFill, LONGEST_REASON) }), (input, ctx) => {
    confirmMerger(ctx, input);
    const [old, next] = [requireArea(ctx, input.oldCode).name, requireArea(ctx, input.newCode).name];
    return { goTo: paths.adminAreas(), notice: { kind: 'ok', text: adminAreas.confirmed(old, next) } };
  }),
};
