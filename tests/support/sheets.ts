import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Sheet = { readonly width: number; readonly height: number; readonly text: string };

/** What a page of ours is on paper, as Chromium prints it: each sheet with its size in points and its text. */
export async function sheetsOf(page: Page): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  const task = getDocument({ data, useSystemFonts: true, verbosity: 0 });
  const paper = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const sheet = await paper.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    sheets.push({ width: Math.round(width), height: Math.round(height), text });
  }
  await task.destroy();
  return sheets;
}
