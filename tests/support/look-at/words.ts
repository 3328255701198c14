import type { Page } from '@playwright/test';

/**
 * Words that go on over the end of a line without a hyphen, and text that stands outside of the window or of its table. What may break anywhere,
 * an id that is copied, an address or a word too long for any line, is left out. The page forgets its language first: the dictionary of the
 * browser, where it has one, then hyphenates nothing, and a word that is cut was cut by force.
 */
export function wordsCutOrOut(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // In the letters of another font words have another width.
    await document.fonts.ready;
    const MAY_BREAK =
      '.kr-long, .kr-code:not(.kr-whole), .kr-out-of-sight, .utrecht-skip-link, textarea, script, style, option';
    document.documentElement.lang = 'und';
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) faults.push(`the page is ${wide} px wider than its window`);
    for (const room of document.querySelectorAll('.kr-table-room'))
      if (room.scrollWidth > room.clientWidth + 1)
        faults.push(`a table is wider than its room: ${room.textContent?.trim().slice(0, 30)}`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    /** Whether the whole word has room on a line of its block, and whether that block has two fifths of the window. */
    const fits = (parent: Element, node: Node, from: number, length: number): boolean => {
      range.setStart(node, from);
      range.setEnd(node, from + length);
      const word = [...range.getClientRects()].reduce((sum, rect) => sum + rect.width, 0);
      let block: Element = parent;
      while (getComputedStyle(block).display === 'inline') block = block.parentElement as Element;
      // To the fraction: a rounded width says that a word fits which is half a pixel too wide.
      const around = getComputedStyle(block);
      const room = (['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'] as const).reduce(
        (left, side) => left - Number.parseFloat(around[side]),
        block.getBoundingClientRect().width,
      );
      return word <= room || room < 0.4 * innerWidth;
    };
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!node.nodeValue?.trim() || !parent?.checkVisibility() || parent.closest(MAY_BREAK)) continue;
      if (parent.closest('thead') && getComputedStyle(parent.closest('thead') as Element).position === 'absolute')
        continue;
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
      if (rects.some((rect) => rect.right > innerWidth + 1 || rect.left < -1))
        faults.push(`outside: ${node.nodeValue.trim().slice(0, 40)}`);
      if (new Set(rects.map((rect) => Math.round(rect.top))).size < 2) continue;
      if (node.nodeValue.includes('://')) continue;
      const lineOf = (at: number): number => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
      };
      for (const { 0: part, index } of node.nodeValue.matchAll(/(?:[^\s\u00ad\u200b/–—-]|\u00a0){2,}/gu))
        if (Math.abs(lineOf(index) - lineOf(index + part.length - 1)) > 4)
          faults.push(
            `${fits(parent, node, index, part.length) ? 'cut' : 'too wide'}: ${part} in <${parent.tagName.toLowerCase()} class="${parent.className}">`,
          );
    }
    return faults;
  });
}
