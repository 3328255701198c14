import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NAME_LENGTH, safeFileName } from './file-name.ts';

describe('the name of an upload', () => {
  it.each([
    ['verslag.pdf', 'verslag.pdf'],
    ['Gesprek met mijn buurvrouw (1).PDF', 'Gesprek met mijn buurvrouw (1).pdf'],
    ['klimplan é ĳ ş.heic', 'klimplan é ĳ ş.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\windows\\win.ini', 'win.ini.pdf'],
    ['..', 'bestand.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'bestand.pdf'],
    ['con.pdf', 'bestand con.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie- x=1.pdf'],
    ['foto\u202Efdp.exe', 'fotofdp.exe.pdf'],
    ['a\u0000b\u200Bc\uFEFF.pdf', 'abc.pdf'],
    ['"quoted"; filename=x.pdf', 'quoted-- filename=x.pdf'],
  ])('%j is shown as %j', (name, safe) => {
    expect(safeFileName(name, 'pdf')).toBe(safe);
  });
  it('of 300 letters is cut, and never between a letter and its accent', () => {
    expect(safeFileName('a'.repeat(300), 'png')).toBe(`${'a'.repeat(MAX_NAME_LENGTH)}.png`);
    const accented = safeFileName('q\u0323\u0307'.repeat(300), 'png');
    expect(accented).toMatch(/\u0307\.png$/);
  });
  it('can hold no path, control, direction mark or quote, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name, 'jpeg');
        expect(safe).toMatch(/^[^.\s/\\"<>:|?*;'\p{C}][^/\\"<>:|?*;'\p{C}]*\.jpg$/u);
        expect(safe.length).toBeLessThanOrEqual(MAX_NAME_LENGTH + 12);
      }),
      { numRuns: 2000 },
    );
  });
});
