import { describe, expect, test } from 'vitest';
import { type Credential, credentialStatus } from './credential.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const credential = (input: Partial<Credential> = {}): Credential => ({
  id: 'crd_1',
  number: 'KB-0000-0000-0000',
  kind: 'competence',
  subject: 'koek',
  holderId: 'per_1',
  sourceKey: 'decision:cer_1',
  statement: {
    holderName: 'Mens',
    title: 'KOEK-gecertificeerd',
    issuer: 'Klimroute',
    netMinutes: null,
    schemeVersion: '2026.1',
    competences: [],
    courseId: null,
  },
  issuedAt: day(1),
  validUntil: day(100),
  suspensions: [],
  withdrawal: null,
  ...input,
});
const suspension = (at: Date, liftedAt: Date | null) => ({
  id: 'sus_1',
  credentialId: 'crd_1',
  at,
  reasonCode: 'complaint_under_review',
  byId: 'per_9',
  liftedAt,
  liftedById: null,
});
const withdrawal = { credentialId: 'crd_1', at: day(50), reasonCode: 'code_of_conduct', byId: 'per_9' };

describe('how a certificate stands', () => {
  test('it is valid until the first instant of its end', () => {
    expect(credentialStatus(credential(), new Date(day(100).getTime() - 1))).toEqual({ state: 'valid' });
    expect(credentialStatus(credential(), day(100))).toEqual({ state: 'expired', since: day(100) });
    expect(credentialStatus(credential({ validUntil: null }), day(9999))).toEqual({ state: 'valid' });
  });

  test('it is suspended from the suspension until it is lifted', () => {
    const lifted = credential({ suspensions: [suspension(day(10), day(20))] });
    expect(credentialStatus(lifted, day(9)).state).toBe('valid');
    expect(credentialStatus(lifted, day(10))).toEqual({ state: 'suspended', since: day(10) });
    expect(credentialStatus(lifted, day(20)).state).toBe('valid');
    expect(credentialStatus(credential({ suspensions: [suspension(day(10), null)] }), day(60)).state).toBe('suspended');
  });

  test('withdrawn goes before expired, and expired before suspended', () => {
    const all = credential({ suspensions: [suspension(day(10), null)], withdrawal });
    expect(credentialStatus(all, day(49)).state).toBe('suspended');
    expect(credentialStatus(all, day(200))).toEqual({ state: 'withdrawn', since: day(50) });
    expect(credentialStatus({ ...all, withdrawal: null }, day(200)).state).toBe('expired');
  });
});
