import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a name is no formula, and a sign of the file is no end of a cell', () => {
  const rows = [
    ['=HYPERLINK("x")', '+31', '-1', '@a', '\tb', '＝1'],
    ['Ada; Bo', 'a "b"', 'één', "d'Or", '', 'a=b'],
  ];
  expect(csvOf(['Naam', 'b', 'c', 'd', 'e', 'f'], rows)).toBe(
    '\uFEFFNaam;b;c;d;e;f\r\n' +
      '"\'=HYPERLINK(""x"")";\'+31;\'-1;\'@a;\'\tb;\'＝1\r\n' +
      '"Ada; Bo";"a ""b""";één;d\'Or;;a=b\r\n',
  );
});
