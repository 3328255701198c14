import { INK } from './typeset.ts';

type Doc = PDFKit.PDFDocument;
export type Point = { readonly x: number; readonly y: number };

/** Colours of drawings, from look.md; never for text. */
export const ART = {
  brick: '#B4512F',
  clay: '#DD9577',
  yolk: '#F4B932',
  straw: '#EFD08A',
  green: '#2C6A4E',
  leaf: '#86B391',
  sky: '#D3E6EE',
  white: '#FFFDF6',
  thread: '#86301C',
} as const;

/**
 * Frame of a certification: a house front. A rectangle whose top edge climbs in steps to a crest and down again.
 * `crest` is measured from its own left corner.
 */
export function steppedFrame(
  doc: Doc,
  frame: { left: number; top: number; right: number; bottom: number },
  crest: { left: number; steps: number; run: number; rise: number; top: number },
): void {
  doc.moveTo(frame.left, frame.bottom).lineTo(frame.left, frame.top).lineTo(crest.left, frame.top);
  let { x, y } = { x: crest.left, y: frame.top };
  for (let step = 0; step < crest.steps; step += 1) {
    y -= crest.rise;
    doc.lineTo(x, y);
    x += step === crest.steps - 1 ? crest.top : crest.run;
    doc.lineTo(x, y);
  }
  for (let step = 0; step < crest.steps; step += 1) {
    y += crest.rise;
    doc.lineTo(x, y);
    if (step < crest.steps - 1) {
      x += crest.run;
      doc.lineTo(x, y);
    }
  }
  doc.lineTo(frame.right, frame.top).lineTo(frame.right, frame.bottom).closePath();
  doc.lineWidth(2.5).lineJoin('miter').strokeColor(INK).stroke();
}

/** A kite of four triangles around `centre`, leaning to the right. */
export function kite(doc: Doc, centre: Point, size: number): void {
  const [top, right, bottom, left] = [
    { x: 0.2 * size, y: -0.62 * size },
    { x: 0.47 * size, y: 0.02 * size },
    { x: -0.2 * size, y: 0.72 * size },
    { x: -0.43 * size, y: -0.28 * size },
  ];
  const at = ({ x, y }: Point) => [centre.x + x, centre.y + y] as const;
  const middle = [centre.x, centre.y - 0.1 * size] as const;
  const sides = [
    [top, right, ART.brick],
    [right, bottom, ART.yolk],
    [bottom, left, ART.brick],
    [left, top, ART.yolk],
  ] as const;
  doc.lineJoin('round').lineWidth(1.4).strokeColor(INK);
  for (const [from, to, colour] of sides) {
    doc
      .moveTo(...middle)
      .lineTo(...at(from))
      .lineTo(...at(to))
      .closePath()
      .fillAndStroke(colour, INK);
  }
}

/** The dotted thread, along one or more Bézier curves. */
export function thread(doc: Doc, from: Point, curves: readonly (readonly [Point, Point, Point])[]): void {
  doc.moveTo(from.x, from.y);
  for (const [item, two, end] of curves) doc.bezierCurveTo(item.x, item.y, two.x, two.y, end.x, end.y);
  doc.lineWidth(1.8).lineCap('round').dash(0.1, { space: 5.2 }).strokeColor(ART.thread).stroke().undash();
}

/** The mark: a stepped gable of brick with the lamp on behind its window. `size` is its width; it is nearly as high. */
export function mark(doc: Doc, left: number, top: number, size: number): void {
  const unit = size / 28;
  doc.save().translate(left, top).scale(unit).translate(-2, -3);
  doc
    .path('M3 30V16h3v-4h3V8h3V4h8v4h3v4h3v4h3v14z')
    .lineJoin('miter')
    .lineWidth(2.2 / unit)
    .fillAndStroke(ART.brick, INK);
  doc
    .path('M12 15h8v10h-8z')
    .lineWidth(1.8 / unit)
    .fillAndStroke(ART.yolk, INK);
  doc
    .path('M16 15v10M12 20h8')
    .lineWidth(1.4 / unit)
    .strokeColor(INK)
    .stroke();
  doc.restore();
}

/** The round ribbon of participation. */
export function ribbon(doc: Doc, centre: Point, radius: number): void {
  const unit = radius / 10;
  doc.save().translate(centre.x, centre.y).scale(unit);
  doc.lineJoin('round').lineWidth(2.2 / unit);
  doc.path('M-6 6 L-10.5 20 L-5.6 18 L-2.6 22 L0.6 9 Z').fillAndStroke(ART.clay, INK);
  doc.path('M6 6 L10.5 20 L5.6 18 L2.6 22 L-0.6 9 Z').fillAndStroke(ART.brick, INK);
  doc.circle(0, 0, 10).fillAndStroke(ART.yolk, INK);
  doc
    .circle(0, 0, 6.6)
    .lineWidth(1.6 / unit)
    .fillAndStroke(ART.white, INK);
  doc.restore();
}
