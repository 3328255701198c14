import type { Page } from '@playwright/test';

/** More stops than the longest page has. */
const MOST_STOPS = 600;
/** The browser is asked after so many presses whether it has been all the way round. */
const PRESSES = 12;

type Walk = { readonly stops: number; readonly hidden: string[] };
type Watched = Window & { walk?: { stops: number; hidden: string[]; round: boolean } };

/**
 * Goes through the whole page with Tab, once round from wherever it stands, and says how many stops there were and which of them nobody sees:
 * no part of the element, or of the label through which it is chosen, is in the window with nothing lying over it. Who presses fast may be ahead
 * of the window that scrolls; what was not seen then is looked at again at a person's pace, and that counts.
 */
export async function walkWithTab(page: Page): Promise<Walk> {
  const fast = await oneWalk(page, async () => {});
  return fast.hidden.length === 0 ? fast : oneWalk(page, drawn);
}

async function oneWalk(page: Page, afterPress: (page: Page) => Promise<void>): Promise<Walk> {
  await page.evaluate(watchStops);
  for (let stop = 0; stop < MOST_STOPS; stop += PRESSES) {
    for (let press = 0; press < PRESSES; press += 1) {
      await page.keyboard.press('Tab');
      await afterPress(page);
    }
    if (await page.evaluate(() => (window as Watched).walk?.round)) break;
  }
  return page.evaluate(() => {
    const { stops = 0, hidden = [] } = (window as Watched).walk ?? {};
    return { stops, hidden };
  });
}

/** Two frames: the window has scrolled, and what it scrolled to is drawn. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Runs in the page. Looks at each stop when the next Tab is pressed: by then the window has scrolled to it. */
function watchStops(): void {
  const seen = new Set<Element>();
  const walk = { stops: 0, hidden: [] as string[], round: false };
  const first = !('walk' in window);
  (window as Watched).walk = walk;
  (window as Window & { look?: () => void }).look = () => {
    const on = document.activeElement;
    if (walk.round || !on || on === document.body) return;
    if (seen.has(on)) {
      walk.round = true;
      return;
    }
    seen.add(on);
    walk.stops += 1;
    if (!isSeen(on))
      walk.hidden.push(
        `<${on.tagName.toLowerCase()} class="${on.className}"> ${(on.textContent || on.getAttribute('name') || '').trim().slice(0, 40)}`,
      );
  };
  if (first)
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Tab') (window as Window & { look?: () => void }).look?.();
      },
      true,
    );

  function isSeen(on: Element): boolean {
    const shown = [on, ...((on as HTMLInputElement).labels ?? [])];
    return shown.some((element) =>
      [...element.getClientRects()].some((box) =>
        [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            if (!hit) return false;
            return (
              element.contains(hit) ||
              (hit === element.parentElement && hit !== document.body && hit !== document.documentElement)
            );
          }),
        ),
      ),
    );
  }
}
