import { expect, test } from 'vitest';
import { actions, type Entry, routes } from './access.ts';

const rowsOf = (table: Readonly<Record<string, readonly Entry[]>>, entry: Entry) =>
  Object.keys(table).filter((name) => table[name]?.length === 1 && table[name]?.[0] === entry);

test('what belongs to the office, the officers, the assessors and the trainers is open to them alone', () => {
  const under = (start: string) => Object.keys(routes).filter((name) => name === start || name.startsWith(`${start}/`));
  expect(rowsOf(routes, 'administrator')).toEqual(under('/beheer'));
  expect(rowsOf(routes, 'certification_officer')).toEqual(under('/besluiten'));
  expect(rowsOf(routes, 'assessor')).toEqual(under('/beoordelen'));
  expect(rowsOf(routes, 'trainer')).toEqual(under('/begeleiden'));
  expect(rowsOf(routes, 'demo_only')).toEqual(Object.keys(routes).filter((name) => name.startsWith('/dev/')));
});

test('a page is open to everybody, or to whoever signed in, only when it was meant to be', () => {
  expect(rowsOf(routes, 'anyone').sort()).toEqual([
    '/',
    '/.well-known/security.txt',
    '/404',
    '/500',
    '/[...anything]',
    '/aanmelden',
    '/afmelden/[token]',
    '/agenda/[token].ics',
    '/contact',
    '/controleren',
    '/controleren/[number]',
    '/controleren/[number].json',
    '/gebieden',
    '/gebieden/[code]',
    '/health',
    '/herroepen',
    '/inloggen',
    '/inloggen/mail',
    '/leesstand',
    '/link/[token]',
    '/methode',
    '/privacy',
    '/proefles',
    '/proefles/oefening/[practice]/[step]',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemap/[part].xml',
    '/toegankelijkheid',
    '/trainingen',
    '/trainingen/[course]',
    '/uitloggen',
    '/uitvoeringen/[run]',
    '/verhalen',
    '/verhalen/[story]',
    '/voorwaarden',
    '/voorwaarden/[version]',
    '/wachtwoord-vergeten',
    '/webhooks/betaling',
  ]);
  expect(rowsOf(routes, 'signed_in').sort()).toEqual([
    '/bestellingen/[order]',
    '/bestellingen/[order]/terug',
    '/bestellingen/[order]/verplaatsen',
    '/bijlagen/[id]',
    '/bijlagen/[id]/[part]',
    '/facturen/[id]/pdf',
    '/inchecken',
    '/leren/[course]',
    '/leren/[course]/[lesson]',
    '/leren/[course]/boekje/[module]',
    '/leren/[course]/denk-na/[reflection]',
    '/leren/[course]/oefenen/[quiz]',
    '/leren/[course]/oefening/[practice]/[step]',
    '/leren/[course]/oefening/[practice]/blad',
    '/leren/[course]/opdracht/[assignment]',
    '/mijn',
    '/mijn/account',
    '/mijn/bestellingen',
    '/mijn/certificaten',
    '/mijn/certificaten/[id]/pdf',
    '/mijn/certificering/[id]',
    '/mijn/certificering/[id]/bewijs/[piece]',
    '/mijn/certificering/aanvragen',
    '/mijn/dossier',
    '/mijn/dossier/[id]',
    '/mijn/dossier/[id]/bestand',
    '/mijn/dossier/[id]/bestand/[part]',
    '/mijn/licenties',
    '/mijn/plaatsen/[id]',
    '/mijn/schrift',
    '/mijn/voorkeuren',
  ]);
  expect(rowsOf(routes, 'coordinator').sort()).toEqual(['/organisatie', '/organisatie/licentie-aanvragen']);
  expect(routes['/organisatie/licenties/[id]']).toEqual(['coordinator', 'administrator']);
  expect(routes['/uitvoeringen/[run]/wijzigen']).toEqual(['trainer', 'administrator']);
});

test('an action is open to whom it was given, and to nobody else', () => {
  expect(rowsOf(actions, 'administrator').sort()).toEqual([
    'areas.confirmMerger',
    'billing.dismissAlarm',
    'billing.recordBankPayment',
    'billing.recordBankRefund',
    'billing.refundOrder',
    'billing.retryRefund',
    'billing.setPrice',
    'identity.addMember',
    'identity.appoint',
    'identity.createOrganisation',
    'identity.endAppointment',
    'identity.endMembership',
    'learning.openRun',
    'learning.planMeeting',
    'learning.proposeStop',
    'learning.proposeTrainer',
    'licensing.withdraw',
  ]);
  expect(rowsOf(actions, 'certification_officer').sort()).toEqual([
    'assessment.correctName',
    'assessment.decide',
    'assessment.extendSeat',
    'assessment.reassignSeat',
    'assessment.recordIdentity',
    'assessment.searchAssessors',
    'certification.lift',
    'certification.suspend',
    'certification.withdraw',
  ]);
  expect(rowsOf(actions, 'assessor').sort()).toEqual([
    'assessment.finaliseMark',
    'assessment.returnCase',
    'assessment.saveMark',
  ]);
  expect(rowsOf(actions, 'trainer').sort()).toEqual(['learning.giveFeedback', 'learning.markAttendance']);
  expect(rowsOf(actions, 'coordinator').sort()).toEqual([
    'billing.agreeOnInvoice',
    'licensing.namePerson',
    'licensing.order',
    'licensing.removePerson',
  ]);
  expect(rowsOf(actions, 'anyone').sort()).toEqual([
    'billing.withdrawByNumber',
    'identity.goOn',
    'identity.requestReset',
    'identity.requestSignInLink',
    'identity.resetPassword',
    'identity.signIn',
    'identity.signOut',
    'identity.signUp',
    'identity.useLink',
  ]);
  expect(rowsOf(actions, 'demo_only').sort()).toEqual(['demo.moveClock']);
  expect(rowsOf(actions, 'signed_in').sort()).toEqual([
    'assessment.apply',
    'assessment.chooseToWait',
    'assessment.stopWaiting',
    'billing.cancelLine',
    'billing.cancelOrder',
    'billing.lookAgain',
    'billing.moveLine',
    'billing.payOrder',
    'billing.withdraw',
    'certification.chooseNameShown',
    'dossier.addEvidence',
    'dossier.editEvidence',
    'dossier.removeEvidence',
    'identity.changeEmail',
    'identity.changeName',
    'identity.changePassword',
    'identity.chooseReminders',
    'identity.endCalendarFeed',
    'identity.leaveOrganisation',
    'identity.logOutEverywhere',
    'identity.makeCalendarFeed',
    'identity.resendConfirmation',
    'learning.addAttachment',
    'learning.answerQuiz',
    'learning.checkIn',
    'learning.doPractice',
    'learning.finishLesson',
    'learning.handIn',
    'learning.removeAttachment',
    'learning.saveDraft',
    'licensing.agree',
    'licensing.leave',
    'portfolio.keepDraft',
    'portfolio.saveReflections',
    'registration.answerPlace',
    'registration.joinWaitingList',
    'registration.leaveWaitingList',
    'registration.reservePlace',
  ]);
});
