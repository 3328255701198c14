import { findOrderOfLine, listPayments } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import type { Mail } from '#domain/mail.ts';

type Old = (ids: (name: string) => string, ctx: Ctx) => Mail;

/** How a row of kind `letter` named its mail and its ids. */
const OLD: Readonly<Record<string, Old>> = {
  'assessment.opened': (id) => ({ kind: 'assessment.opened', certificationId: id('certificationId') }),
  'assessment.assigned': (id) => ({ kind: 'assessment.assigned', assignmentId: id('assignmentId') }),
  'assessment.seat_open': (id) => ({
    kind: 'assessment.seat_open',
    certificationId: id('certificationId'),
    seat: Number(id('seat')),
    since: 0,
    officerId: id('officerId'),
  }),
  'assessment.ready': (id) => ({
    kind: 'assessment.ready',
    certificationId: id('certificationId'),
    officerId: id('officerId'),
  }),
  'assessment.decided': (id) => ({ kind: 'assessment.decided', certificationId: id('certificationId') }),
  'billing.orderConfirmed': (id) => ({ kind: 'billing.order_confirmed', orderId: id('orderId') }),
  'billing.undeliverable': (id) => ({ kind: 'billing.undeliverable', orderId: id('orderId') }),
  'billing.paidTwice': (id, ctx) => {
    const orderId = id('orderId');
    const surplus = listPayments(ctx, orderId).find((payment) => payment.outcome === 'surplus');
    return { kind: 'billing.paid_twice', orderId, paymentReference: surplus?.reference ?? '' };
  },
  'billing.reminded': (id) => ({ kind: 'billing.reminded', orderId: id('orderId') }),
  'billing.refunded': (id) => ({ kind: 'billing.refunded', orderId: id('orderId') }),
  'certification.issued': (id) => ({ kind: 'certification.issued', credentialId: id('credentialId') }),
  'identity.confirm': (id) => ({ kind: 'identity.confirm', linkId: id('link') }),
  'identity.alreadyAccount': (id) => ({
    kind: 'identity.already_account',
    linkId: id('link'),
    personId: id('person'),
  }),
  'identity.signInLink': (id) => ({ kind: 'identity.sign_in_link', linkId: id('link') }),
  'identity.reset': (id) => ({ kind: 'identity.reset', linkId: id('link') }),
  'identity.passwordChanged': (id) => ({
    kind: 'identity.password_changed',
    personId: id('person'),
    changeId: id('by'),
  }),
  'identity.confirmNewEmail': (id) => ({ kind: 'identity.confirm_new_email', linkId: id('link') }),
  'identity.emailChangeAsked': (id) => ({
    kind: 'identity.email_change_asked',
    personId: id('person'),
    linkId: id('link'),
  }),
  'identity.emailChanged': (id) => ({ kind: 'identity.email_changed', linkId: id('link') }),
  'identity.leftEmail': (id) => ({ kind: 'identity.left_email', linkId: id('link') }),
  'identity.appointed': (id) => ({ kind: 'identity.appointed', appointmentId: id('appointment') }),
  'learning.receipt': (id) => ({ kind: 'learning.receipt', submissionId: id('submissionId') }),
  'learning.workWaiting': (id) => ({ kind: 'learning.work_waiting', submissionId: id('submissionId') }),
  'learning.feedback': (id) => ({ kind: 'learning.feedback', submissionId: id('submissionId') }),
  'licensing.asked': (id) => ({ kind: 'licensing.asked', licenseeId: id('licenseeId') }),
  'licensing.removed': (id) => ({ kind: 'licensing.removed', licenseeId: id('licenseeId') }),
  'licensing.agreed': (id) => ({ kind: 'licensing.agreed', licenseeId: id('id'), personId: id('personId') }),
  'licensing.declined': (id) => ({ kind: 'licensing.declined', licenseeId: id('id'), personId: id('personId') }),
  'licensing.steppedBack': (id) => ({ kind: 'licensing.stepped_back', licenseeId: id('id'), personId: id('personId') }),
  'licensing.warned': (id) => ({ kind: 'licensing.warned', warningId: id('id'), personId: id('personId') }),
  'licensing.withdrawn': (id) => ({ kind: 'licensing.withdrawn', licenceId: id('id'), personId: id('personId') }),
  'registration.placeOffered': (id) => ({ kind: 'registration.place_offered', holdId: id('holdId') }),
  'registration.placeGiven': (id) => ({ kind: 'registration.place_given', sourceKey: id('sourceKey') }),
  'registration.placeDeclined': (id, ctx) => {
    const sourceKey = id('sourceKey');
    const buyerId = findOrderOfLine(ctx, sourceKey)?.personId ?? '';
    return { kind: 'registration.place_declined', sourceKey, buyerId };
  },
};

/** The mail that a row of kind `letter` asks for. Throws on a name that never was one. */
export function mailOfOldMail(ctx: Ctx, payload: Readonly<Record<string, unknown>>): Mail {
  const name = String(payload.letter);
  const old = Object.hasOwn(OLD, name) ? OLD[name] : undefined;
  if (!old) throw new Error(`there is no letter ${name}`);
  return old((id) => String(payload[id]), ctx);
}
