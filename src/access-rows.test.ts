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

test('an action is open to whom it was given, and to nobody else', () => {
  expect(rowsOf(actions, 'administrator').sort()).toEqual([
    'areas.confirmMerger',
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
    'licensing.withdraw',
  ]);
  expect(rowsOf(actions, 'certification_officer').sort()).toEqual([
    'assessment.decide',
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
});
