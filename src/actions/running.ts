import { z } from 'astro/zod';
import type { Ctx } from '#domain/context.ts';
import {
  LONGEST_MESSAGE,
  LONGEST_WHY,
  nothingChanges,
  stopNotConfirmed,
  withdrawMessage,
  writeToGroup,
} from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import { adminOffer, forms, groupMessage, language, running as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { keepDraftOfForm } from '#src/workflows/keep-form-draft.ts';
import { rehearse } from '#src/workflows/running/rehearse.ts';
import { changeRun } from '#src/workflows/running/run-change.ts';
import { chosen, code, dayField, draftBasis, id, longText, text, tick, timeField } from './fields.ts';
import { form } from './form.ts';
import { changeOf, type Proposal, readProposal, writeProposal } from './proposal.ts';

/** The longest address of a proposal, its text escaped. */
const LONGEST_PROPOSAL = 6000;

const times = {
  runId: id(),
  day: dayField(forms.date),
  startsAt: timeField(adminOffer.timeFill),
  endsAt: timeField(adminOffer.timeFill),
};

/** Tries what is asked without doing it, so that what is wrong is said at its field; then to the page that shows what it would do. */
function propose(ctx: Ctx, runId: string, asked: Partial<Proposal>) {
  const address = writeProposal({ step: '2', ...asked });
  const change = changeOf(runId, readProposal(new URLSearchParams(address)));
  if (!change) throw refusals.notThere();
  const { mails } = rehearse(ctx, language(), (tx) => changeRun(tx, runId, change));
  if (mails.length === 0) throw nothingChanges();
  return { goTo: paths.changeRun(runId, address) };
}

/** What changes in a group that is running: first shown, then done. */
export const runningActions = {
  proposeMove: form(z.object({ ...times, meetingId: id(), why: longText(LONGEST_WHY) }), ({ runId, ...asked }, ctx) =>
    propose(ctx, runId, { kind: 'verzetten', ...asked }),
  ),

  proposeMeeting: form(z.object({ ...times, topic: text(adminOffer.fill.topic) }), ({ runId, ...asked }, ctx) =>
    propose(ctx, runId, { kind: 'erbij', ...asked }),
  ),

  proposeCancellation: form(
    z.object({ runId: id(), meetingId: id(), why: longText(LONGEST_WHY) }),
    ({ runId, ...asked }, ctx) => propose(ctx, runId, { kind: 'afzeggen', ...asked }),
  ),

  proposeTrainer: form(
    z.object({ runId: id(), trainerId: chosen(adminOffer.fill.trainer), why: longText(LONGEST_WHY) }),
    ({ runId, ...asked }, ctx) => propose(ctx, runId, { kind: 'trainer', ...asked }),
  ),

  proposeStop: form(z.object({ runId: id(), why: longText(LONGEST_WHY) }), ({ runId, ...asked }, ctx) =>
    propose(ctx, runId, { kind: 'vervallen', ...asked }),
  ),

  proposeMessage: form(
    z.object({ runId: id(), text: longText(3 * LONGEST_MESSAGE), versie: draftBasis() }),
    ({ runId, text, versie }, ctx) => {
      keepDraftOfForm(ctx, { subject: { form: 'message', id: runId }, typed: { text }, basis: versie });
      rehearse(ctx, language(), (tx) => writeToGroup(tx, { runId, id: null, text }));
      return { goTo: paths.writeToGroup(runId, 2) };
    },
  ),

  writeToGroup: form(
    z.object({ runId: id(), messageId: id(), text: longText(3 * LONGEST_MESSAGE) }),
    ({ runId, messageId, text }, ctx) => {
      writeToGroup(ctx, { runId, id: messageId, text });
      return { goTo: paths.writeToGroup(runId), flash: { kind: 'ok', text: groupMessage.sent } };
    },
  ),

  withdrawMessage: form(z.object({ runId: id(), messageId: id() }), ({ runId, messageId }, ctx) => {
    withdrawMessage(ctx, { messageId });
    return { goTo: paths.writeToGroup(runId), flash: { kind: 'ok', text: groupMessage.taken } };
  }),

  changeRun: form(
    z.object({ runId: id(), proposal: code(LONGEST_PROPOSAL), sure: tick() }),
    ({ runId, proposal, sure }, ctx) => {
      const change = changeOf(runId, readProposal(new URLSearchParams(proposal)));
      if (!change) throw refusals.notThere();
      if (change.kind === 'stop' && !sure) throw stopNotConfirmed();
      changeRun(ctx, runId, change);
      return { goTo: paths.changeRun(runId), flash: { kind: 'ok', text: words.done[change.kind] } };
    },
  ),
};
