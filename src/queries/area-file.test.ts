import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { makeBuyer, makeCertified, makeLicence, makeNamed, makeTree } from '#tests/support/make/licensing.ts';
import { makeWorld } from '#tests/support/world.ts';
import { areaFile, csvCell } from './area-file.ts';

test('a cell that a spreadsheet would count is text, and reads back as it was meant', () => {
  for (const formula of ['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', ' =1', '|cmd', '%0a'])
    expect(csvCell(formula)).toMatch(/^"'/);
  expect(csvCell('Deventer')).toBe('Deventer');
  expect(csvCell('Zand; "klei"\r\nen veen')).toBe('"Zand; ""klei""\r\nen veen"');
});

test('the file of a provincie has its gemeenten with who works there; an organisation with a formula for a name stays text', () => {
  const world = makeWorld();
  makeTree(world);
  const buyer = makeBuyer(world, '=HYPERLINK("http://x.test"; "De Tafel")');
  const licence = makeLicence(world, buyer);
  makeNamed(world, buyer, licence.id, makeCertified(world, buyer).personId);
  const { text } = areaFile(world.visitor(), 'PV01');
  const rows = parse(text, { bom: true, delimiter: ';', columns: true, relax_column_count: true }) as Record<
    string,
    string
  >[];
  expect(rows.slice(0, 2)).toMatchObject([
    {
      code: 'GM0001',
      naam: 'Rozendam',
      'ligt in': 'Noordland',
      hoe: 'Exclusief',
      organisaties: `'=HYPERLINK("http://x.test"; "De Tafel")`,
    },
    { code: 'GM0002', naam: 'Tuinstad', hoe: 'Nog niemand', organisaties: '' },
  ]);
  expect(rows.at(-1)?.code).toContain('CBS');
  expect(() => areaFile(world.visitor(), 'GM7777')).toThrow(/not_found/);
});
