import { describe, expect, it } from 'vitest';
import { sendMails, subjectsTo, tokenTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { findOpenLink } from './mail-link.ts';
import { requestLink } from './request-link.ts';

const email = 'ada@test.example';
const address = '203.0.113.7';

describe('a link that is asked for by typing an address', () => {
  it('goes by mail to its account, for what it was asked for', async () => {
    const world = makeWorld();
    makePerson(world, { email });
    requestLink(world.visitor(), 'reset', { email: ' ADA@test.example', address });
    expect(findOpenLink(world.visitor(), await tokenTo(world, email))).toMatchObject({ purpose: 'reset', email });
  });

  it('asked for twice is two mails, and both open', async () => {
    const world = makeWorld();
    makePerson(world, { email });
    const tokens: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      requestLink(world.visitor(), 'sign_in', { email, address });
      tokens.push(await tokenTo(world, email));
    }
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.map((token) => findOpenLink(world.visitor(), token)?.purpose)).toEqual(['sign_in', 'sign_in']);
  });

  it('for a stranger is written for nobody: as many rows, no address, no mail', async () => {
    const world = makeWorld();
    requestLink(world.visitor(), 'sign_in', { email: 'nobody@test.example', address });
    expect(world.rows('SELECT purpose, person_id, email, used_at FROM mail_links')).toEqual([
      { purpose: 'sign_in', person_id: null, email: null, used_at: null },
    ]);
    await sendMails(world);
    expect(subjectsTo(world, 'nobody@test.example')).toEqual([]);
  });

  it('is refused beyond the limit of one client, whatever the addresses', () => {
    const world = makeWorld();
    for (let n = 0; n < 100; n += 1)
      requestLink(world.visitor(), 'sign_in', { email: `mens${n}@test.example`, address });
    expect(() => requestLink(world.visitor(), 'reset', { email, address })).toThrow(
      expect.objectContaining({ kind: 'too_many' }),
    );
  });
});
