import PDFDocument from 'pdfkit';

/** A real PDF with a record of its maker, and one page that says `say`. */
export function writtenPaper(
  info: Readonly<Record<string, string>>,
  say = 'Een gesprek aan tafel',
): Promise<Uint8Array> {
  const paper = new PDFDocument({ info: { ...info, CreationDate: new Date(0) } });
  const parts: Buffer[] = [];
  paper.on('data', (part: Buffer) => parts.push(part));
  paper.font('Helvetica').text(say);
  paper.end();
  return new Promise((done) => paper.on('end', () => done(new Uint8Array(Buffer.concat(parts)))));
}
