import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { applyForCertification } from '#domain/assessment/index.ts';
import { listMyEvidence, removeEvidence } from '#domain/portfolio/index.ts';
import { paperOf } from '#tests/support/hostile-uploads.ts';
import { makeDossier } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { forgetEvidenceFile } from './forget-evidence-file.ts';
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
    (await Promise.all(listMyEvidence(world.person(ada)).map((one) => world.storage.has(one.storageKey ?? '')))).filter(Boolean).length;
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
    await expect(add(new Uint8Array())).rejects.toThrow(/leeg/);
    await expect(add(new TextEncoder().encode('<script>'))).rejects.toThrow(/nemen wij niet aan/);
    expect(listMyEvidence(world.person(ada))).toEqual([]);
  });

  test('is refused when a PDF tells its maker in a way that cannot be taken out', async () => {
    const { world, ada } = start();
    const metadata = '7 0 obj\n<< /Type /Metadata /Filter /FlateDecode /Length 3 >>\nstream\nabc\nendstream\nendobj\n';
    const add = addEvidenceWithFile(world.person(ada), piece, { name: 'x.pdf', bytes: paperOf({ objects: metadata }) });
    await expect(add).rejects.toThrow(/‘Opslaan als PDF’/);
    expect(listMyEvidence(world.person(ada))).toEqual([]);
  });

  test('a refused piece takes its file away again, and so does a stranger who tries to change one', async () => {
    const { world, ada } = start();
    const id = await addEvidenceWithFile(world.person(ada), piece, await photo());
    const key = listMyEvidence(world.person(ada))[0]?.storageKey ?? '';
    await expect(addEvidenceWithFile(world.person(ada), { ...piece, kind: 'diploma' }, await photo())).rejects.toThrow(/wat voor bewijsstuk/);
    await expect(editEvidenceWithFile(world.person(makePerson(world)), id, piece, await photo(), false)).rejects.toThrow(/not_found/);
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
