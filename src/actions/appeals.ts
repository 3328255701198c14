import { z } from 'astro/zod';
import { LONGEST_APPEAL, lodgeAppeal, withdrawAppeal } from '#domain/assessment/index.ts';
import { requireCurrentForm } from '#domain/portfolio/index.ts';
import { appealWords as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { draftBasis, id, requiredLongText } from './fields.ts';
import { form } from './form.ts';

/** What a candidate does about a decision; part of the actions of the module `assessment`. */
export const appealActions = {
  lodgeAppeal: form(
    z.object({
      certificationId: id(),
      reasons: requiredLongText(words.reasonsMissing, LONGEST_APPEAL),
      versie: draftBasis(),
    }),
    (input, ctx) => {
      const { certificationId, reasons } = input;
      requireCurrentForm(ctx, { form: 'appeal', id: certificationId }, { reasons }, input.versie);
      lodgeAppeal(ctx, certificationId, { reasons });
      return { goTo: paths.myCertification(certificationId), flash: { kind: 'ok', text: words.lodged } };
    },
  ),
  withdrawAppeal: form(z.object({ certificationId: id() }), ({ certificationId }, ctx) => {
    withdrawAppeal(ctx, certificationId);
    return { goTo: paths.myCertification(certificationId), flash: { kind: 'ok', text: words.withdrawn } };
  }),
};
