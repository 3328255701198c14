import { z } from 'astro/zod';
import {
  decideRenewal,
  MOST_CONVERSATIONS,
  MOST_HOURS,
  RENEWAL_DECLINES,
  recordForRenewal,
  requestRenewal,
  stateYear,
  strikeRecord,
} from '#domain/certification/index.ts';
import { renewal as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { choice, dayField, id, text, ticked, wholeNumber } from './fields.ts';
import { form } from './form.ts';

const ok = (said: string) => ({ kind: 'ok', text: said }) as const;
/** Longest note of an officer about what they saw. */
export const MOST_PROOF = 240;
/** More years than any term has; which of them there are is for the verb. */
const MOST_YEARS = 9;

const proof = text(words.proofMissing, MOST_PROOF);

/** What the holder and the officer do about a renewal. */
export const renewalActions = {
  stateYear: form(
    z.object({
      credentialId: id(),
      year: wholeNumber(words.yearMissing, 1, MOST_YEARS),
      conversations: wholeNumber(words.conversationsFill(MOST_CONVERSATIONS), 1, MOST_CONVERSATIONS),
      practised: ticked(words.practisedMissing),
    }),
    ({ credentialId, year, conversations }, ctx) => {
      stateYear(ctx, { credentialId, year, conversations });
      return { goTo: paths.renewMyCertificate(credentialId), flash: ok(words.stated(year)) };
    },
  ),
  requestRenewal: form(z.object({ credentialId: id() }), ({ credentialId }, ctx) => {
    requestRenewal(ctx, credentialId);
    return { goTo: paths.renewMyCertificate(credentialId), flash: ok(words.asked) };
  }),
  recordTalk: form(
    z.object({
      credentialId: id(),
      talkDay: dayField(words.dayMissing),
      observer: text(words.observerMissing),
      talkProof: proof,
    }),
    ({ credentialId, talkProof, talkDay, observer }, ctx) => {
      recordForRenewal(ctx, { kind: 'talk', credentialId, proof: talkProof, day: talkDay, what: observer });
      return { goTo: paths.renewal(credentialId), flash: ok(words.recorded) };
    },
  ),
  recordLearning: form(
    z.object({
      credentialId: id(),
      learntDay: dayField(words.dayMissing),
      learnt: text(words.learntMissing),
      hours: wholeNumber(words.hoursFill(MOST_HOURS), 1, MOST_HOURS),
      learntProof: proof,
    }),
    ({ credentialId, learntProof, learntDay, learnt, hours }, ctx) => {
      recordForRenewal(ctx, {
        kind: 'learning',
        credentialId,
        proof: learntProof,
        day: learntDay,
        what: learnt,
        hours,
      });
      return { goTo: paths.renewal(credentialId), flash: ok(words.recorded) };
    },
  ),
  strikeRecord: form(z.object({ credentialId: id(), recordId: id() }), ({ credentialId, recordId }, ctx) => {
    strikeRecord(ctx, recordId);
    return { goTo: paths.renewal(credentialId), flash: ok(words.struck) };
  }),
  grantRenewal: form(z.object({ credentialId: id(), requestId: id() }), ({ credentialId, requestId }, ctx) => {
    decideRenewal(ctx, requestId, { outcome: 'granted' });
    return { goTo: paths.renewal(credentialId), flash: ok(words.granted) };
  }),
  declineRenewal: form(
    z.object({ credentialId: id(), requestId: id(), declineReason: choice(words.reasonMissing, RENEWAL_DECLINES) }),
    ({ credentialId, requestId, declineReason }, ctx) => {
      decideRenewal(ctx, requestId, { outcome: 'declined', reason: declineReason });
      return { goTo: paths.renewal(credentialId), flash: ok(words.declined) };
    },
  ),
};
