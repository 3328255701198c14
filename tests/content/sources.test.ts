import { describe, expect, test } from 'vitest';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { everyId, newIds, vanishedFaults } from './ids.ts';
import { sourceFaults } from './sources.ts';

const catalogue = readCatalogue('content');
const row = (home: string) => `  - { system: Iets, ${home} }\n`;
const yamlWith = (home: string) =>
  `method:\n${row(home)}${row('notYet: Later.').repeat(33)}frames:\n${row('notYet: Later.').repeat(42)}`;

describe('the systems that the sources name', () => {
  test('each have a home that is there, or a reason', () => {
    expect(sourceFaults(catalogue)).toEqual([]);
  });

  test.each([
    'carriedBy: [cva-vragen]',
    'carriedBy: [cva-a-brief]',
    'carriedBy: [/methode]',
    'carriedBy: [content/README.md]',
    'notYet: Later.',
  ])('may say %s', (home) => expect(sourceFaults(catalogue, yamlWith(home))).toEqual([]));

  test.each([
    'carriedBy: [cva-nergens]',
    'carriedBy: [/nergens]',
    'carriedBy: [content/nergens.md]',
    'carriedBy: []',
    'notYet: Geen zin',
  ])('are faulted for %s', (home) =>
    expect(sourceFaults(catalogue, yamlWith(home))[0]).toMatchObject({ file: 'content/sources.yaml', line: 2 }),
  );

  test('are all there', () => {
    expect(
      sourceFaults(catalogue, yamlWith('notYet: Later.').replace(row('notYet: Later.'), '')).map(
        ({ sentence }) => sentence,
      ),
    ).toEqual(['"method" has 33 systems, and the sources name 34.']);
  });
});

describe('ids', () => {
  test('never vanish', () => {
    expect(vanishedFaults(catalogue)).toEqual([]);
    expect(vanishedFaults(catalogue, ['cva-vragen', 'cva-weg'])).toMatchObject([
      { line: 2, sentence: expect.stringContaining('cva-weg') },
    ]);
  });

  test('that are new are told', () => {
    const all = everyId(catalogue);
    expect(newIds(catalogue, all)).toEqual([]);
    expect(newIds(catalogue, all.slice(1))).toEqual([all[0]]);
  });
});
