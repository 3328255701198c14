import { describe, expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { addEvidence } from './add-evidence.ts';
import { editEvidence } from './edit-evidence.ts';
import { MOST_EVIDENCE } from './evidence.ts';
import { listMyEvidence, requireMyEvidence } from './find-evidence.ts';
import { removeEvidence } from './remove-evidence.ts';

const words = {
  kind: 'gesprek',
  title: 'Aan de tafel bij het raam',
  text: 'Wij dronken thee.',
  competenceIds: ['K1', 'K1'],
};
const file = { storageKey: 'f1', fileName: 'kaart.pdf', fileMime: 'application/pdf', fileSha256: 'a'.repeat(64) };

function start() {
  const world = makeWorld();
  return { world, ada: makePerson(world), other: makePerson(world) };
}
const forgotten = (world: ReturnType<typeof makeWorld>) =>
  world
    .rows<{ payload: string }>("SELECT payload FROM outbox WHERE kind = 'forget_evidence_file'")
    .map((row) => JSON.parse(row.payload).storageKey);

describe('the dossier', () => {
  test('holds what its owner adds, each competence once', () => {
    const { world, ada, other } = start();
    const id = addEvidence(world.person(ada), words, file);
    expect(listMyEvidence(world.person(ada))).toMatchObject([
      { id, title: words.title, storageKey: 'f1', competenceIds: ['K1'] },
    ]);
    expect(listMyEvidence(world.person(other))).toEqual([]);
    expect(listMyEvidence(world.visitor())).toEqual([]);
  });

  test('the same piece added twice stands there twice: they are two pieces', () => {
    const { world, ada } = start();
    addEvidence(world.person(ada), words, null);
    addEvidence(world.person(ada), words, null);
    expect(listMyEvidence(world.person(ada))).toHaveLength(2);
  });

  test('takes a text, a file or both, but not nothing, and only kinds and competences of a scheme', () => {
    const { world, ada } = start();
    addEvidence(world.person(ada), { ...words, text: ' ' }, file);
    expect(() => addEvidence(world.person(ada), { ...words, text: ' \n' }, null)).toThrow('portfolio.nothing_to_read');
    expect(() => addEvidence(world.person(ada), { ...words, kind: 'diploma' }, null)).toThrow('portfolio.unknown_kind');
    expect(() => addEvidence(world.person(ada), { ...words, competenceIds: ['K9'] }, null)).toThrow(
      'portfolio.unknown_competence',
    );
    expect(listMyEvidence(world.person(ada))).toHaveLength(1);
  });

  test('is full at its limit', () => {
    const { world, ada } = start();
    for (let piece = 0; piece < MOST_EVIDENCE; piece += 1) addEvidence(world.person(ada), words, null);
    expect(() => addEvidence(world.person(ada), words, null)).toThrow(
      expect.objectContaining({ code: 'portfolio.dossier_full', facts: { most: 60 } }),
    );
  });

  test('is changed by its owner: words, competences, and the file kept, replaced or dropped', () => {
    const { world, ada } = start();
    const id = addEvidence(world.person(ada), words, file);
    editEvidence(world.person(ada), id, { ...words, title: 'Aan tafel', competenceIds: ['K2'] }, 'keep');
    expect(requireMyEvidence(world.person(ada), id)).toMatchObject({
      title: 'Aan tafel',
      competenceIds: ['K2'],
      storageKey: 'f1',
    });
    editEvidence(world.person(ada), id, words, { ...file, storageKey: 'f2' });
    expect(requireMyEvidence(world.person(ada), id).storageKey).toBe('f2');
    editEvidence(world.person(ada), id, words, 'drop');
    expect(requireMyEvidence(world.person(ada), id)).toMatchObject({ storageKey: null, fileName: null });
    expect(forgotten(world)).toEqual(['f1', 'f2']);
    expect(() => editEvidence(world.person(ada), id, { ...words, text: '' }, 'drop')).toThrow(
      'portfolio.nothing_to_read',
    );
  });

  test('loses a piece when its owner removes it, once', () => {
    const { world, ada } = start();
    const id = addEvidence(world.person(ada), words, file);
    removeEvidence(world.person(ada), id);
    expect(listMyEvidence(world.person(ada))).toEqual([]);
    expect(world.rows('SELECT 1 FROM evidence_competences')).toEqual([]);
    expect(forgotten(world)).toEqual(['f1']);
    expect(() => removeEvidence(world.person(ada), id)).toThrow(/not_found/);
  });

  test('is closed to everybody else, an administrator included', () => {
    const { world, ada, other } = start();
    const eve = makePerson(world, { roles: ['administrator', 'certification_officer', 'assessor', 'trainer'] });
    const id = addEvidence(world.person(ada), words, file);
    for (const who of [world.person(other), world.person(eve), world.visitor(), world.system()]) {
      expect(() => requireMyEvidence(who, id)).toThrow(/not_found/);
      expect(() => editEvidence(who, id, words, 'keep')).toThrow(/not_found/);
      expect(() => removeEvidence(who, id)).toThrow(/not_found/);
    }
    expect(() => addEvidence(world.visitor(), words, null)).toThrow(/sign_in_first/);
  });

  test('leaves no word that a person wrote in the journal', () => {
    const { world, ada } = start();
    const id = addEvidence(world.person(ada), words, file);
    editEvidence(world.person(ada), id, words, 'drop');
    removeEvidence(world.person(ada), id);
    const lines = world.rows<{ entry: string }>('SELECT entry FROM journal').map((row) => row.entry);
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toMatch(/tafel|thee|kaart/);
  });
});
