import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { become } from '#tests/support/login.ts';

/** Goals for an old phone: bytes over the line, compressed; pictures not counted. */
const SCRIPT_BYTES = 10_000;
const COLD_BYTES = 110_000;
const NEXT_BYTES = 20_000;
const COURSE = '/leren/coach-van-het-alledaagse';

type Weight = { script: number; all: number; hosts: Set<string> };

/** Counts what comes over the line while `load` runs. */
async function weigh(page: Page, cdp: CDPSession, load: () => Promise<unknown>): Promise<Weight> {
  const weight: Weight = { script: 0, all: 0, hosts: new Set() };
  const kinds = new Map<string, string>();
  const started = (event: { requestId: string; type?: string; request: { url: string } }) => {
    kinds.set(event.requestId, event.type ?? '');
    weight.hosts.add(new URL(event.request.url).host);
  };
  const finished = (event: { requestId: string; encodedDataLength: number }) => {
    const kind = kinds.get(event.requestId);
    if (kind === undefined || kind === 'Image') return;
    weight.all += event.encodedDataLength;
    if (kind === 'Script') weight.script += event.encodedDataLength;
  };
  cdp.on('Network.requestWillBeSent', started);
  cdp.on('Network.loadingFinished', finished);
  await load();
  await page.waitForLoadState('networkidle');
  cdp.off('Network.requestWillBeSent', started);
  cdp.off('Network.loadingFinished', finished);
  return weight;
}

test('a lesson is light on an old phone: script, whole and next page stay within their weight, and no other host is asked', async ({
  page,
  context,
  baseURL,
}) => {
  await become(context, 'learner');
  await page.goto(COURSE);
  const lessons = await page
    .locator(`main a[href^="${COURSE}/"]`)
    .evaluateAll((links) =>
      links
        .map((link) => new URL((link as HTMLAnchorElement).href).pathname)
        .filter((path) => path.split('/').length === 4),
    );
  const [first = '', second = ''] = [...new Set(lessons)];
  expect(second).not.toBe('');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.clearBrowserCache');
  const cold = await weigh(page, cdp, () => page.goto(first));
  const next = await weigh(page, cdp, () => page.goto(second));
  console.log(`lesson: script ${cold.script} bytes, cold ${cold.all} bytes, next ${next.all} bytes`);
  expect(cold.all).toBeGreaterThan(20_000);
  expect(cold.script).toBeLessThanOrEqual(SCRIPT_BYTES);
  expect(cold.all).toBeLessThanOrEqual(COLD_BYTES);
  expect(next.all).toBeLessThanOrEqual(NEXT_BYTES);
  expect([...cold.hosts, ...next.hosts].filter((host) => host !== new URL(baseURL ?? '').host)).toEqual([]);
});
