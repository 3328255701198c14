import { describe, expect, test } from 'vitest';
import { type Credential, credentialStatus, isInForce, renewableFrom } from './credential.ts';

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
  replacement: null,
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
    expect(isInForce(credentialStatus(credential(), new Date(day(100).getTime() - 1)))).toBe(true);
    expect(credentialStatus(credential(), day(100))).toEqual({ state: 'expired', since: day(100) });
    expect(credentialStatus(credential({ validUntil: null }), day(9999))).toEqual({ state: 'valid' });
  });

  test('it is running out from the first instant at which it can be renewed, and counts all that time', () => {
    const long = credential({ validUntil: day(400) });
    const from = renewableFrom(long);
    // From the midnight of that day, on the clock of Amsterdam.
    expect(from).toEqual(new Date(day(280).getTime() - 2 * 3_600_000));
    expect(credentialStatus(long, new Date(day(280).getTime() - 2 * 3_600_000 - 1))).toEqual({ state: 'valid' });
    expect(credentialStatus(long, from ?? day(1))).toEqual({ state: 'expiring', until: day(400) });
    const all = { ...long, suspensions: [suspension(day(300), null)] };
    expect(credentialStatus(all, day(301)).state).toBe('suspended');
    expect(renewableFrom(credential({ validUntil: null }))).toBeNull();
    const counts = [long, all].map((one) => isInForce(credentialStatus(one, day(301))));
    expect(counts).toEqual([true, false]);
  });

  test('it is suspended from the suspension until it is lifted', () => {
    const lifted = credential({ suspensions: [suspension(day(10), day(20))] });
    expect(isInForce(credentialStatus(lifted, day(9)))).toBe(true);
    expect(credentialStatus(lifted, day(10))).toEqual({ state: 'suspended', since: day(10) });
    expect(isInForce(credentialStatus(lifted, day(20)))).toBe(true);
    expect(credentialStatus(credential({ suspensions: [suspension(day(10), null)] }), day(60)).state).toBe('suspended');
  });

  test('withdrawn goes before expired, and expired before suspended', () => {
    const all = credential({ suspensions: [suspension(day(10), null)], withdrawal });
    expect(credentialStatus(all, day(49)).state).toBe('suspended');
    expect(credentialStatus(all, day(200))).toEqual({ state: 'withdrawn', since: day(50) });
    expect(credentialStatus({ ...all, withdrawal: null }, day(200)).state).toBe('expired');
    const replacement = {
      credentialId: 'crd_1',
      at: day(30),
      reasonCode: 'name_changed',
      name: 'Ander',
      byId: 'per_9',
    };
    expect(
      [day(29), day(200)].map((at) => credentialStatus({ ...all, withdrawal: null, replacement }, at).state),
    ).toEqual(['suspended', 'replaced']);
  });
});
