import { ART, kite, mark, ribbon, steppedFrame, thread } from './drawings.ts';
import type { CertificateKind } from './port.ts';
import type { Sheet } from './sheet.ts';
import { A4, INK } from './typeset.ts';

const EDGE = 36;
const FRAME = { left: EDGE, top: 134, right: A4.width - EDGE, bottom: A4.height - EDGE };
const CREST = { left: 392, steps: 4, run: 17, rise: 23, top: 44 };

/**
 * What stands around the words: for a certification the stepped house front with the kite of the dream on its thread, for
 * participation a plain edge with the round ribbon. Returns the y at which the words begin.
 */
export function drawFrame(sheet: Sheet, kind: CertificateKind): number {
  return kind === 'competence' ? drawHouse(sheet) : drawEdge(sheet);
}

function drawHouse(sheet: Sheet): number {
  const middle = CREST.left + CREST.run * (CREST.steps - 1) + CREST.top / 2;
  const house = { left: 466, top: FRAME.bottom - 69, size: 68 };
  const dream = { x: middle, y: 100 };
  const window = { x: house.left + 34, y: house.top + 40 };
  sheet.artifact((doc) => {
    steppedFrame(doc, FRAME, CREST);
    mark(doc, house.left, house.top, house.size);
    thread(doc, { x: dream.x - 8, y: dream.y + 28 }, [
      [
        { x: dream.x - 44, y: 225 },
        { x: dream.x + 74, y: 265 },
        { x: dream.x + 46, y: 375 },
      ],
      [{ x: dream.x + 20, y: 475 }, { x: dream.x - 6, y: 580 }, window],
    ]);
    kite(doc, dream, 39);
  });
  writeName(sheet, house.left - 8);
  return FRAME.top + 40;
}

function drawEdge(sheet: Sheet): number {
  const house = { left: 486, top: FRAME.bottom - 45.5, size: 46 };
  sheet.artifact((doc) => {
    doc.rect(EDGE, EDGE, A4.width - 2 * EDGE, 14).fill(ART.leaf);
    doc
      .rect(EDGE, EDGE, A4.width - 2 * EDGE, A4.height - 2 * EDGE)
      .lineWidth(1)
      .strokeColor(INK)
      .stroke();
    ribbon(doc, { x: 488, y: 118 }, 32);
    mark(doc, house.left, house.top, house.size);
  });
  writeName(sheet, house.left - 8);
  return 100;
}

/** Our name beside the house; who issues the certificate stands among its facts. */
function writeName(sheet: Sheet, right: number): void {
  sheet.writeArtifact(
    'Klimroute',
    { face: 'heading', size: 15 },
    { x: right - 100, y: FRAME.bottom - 25, width: 100, align: 'right' },
  );
}
