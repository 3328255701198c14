import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { applyForCertification } from '#domain/assessment/index.ts';
import { listMyEvidence, removeEvidence } from '#domain/portfolio/index.ts';
import { guardedReading } from '#src/adapters/reading/guarded.ts';
import { makeDossier } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { recordingOf } from '#tests/support/recordings.ts';
import { makeWorld } from '#tests/support/world.ts';
import { forgetEvidenceFile } from './forget-file.ts';
import { addEvidenceWithFile, editEvidenceWithFile } from './keep-evidence.ts';

const piece = { kind: 'gesprek', title: 'De kaart van de buurt', text: '', competenceIds: ['K1'] };
const photo = async (name = 'kaart.png') => ({
  name,
  bytes: new Uint8Array(
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#f4b932' } })
      .png()
      .toBuffer(),
  ),
});

function start() {
  const world = makeWorld();
  const ada = makePerson(world);
  const filesThere = async () =>
    (
      await Promise.all(
        listMyEvidence(world.person(ada)).map((evidence) => world.storage.has(evidence.storageKey ?? '')),
      )
    ).filter(Boolean).length;
  return { world, ada, filesThere };
}

describe('a piece of evidence with a file', () => {
  test('is stored with the type that its content shows, under a safe name', async () => {
    const { world, ada, filesThere } = start();
    await addEvidenceWithFile(world.person(ada), piece, await photo('../../kaart.pdf'));
    const [kept] = listMyEvidence(world.person(ada));
    expect(kept?.fileMime).toMatch(/^image\//);
    expect(kept?.fileName).not.toContain('/');
    expect(await filesThere()).toBe(1);
  });

  test('is refused when it is empty or of the wrong kind, and leaves nothing behind', async () => {
    const { world, ada } = start();
    const add = (bytes: Uint8Array) => addEvidenceWithFile(world.person(ada), piece, { name: 'x.pdf', bytes });
    await expect(add(new Uint8Array())).rejects.toThrow(
      expect.objectContaining({ code: 'portfolio.file_refused', facts: { fault: 'empty' } }),
    );
    await expect(add(new TextEncoder().encode('<script>'))).rejects.toThrow(
      expect.objectContaining({ code: 'portfolio.file_refused', facts: { fault: 'wrong_kind' } }),
    );
    expect(listMyEvidence(world.person(ada))).toEqual([]);
  });

  test('may be a recording with its summary, which loses what a phone wrote in it', async () => {
    const { world, ada } = start();
    const bytes = await recordingOf('m4a', { seconds: 3, title: 'Keukentafel van Ada Vermeer' });
    expect(Buffer.from(bytes).includes('Vermeer')).toBe(true);
    const add = (text: string) =>
      addEvidenceWithFile(world.person(ada), { ...piece, text }, { name: 'Nieuwe opname 3.m4a', bytes });
    await expect(add('  ')).rejects.toThrow('portfolio.summary_needed');
    expect(world.storage.count()).toBe(0);
    const id = await add('Een bewoner vertelt over de moestuin.');
    const [kept] = listMyEvidence(world.person(ada));
    expect(kept).toMatchObject({ id, fileMime: 'audio/mp4', fileName: 'Nieuwe opname 3.m4a' });
    const stored = await world.storage.read(kept?.storageKey ?? '');
    expect(Buffer.from(stored).includes('Vermeer')).toBe(false);
    await expect(editEvidenceWithFile(world.person(ada), id, { ...piece, text: '' }, null, false)).rejects.toThrow(
      'portfolio.summary_needed',
    );
  });

  test('with a virus is refused, every administrator gets one mail, and the journal says who and what', async () => {
    const { world, ada } = start();
    const eve = makePerson(world, { roles: ['administrator'] });
    const scanner = { scan: async () => ({ found: 'Eicar-Test\nx' }), ping: async () => true };
    const ctx = world.person(ada);
    const outside = { ...ctx.outside, reading: guardedReading({ storage: world.storage, scanner }) };
    await expect(addEvidenceWithFile({ ...ctx, outside }, piece, await photo())).rejects.toThrow(
      expect.objectContaining({ code: 'portfolio.file_refused', facts: { fault: 'virus' } }),
    );
    expect(world.storage.count()).toBe(0);
    expect(world.rows<{ payload: string }>("SELECT payload FROM outbox WHERE payload LIKE '%virus%'")).toEqual([
      { payload: expect.stringContaining(eve) },
    ]);
    expect(world.rows("SELECT actor_id, entry FROM journal WHERE verb = 'identity.report_virus'")).toEqual([
      { actor_id: ada, entry: expect.stringContaining('Eicar-Test_x') },
    ]);
  });

  test('a refused piece takes its file away again, and so does a stranger who tries to change one', async () => {
    const { world, ada } = start();
    const id = await addEvidenceWithFile(world.person(ada), piece, await photo());
    const key = listMyEvidence(world.person(ada))[0]?.storageKey ?? '';
    await expect(addEvidenceWithFile(world.person(ada), { ...piece, kind: 'diploma' }, await photo())).rejects.toThrow(
      'portfolio.unknown_kind',
    );
    await expect(
      editEvidenceWithFile(world.person(makePerson(world)), id, piece, await photo(), false),
    ).rejects.toThrow(/not_found/);
    expect(listMyEvidence(world.person(ada))).toHaveLength(1);
    expect(await world.storage.has(key)).toBe(true);
  });

  test('a new file takes the place of the old one, which is forgotten', async () => {
    const { world, ada, filesThere } = start();
    const id = await addEvidenceWithFile(world.person(ada), piece, await photo());
    const before = listMyEvidence(world.person(ada))[0]?.storageKey ?? '';
    await editEvidenceWithFile(world.person(ada), id, piece, await photo('nieuw.png'), true);
    const after = listMyEvidence(world.person(ada))[0]?.storageKey ?? '';
    expect(after).not.toBe(before);
    await forgetEvidenceFile(world.system(), { storageKey: before });
    await forgetEvidenceFile(world.system(), { storageKey: after });
    expect(await world.storage.has(before)).toBe(false);
    expect(await filesThere()).toBe(1);
  });

  test('a file that was judged stays when the owner removes the piece', async () => {
    const { world, ada } = start();
    const id = await addEvidenceWithFile(world.person(ada), piece, await photo());
    const key = listMyEvidence(world.person(ada))[0]?.storageKey ?? '';
    const steps = { held: [], missing: [] };
    applyForCertification(world.person(ada), {
      schemeId: 'koek',
      evidenceIds: [id, ...makeDossier(world, ada)],
      steps,
      equivalence: '',
      conductAccepted: true,
    });
    removeEvidence(world.person(ada), id);
    await forgetEvidenceFile(world.system(), { storageKey: key });
    expect(await world.storage.has(key)).toBe(true);
  });
});
