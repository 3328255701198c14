import type { Actor, Role } from '#domain/context.ts';

/** Who a row lets in. `anyone` needs no account; the others need one, `signed_in` being every person. */
export type Entry = 'anyone' | 'signed_in' | 'coordinator' | Role | 'demo_only';

/**
 * Route pattern → who may open it. No row, no entry. Being let in here is the first door only: the verb or report decides
 * whether this person may do this deed with this thing.
 */
export const routes: Readonly<Record<string, readonly Entry[]>> = {
  '/': ['anyone'],
  '/[...anything]': ['anyone'],
  '/404': ['anyone'],
  '/500': ['anyone'],
  '/methode': ['anyone'],
  '/leesstand': ['anyone'],
  '/toegankelijkheid': ['anyone'],
  '/privacy': ['anyone'],
  '/contact': ['anyone'],
  '/inloggen': ['anyone'],
  '/inloggen/mail': ['anyone'],
  '/aanmelden': ['anyone'],
  '/uitloggen': ['anyone'],
  '/link/[token]': ['anyone'],
  '/wachtwoord-vergeten': ['anyone'],
  '/verhalen': ['anyone'],
  '/verhalen/[story]': ['anyone'],
  '/trainingen': ['anyone'],
  '/trainingen/[course]': ['anyone'],
  '/uitvoeringen/[run]': ['anyone'],
  '/bestellingen/[order]': ['signed_in'],
  '/bestellingen/[order]/terug': ['signed_in'],
  '/mijn/bestellingen': ['signed_in'],
  '/facturen/[id]/pdf': ['signed_in'],
  '/beheer/bestellingen': ['administrator'],
  '/beheer/bestellingen/[id]': ['administrator'],
  '/webhooks/betaling': ['anyone'],
  '/mijn/account': ['signed_in'],
  '/gebieden': ['anyone'],
  '/gebieden/[code]': ['anyone'],
  '/organisatie': ['coordinator'],
  '/organisatie/licentie-aanvragen': ['coordinator'],
  '/organisatie/licenties/[id]': ['coordinator', 'administrator'],
  '/mijn/licenties': ['signed_in'],
  '/controleren': ['anyone'],
  '/controleren/[number]': ['anyone'],
  '/controleren/[number].json': ['anyone'],
  '/mijn/dossier': ['signed_in'],
  '/mijn/dossier/[id]': ['signed_in'],
  '/mijn/dossier/[id]/bestand': ['signed_in'],
  '/mijn/certificering/aanvragen': ['signed_in'],
  '/mijn/certificering/[id]': ['signed_in'],
  '/mijn/certificering/[id]/bewijs/[piece]': ['signed_in'],
  '/mijn/certificaten': ['signed_in'],
  '/mijn/certificaten/[id]/pdf': ['signed_in'],
  '/beoordelen': ['assessor'],
  '/beoordelen/[id]': ['assessor'],
  '/beoordelen/[id]/afronden': ['assessor'],
  '/beoordelen/[id]/bewijs/[piece]': ['assessor'],
  '/besluiten': ['certification_officer'],
  '/besluiten/[id]': ['certification_officer'],
  '/besluiten/[id]/bewijs/[piece]': ['certification_officer'],
  '/besluiten/certificaat': ['certification_officer'],
  '/besluiten/certificaat/[id]': ['certification_officer'],
  '/beheer': ['administrator'],
  '/beheer/mensen': ['administrator'],
  '/beheer/mensen/[id]': ['administrator'],
  '/beheer/organisaties': ['administrator'],
  '/beheer/journaal': ['administrator'],
  '/.well-known/security.txt': ['anyone'],
  '/mijn': ['signed_in'],
  '/leren/[course]': ['signed_in'],
  '/leren/[course]/boekje/[module]': ['signed_in'],
  '/leren/[course]/denk-na/[reflection]': ['signed_in'],
  '/leren/[course]/oefenen/[quiz]': ['signed_in'],
  '/leren/[course]/opdracht/[assignment]': ['signed_in'],
  '/bijlagen/[id]': ['signed_in'],
  '/begeleiden': ['trainer'],
  '/begeleiden/[run]': ['trainer'],
  '/begeleiden/[run]/plan': ['trainer'],
  '/begeleiden/[run]/plan/[module]': ['trainer'],
  '/begeleiden/bijeenkomst/[meeting]': ['trainer'],
  '/begeleiden/inlevering/[submission]': ['trainer'],
  '/dev/klok': ['demo_only'],
  '/dev/mailbox': ['demo_only'],
  '/dev/mailbox/[id]': ['demo_only'],
  '/dev/mailbox/[id]/[number]': ['demo_only'],
};

/** Action name (`room.verb`) → who may call it, from whichever page it is posted. No row, no entry. */
export const deeds: Readonly<Record<string, readonly Entry[]>> = {
  'demo.moveClock': ['demo_only'],
  'identity.signUp': ['anyone'],
  'identity.signIn': ['anyone'],
  'identity.signOut': ['anyone'],
  'identity.requestSignInLink': ['anyone'],
  'identity.goOn': ['anyone'],
  'identity.requestReset': ['anyone'],
  'identity.useLink': ['anyone'],
  'identity.resetPassword': ['anyone'],
  'identity.resendConfirmation': ['signed_in'],
  'identity.changeName': ['signed_in'],
  'identity.changeEmail': ['signed_in'],
  'identity.changePassword': ['signed_in'],
  'identity.logOutEverywhere': ['signed_in'],
  'identity.leaveOrganisation': ['signed_in'],
  'dossier.addEvidence': ['signed_in'],
  'dossier.editEvidence': ['signed_in'],
  'dossier.removeEvidence': ['signed_in'],
  'assessment.apply': ['signed_in'],
  'assessment.saveMark': ['assessor'],
  'assessment.finaliseMark': ['assessor'],
  'assessment.returnCase': ['assessor'],
  'assessment.decide': ['certification_officer'],
  'assessment.searchAssessors': ['certification_officer'],
  'certification.chooseNameShown': ['signed_in'],
  'certification.suspend': ['certification_officer'],
  'certification.lift': ['certification_officer'],
  'certification.withdraw': ['certification_officer'],
  'identity.appoint': ['administrator'],
  'identity.endAppointment': ['administrator'],
  'identity.addMember': ['administrator'],
  'identity.endMembership': ['administrator'],
  'identity.createOrganisation': ['administrator'],
  'learning.finishLesson': ['signed_in'],
  'learning.answerQuiz': ['signed_in'],
  'learning.saveDraft': ['signed_in'],
  'learning.addAttachment': ['signed_in'],
  'learning.removeAttachment': ['signed_in'],
  'learning.handIn': ['signed_in'],
  'learning.giveFeedback': ['trainer'],
  'learning.markAttendance': ['trainer'],
  'portfolio.saveReflection': ['signed_in'],
  'registration.reservePlace': ['signed_in'],
  'registration.joinWaitingList': ['signed_in'],
  'registration.leaveWaitingList': ['signed_in'],
  'billing.payOrder': ['signed_in'],
  'billing.agreeOnInvoice': ['coordinator'],
  'billing.cancelOrder': ['signed_in'],
  'billing.lookAgain': ['signed_in'],
  'billing.refundOrder': ['administrator'],
  'billing.retryRefund': ['administrator'],
  'billing.recordBankPayment': ['administrator'],
  'billing.recordBankRefund': ['administrator'],
  'licensing.order': ['coordinator'],
  'licensing.namePerson': ['coordinator'],
  'licensing.removePerson': ['coordinator'],
  'licensing.agree': ['signed_in'],
  'licensing.leave': ['signed_in'],
};

/** The row of a route or deed; undefined for a name that nobody declared, whatever it is called. */
export function entriesOf(table: Readonly<Record<string, readonly Entry[]>>, name: string): readonly Entry[] | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export type Admission = 'enter' | 'sign_in' | 'hidden';

/** `hidden` answers "not found": who may not enter does not learn that there is something to enter. */
export function admit(entries: readonly Entry[] | undefined, actor: Actor, demo: boolean): Admission {
  if (!entries) return 'hidden';
  if (entries.includes('demo_only')) return demo ? 'enter' : 'hidden';
  if (entries.includes('anyone')) return 'enter';
  if (actor.kind !== 'person') return 'sign_in';
  if (entries.includes('signed_in')) return 'enter';
  if (entries.includes('coordinator') && actor.coordinates.size > 0) return 'enter';
  return entries.some((entry) => actor.roles.has(entry as Role)) ? 'enter' : 'hidden';
}
