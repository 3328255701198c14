import QRCode from 'qrcode';

type Doc = PDFKit.PDFDocument;
/** White around the code, in modules (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/** Dark modules as runs on a row: `[column, row, length]`, without the quiet zone. */
export function qrRuns(text: string): { size: number; runs: [number, number, number][] } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const runs: [number, number, number][] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      let length = 0;
      while (column + length < modules.size && modules.get(row, column + length)) length += 1;
      if (length > 0) runs.push([column, row, length]);
      column += length;
    }
  }
  return { size: modules.size, runs };
}

/** The same as the path of a drawing, in units of one module. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const { size, runs } = qrRuns(text);
  return { size, path: runs.map(([column, row, length]) => `M${column} ${row}h${length}v1h-${length}z`).join('') };
}

/** Draws the code in black on white; `side` is the code itself, the quiet zone lies around it. */
export function drawQr(doc: Doc, text: string, at: { x: number; y: number; side: number }): void {
  const { size, runs } = qrRuns(text);
  const unit = at.side / size;
  const quiet = QUIET_MODULES * unit;
  doc.rect(at.x - quiet, at.y - quiet, at.side + 2 * quiet, at.side + 2 * quiet).fill('#FFFFFF');
  for (const [column, row, length] of runs) doc.rect(at.x + column * unit, at.y + row * unit, length * unit, unit);
  doc.fill('#000000');
}
