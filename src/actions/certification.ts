import { z } from 'astro/zod';
import {
  chooseNameShown,
  liftSuspension,
  SUSPENSION_REASONS,
  suspendCredential,
  WITHDRAWAL_REASONS,
  withdrawCredential,
} from '#domain/certification/index.ts';
import { certification as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { choice, id } from './fields.ts';
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
