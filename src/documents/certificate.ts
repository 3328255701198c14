import { day, certificateWords as words } from '#src/i18n/index.ts';
import { drawFrame } from './certificate-frame.ts';
import type { CertificateSheet } from './port.ts';
import { drawQr } from './qr.ts';
import { openSheet, type Part, type Sheet } from './sheet.ts';
import { A4, INK, INK_SOFT, MM, type Style } from './typeset.ts';

const LEFT = 76;
const WIDTH = 350;
const QR_SIDE = 38 * MM;
const CHECK_TOP = A4.height - 208;
const BRICK = '#86301C';
const DANGER = '#851A16';
/** Long names and many competences are set smaller, step by step, until all stands above the check. */
const SCALES = [1.12, 1.06, 1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58];

/** One page that states what, who, by whom, when and until when, and how to check it. Throws when even small letters do not fit. */
export async function certificatePdf(certificateSheet: CertificateSheet): Promise<Uint8Array> {
  const sheet = await openSheet({
    title: words.heading(words.kind[certificateSheet.kind], certificateSheet.number),
    author: certificateSheet.issuer,
    madeOn: certificateSheet.issuedOn,
    says: certificateSheet,
  });
  const top = drawFrame(sheet, certificateSheet.kind);
  const scale = SCALES.find((item) => measureStory(sheet, certificateSheet, top, item) <= CHECK_TOP - 20);
  if (scale === undefined) throw new RangeError('the names on this certificate are too long for one page');
  writeStory(sheet, certificateSheet, top, scale);
  writeCheck(sheet, certificateSheet);
  return sheet.finish();
}

type Row = {
  readonly type: string;
  readonly text: string;
  readonly style: Style;
  readonly before: number;
  readonly term?: string;
  readonly bullet?: true;
};

/** What the page tells, top to bottom; `before` is the white above a row. */
function storyOf(certificateSheet: CertificateSheet, scale: number): Row[] {
  const style = (face: Style['face'], size: number, colour = INK): Style => ({
    face,
    size: size * scale,
    colour,
    leading: face === 'heading' ? 1.16 : 1.45,
  });
  const sentence =
    certificateSheet.kind === 'competence'
      ? words.competence
      : words.participation(certificateSheet.courseTitle ?? certificateSheet.title);
  const rows: Row[] = [
    { type: 'P', text: words.kind[certificateSheet.kind], style: style('bold', 13, BRICK), before: 0 },
    ...(certificateSheet.demo ? [{ type: 'P', text: words.demo, style: style('bold', 13, DANGER), before: 2 }] : []),
    { type: 'H1', text: certificateSheet.title, style: style('heading', 34), before: 6 },
    { type: 'P', text: words.givenTo, style: style('text', 11.5, INK_SOFT), before: 22 },
    { type: 'P', text: certificateSheet.holderName, style: style('heading', 25), before: 1 },
    { type: 'P', text: sentence, style: style('text', 12), before: 8 },
  ];
  const competences = certificateSheet.competences ?? [];
  if (competences.length > 0)
    rows.push({ type: 'H2', text: words.competences, style: style('heading', 15), before: 16 });
  for (const text of competences)
    rows.push({ type: 'LBody', text, style: style('text', 11.5), before: 3, bullet: true });
  for (const [index, [term, text, face]] of factsOf(certificateSheet).entries()) {
    rows.push({ type: 'P', text, term, style: style(face, 11.5), before: index === 0 ? 20 : 4 });
  }
  return rows.map((row) => ({ ...row, before: row.before * scale }));
}

function factsOf(certificateSheet: CertificateSheet): [string, string, 'text' | 'mono'][] {
  const facts: [string, string, 'text' | 'mono'][] = [
    [words.number, certificateSheet.number, 'mono'],
    [words.issuedOn, day(certificateSheet.issuedOn), 'text'],
    [words.valid, certificateSheet.validUntil ? words.until(day(certificateSheet.validUntil)) : words.noEnd, 'text'],
  ];
  if (certificateSheet.netHours !== undefined)
    facts.push([words.netHours, words.hours(certificateSheet.netHours), 'text']);
  facts.push([words.issuer, certificateSheet.issuer, 'text']);
  if (certificateSheet.signedBy)
    facts.push([capital(certificateSheet.signedBy.function), certificateSheet.signedBy.name, 'text']);
  return facts;
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('nl') + word.slice(1);
}

const TERM_WIDTH = 118;
const BULLET_WIDTH = 16;

function placeOf(row: Row): { x: number; width: number } {
  const indent = row.term ? TERM_WIDTH : row.bullet ? BULLET_WIDTH : 0;
  return { x: LEFT + indent, width: WIDTH - indent };
}

function measureStory(sheet: Sheet, certificateSheet: CertificateSheet, top: number, scale: number): number {
  return storyOf(certificateSheet, scale).reduce(
    (y, row) => y + row.before + sheet.heightOf(row.text, row.style, placeOf(row).width),
    top,
  );
}

function writeStory(sheet: Sheet, certificateSheet: CertificateSheet, top: number, scale: number): void {
  let y = top;
  let list: Part | null = null;
  for (const row of storyOf(certificateSheet, scale)) {
    y += row.before;
    if (row.bullet) {
      list ??= sheet.part(sheet.root, 'L');
      y = writeBullet(sheet, list, row, y);
    } else if (row.term) y = writeFact(sheet, row, row.term, y);
    else y = sheet.write(sheet.root, row.type, row.text, row.style, { ...placeOf(row), y });
  }
}

function writeBullet(sheet: Sheet, list: Part, row: Row, y: number): number {
  const half = row.style.size * 0.27;
  const centre = { x: LEFT + 5, y: y + row.style.size * 0.72 };
  sheet.artifact((doc) =>
    doc
      .polygon(
        [centre.x, centre.y - half * 1.3],
        [centre.x + half, centre.y],
        [centre.x, centre.y + half * 1.3],
        [centre.x - half, centre.y],
      )
      .fill(BRICK),
  );
  return sheet.write(sheet.part(list, 'LI'), row.type, row.text, row.style, { ...placeOf(row), y });
}

/** A word and its value are one paragraph, so that they are read together. */
function writeFact(sheet: Sheet, row: Row, term: string, y: number): number {
  const fact = sheet.part(sheet.root, 'P');
  sheet.write(
    fact,
    'Span',
    term,
    { ...row.style, face: 'text', colour: INK_SOFT },
    { x: LEFT, y, width: TERM_WIDTH - 8 },
  );
  return sheet.write(fact, 'Span', row.text, row.style, { ...placeOf(row), y });
}

function writeCheck(sheet: Sheet, certificateSheet: CertificateSheet): void {
  const { root } = sheet;
  sheet.figure(
    root,
    words.qr(certificateSheet.checkUrlToType),
    { x: LEFT, y: CHECK_TOP, width: QR_SIDE, height: QR_SIDE },
    (doc) => drawQr(doc, certificateSheet.checkUrl, { x: LEFT, y: CHECK_TOP, side: QR_SIDE }),
  );
  const box = { x: LEFT + QR_SIDE + 22, width: 232 };
  const small: Style = { face: 'text', size: 10.5 };
  let y = sheet.write(
    root,
    'H2',
    words.check,
    { face: 'heading', size: 15, leading: 1.2 },
    { ...box, y: CHECK_TOP - 3 },
  );
  y = sheet.write(root, 'P', words.checkHow, small, { ...box, y: y + 3 });
  const line = sheet.part(root, 'P');
  const address = { face: 'bold', size: 10.5, colour: '#0F5138' } as const;
  y = sheet.writeLink(
    line,
    certificateSheet.checkUrlToType,
    certificateSheet.checkUrl,
    words.checkHint(certificateSheet.checkUrlToType),
    address,
    {
      ...box,
      y: y + 2,
    },
  );
  sheet.write(
    root,
    'P',
    certificateSheet.kind === 'competence' ? words.canEnd : words.notAssessed,
    { ...small, colour: INK_SOFT },
    { ...box, y: y + 7 },
  );
}
