import { z } from 'astro/zod';
import { isAreaCode, LONGEST_REASON, requireArea } from '#domain/areas/index.ts';
import { adminAreas, forms } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { confirmMerger } from '#src/workflows/redraw/confirm-merger.ts';
import { asks, text } from './fields.ts';
import { form } from './form.ts';

const code = () => asks('id', z.string({ error: forms.outdated }).refine(isAreaCode, forms.outdated));

export const areaActions = {
  confirmMerger: form(
    z.object({ oldCode: code(), newCode: code(), reason: text(adminAreas.reasonFill, LONGEST_REASON) }),
    (input, ctx) => {
      confirmMerger(ctx, input);
      const [old, next] = [requireArea(ctx, input.oldCode).name, requireArea(ctx, input.newCode).name];
      return { goTo: paths.adminAreas(), flash: { kind: 'ok', text: adminAreas.confirmed(old, next) } };
    },
  ),
};
