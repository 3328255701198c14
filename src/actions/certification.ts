import { z } from 'astro/zod';
import {
  chooseNameShown,
  findReplacing,
  liftSuspension,
  REISSUE_REASONS,
  reissueCredential,
  SUSPENSION_REASONS,
  suspendCredential,
  WITHDRAWAL_REASONS,
  withdrawCredential,
} from '#domain/certification/index.ts';
import { MOST_NAME } from '#domain/person-name.ts';
import { certification as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { choice, id, personName, ticked } from './fields.ts';
import { form } from './form.ts';

const ok = (text: string) => ({ kind: 'ok', text }) as const;

export const certificationActions = {
  chooseNameShown: form(z.object({ shown: choice(words.shownMissing, ['ja', 'nee']) }), (input, ctx) => {
    chooseNameShown(ctx, input.shown === 'ja');
    return {
      goTo: paths.myCertificates(),
      flash: ok(input.shown === 'ja' ? words.nameNowShown : words.nameNowHidden),
    };
  }),
  suspend: form(
    z.object({ credentialId: id(), suspendReason: choice(words.reasonMissing, SUSPENSION_REASONS) }),
    (input, ctx) => {
      suspendCredential(ctx, input.credentialId, input.suspendReason);
      return { goTo: paths.credentialDesk(input.credentialId), flash: ok(words.suspended) };
    },
  ),
  reissue: form(
    z.object({
      credentialId: id(),
      name: personName(words.reissueNameMissing, MOST_NAME),
      reissueReason: choice(words.reasonMissing, REISSUE_REASONS),
      documentSeen: ticked(words.reissueSeenMissing),
    }),
    ({ credentialId, name, reissueReason }, ctx) => {
      reissueCredential(ctx, { credentialId, name, reason: reissueReason });
      const next = findReplacing(ctx, { id: credentialId });
      return { goTo: paths.credentialDesk(next?.id ?? credentialId), flash: ok(words.reissued) };
    },
  ),
  lift: form(z.object({ credentialId: id() }), (input, ctx) => {
    liftSuspension(ctx, input.credentialId);
    return { goTo: paths.credentialDesk(input.credentialId), flash: ok(words.lifted) };
  }),
  withdraw: form(
    z.object({ credentialId: id(), withdrawReason: choice(words.reasonMissing, WITHDRAWAL_REASONS) }),
    (input, ctx) => {
      withdrawCredential(ctx, input.credentialId, input.withdrawReason);
      return { goTo: paths.credentialDesk(input.credentialId), flash: ok(words.withdrawn) };
    },
  ),
};
