import { entriesOf } from './admit.ts';

/**
 * Action name → the pages whose forms offer it; posted at any other page it is not there. Signing in may be posted, besides, at a page whose
 * form waits for somebody to sign in (see `mayBePostedAt`).
 */
export const offeredAt: Readonly<Record<string, readonly string[]>> = {
  'areas.confirmMerger': ['/beheer/gebieden/[merger]'],
  'assessment.apply': ['/mijn/certificering/aanvragen'],
  'assessment.chooseToWait': ['/mijn/certificering/[id]'],
  'assessment.correctName': ['/besluiten/[id]'],
  'assessment.decide': ['/besluiten/[id]'],
  'assessment.extendSeat': ['/besluiten/[id]'],
  'assessment.finaliseMark': ['/beoordelen/[id]/afronden'],
  'assessment.lodgeAppeal': ['/mijn/certificering/[id]'],
  'assessment.reassignSeat': ['/besluiten/[id]'],
  'assessment.recordIdentity': ['/besluiten/[id]'],
  'assessment.returnCase': ['/beoordelen/[id]'],
  'assessment.saveMark': ['/beoordelen/[id]'],
  'assessment.searchAssessors': ['/besluiten'],
  'assessment.stopWaiting': ['/mijn/certificering/[id]'],
  'assessment.withdrawAppeal': ['/mijn/certificering/[id]'],
  'billing.agreeOnInvoice': ['/bestellingen/[order]'],
  'billing.cancelLine': ['/bestellingen/[order]'],
  'billing.cancelOrder': ['/bestellingen/[order]'],
  'billing.dismissAlarm': ['/beheer'],
  'billing.lookAgain': ['/bestellingen/[order]'],
  'billing.moveLine': ['/bestellingen/[order]/verplaatsen'],
  'billing.payOrder': ['/bestellingen/[order]'],
  'billing.recordBankPayment': ['/beheer/bestellingen/[id]'],
  'billing.recordBankRefund': ['/beheer/bestellingen/[id]'],
  'billing.refundOrder': ['/beheer/bestellingen/[id]'],
  'billing.retryRefund': ['/beheer/bestellingen/[id]'],
  'billing.setPrice': ['/beheer/aanbod/prijzen/[product]'],
  'billing.withdraw': ['/bestellingen/[order]'],
  'billing.withdrawByNumber': ['/herroepen'],
  'certification.chooseNameShown': ['/mijn/certificaten'],
  'certification.declineRenewal': ['/besluiten/verlengen/[id]'],
  'certification.grantRenewal': ['/besluiten/verlengen/[id]'],
  'certification.recordLearning': ['/besluiten/verlengen/[id]'],
  'certification.recordTalk': ['/besluiten/verlengen/[id]'],
  'certification.reissue': ['/besluiten/certificaat/[id]/naam'],
  'certification.requestRenewal': ['/mijn/certificaten/[id]/verlengen'],
  'certification.stateYear': ['/mijn/certificaten/[id]/verlengen'],
  'certification.strikeRecord': ['/besluiten/verlengen/[id]'],
  'certification.lift': ['/besluiten/certificaat/[id]'],
  'certification.suspend': ['/besluiten/certificaat/[id]'],
  'certification.withdraw': ['/besluiten/certificaat/[id]'],
  'demo.moveClock': ['/dev/klok'],
  'dossier.addEvidence': ['/mijn/dossier'],
  'dossier.editEvidence': ['/mijn/dossier/[id]'],
  'dossier.removeEvidence': ['/mijn/dossier/[id]'],
  'dossier.takeOverWork': ['/leren/[course]/opdracht/[assignment]'],
  'identity.addMember': ['/beheer/mensen/[id]'],
  'identity.appoint': ['/beheer/mensen/[id]'],
  'identity.changeEmail': ['/mijn/account'],
  'identity.changeName': ['/mijn/account'],
  'identity.changePassword': ['/mijn/account'],
  'identity.chooseReminders': ['/mijn/voorkeuren'],
  'identity.createOrganisation': ['/beheer/organisaties'],
  'identity.endAppointment': ['/beheer/mensen/[id]'],
  'identity.endCalendarFeed': ['/mijn/voorkeuren'],
  'identity.endMembership': ['/beheer/mensen/[id]'],
  'identity.goOn': ['/inloggen'],
  'identity.leaveOrganisation': ['/mijn/account'],
  'identity.logOutEverywhere': ['/mijn/account'],
  'identity.makeCalendarFeed': ['/mijn/voorkeuren'],
  'identity.requestReset': ['/wachtwoord-vergeten'],
  'identity.requestSignInLink': ['/inloggen'],
  'identity.resendConfirmation': ['/mijn', '/mijn/account'],
  'identity.resetPassword': ['/link/[token]'],
  'identity.signIn': ['/inloggen'],
  'identity.signOut': ['/mijn/account', '/uitloggen'],
  'identity.signUp': ['/aanmelden'],
  'identity.useLink': ['/link/[token]'],
  'learning.addAttachment': ['/leren/[course]/opdracht/[assignment]'],
  'learning.answerQuiz': ['/leren/[course]/oefenen/[quiz]'],
  'learning.changeRun': ['/uitvoeringen/[run]/wijzigen'],
  'learning.checkIn': ['/inchecken'],
  'learning.doPractice': ['/leren/[course]/oefening/[practice]/[step]'],
  'learning.finishLesson': ['/leren/[course]', '/leren/[course]/denk-na/[reflection]'],
  'learning.giveFeedback': ['/begeleiden/inlevering/[submission]'],
  'learning.handIn': ['/leren/[course]/opdracht/[assignment]'],
  'learning.markAttendance': ['/begeleiden/[run]', '/begeleiden/bijeenkomst/[meeting]'],
  'learning.openRun': ['/beheer/aanbod/nieuw'],
  'learning.planMeeting': ['/beheer/aanbod/[run]'],
  'learning.proposeCancellation': ['/uitvoeringen/[run]/wijzigen'],
  'learning.proposeMeeting': ['/uitvoeringen/[run]/wijzigen'],
  'learning.proposeMove': ['/uitvoeringen/[run]/wijzigen'],
  'learning.proposeStop': ['/uitvoeringen/[run]/wijzigen'],
  'learning.proposeTrainer': ['/uitvoeringen/[run]/wijzigen'],
  'learning.recallQuestion': ['/mijn/vijf-minuten'],
  'learning.removeAttachment': ['/leren/[course]/opdracht/[assignment]'],
  'learning.saveDraft': ['/leren/[course]/opdracht/[assignment]'],
  'learning.undoAttendance': ['/begeleiden/bijeenkomst/[meeting]'],
  'learning.proposeMessage': ['/begeleiden/[run]/bericht'],
  'learning.writeToGroup': ['/begeleiden/[run]/bericht'],
  'learning.withdrawMessage': ['/begeleiden/[run]/bericht'],
  'licensing.agree': ['/mijn/licenties'],
  'licensing.leave': ['/mijn/licenties'],
  'licensing.namePerson': ['/organisatie/licenties/[id]'],
  'licensing.order': ['/organisatie/licentie-aanvragen'],
  'licensing.publishContact': ['/organisatie/licenties/[id]'],
  'licensing.removePerson': ['/organisatie/licenties/[id]'],
  'licensing.withdraw': ['/beheer/licenties/[id]'],
  'plan.erase': ['/mijn/klimplan'],
  'plan.markStep': ['/mijn/klimplan'],
  'plan.putBack': ['/mijn/klimplan/[part]'],
  'plan.savePart': ['/mijn/klimplan/[part]'],
  'portfolio.keepDraft': [
    '/begeleiden/[run]/bericht',
    '/begeleiden/inlevering/[submission]',
    '/besluiten/[id]',
    '/mijn/certificering/[id]',
    '/mijn/certificering/aanvragen',
    '/mijn/dossier',
    '/mijn/dossier/[id]',
    '/mijn/klimplan/[part]',
  ],
  'portfolio.saveReflections': ['/leren/[course]/denk-na/[reflection]'],
  'registration.answerPlace': ['/mijn/plaatsen/[id]'],
  'registration.askSeat': ['/uitvoeringen/[run]'],
  'registration.askToHear': ['/trainingen', '/trainingen/[course]'],
  'registration.confirmInterest': ['/bericht/[token]'],
  'registration.withdrawInterest': ['/bericht/[token]'],
  'registration.claimSeat': ['/plaats/[token]'],
  'registration.joinWaitingList': ['/uitvoeringen/[run]'],
  'registration.leaveWaitingList': ['/uitvoeringen/[run]'],
  'registration.reservePlace': ['/uitvoeringen/[run]'],
};

/** The actions whose form carries files; every other form is text. */
export const TAKES_FILES: ReadonlySet<string> = new Set([
  'dossier.addEvidence',
  'dossier.editEvidence',
  'learning.addAttachment',
  'learning.handIn',
  'learning.removeAttachment',
  'learning.saveDraft',
]);

/** The actions that come before signing in is done: only these may be posted at a page that asks to sign in. */
export const SIGNING_IN: ReadonlySet<string> = new Set([
  'identity.signIn',
  'identity.requestSignInLink',
  'identity.goOn',
]);

/** Takes the provider's signed events: no form, no action, no origin. */
export const EVENT_ROUTE = '/webhooks/betaling';
/** Takes a form that is no action. */
const COMFORT_ROUTE = '/leesstand';
/** Takes the form by which a mail program, or a person, switches off a mail (RFC 8058): no action, and no origin. */
export const UNSUBSCRIBE_ROUTE = '/afmelden/[token]';
const WITHOUT_ACTION: readonly string[] = [COMFORT_ROUTE, UNSUBSCRIBE_ROUTE];
const POSTED_AT: ReadonlySet<string> = new Set([...WITHOUT_ACTION, ...Object.values(offeredAt).flat()]);

/** What a route answers to. */
export function methodsOf(pattern: string): readonly string[] {
  if (pattern === EVENT_ROUTE) return ['POST'];
  return POSTED_AT.has(pattern) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
}

/** Whether a form on this page posts this action (null: the form of a page that is no action). */
export function mayBePostedAt(action: string | null, pattern: string): boolean {
  if (action === null) return WITHOUT_ACTION.includes(pattern) || pattern === EVENT_ROUTE;
  if (offersAction(action, pattern)) return true;
  return SIGNING_IN.has(action) && POSTED_AT.has(pattern) && !WITHOUT_ACTION.includes(pattern);
}

/** Whether the page itself has a form with this action. */
export function offersAction(action: string, pattern: string): boolean {
  return entriesOf(offeredAt, action)?.includes(pattern) ?? false;
}
