import { expect, test } from '@playwright/test';
import { knownPagesOf } from '#tests/support/every-page.ts';

/** Of no page that somebody looks for: they answer one person, one number or one moment. */
const NOT_FOR_SEARCH = ['/404', '/dev', '/controleren/[', '/inloggen', '/aanmelden', '/wachtwoord', '/leesstand'];

test('an address in other letters leads to the page for good', async ({ request }) => {
  for (const [typed, written] of [
    ['/Trainingen', '/trainingen'],
    ['/gebieden/gm0150?zoek=x', '/gebieden/GM0150?zoek=x'],
    ['/Proefles', '/proefles'],
    ['/Mijn/Dossier', '/mijn/dossier'],
  ] as const) {
    const answer = await request.get(typed, { maxRedirects: 0 });
    expect(answer.status(), typed).toBe(301);
    expect(answer.headers().location, typed).toBe(written);
  }
  for (const path of ['/gebieden/GM9999', '/gebieden/gm9999', '/Bestaat-Niet', '/trainingen/Bestaat-Niet'])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('a browser finds the sign of the site where it looks for it', async ({ request }) => {
  const icon = await (await request.get('/favicon.ico')).body();
  expect([...icon.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  expect((await request.get('/favicon.svg')).headers()['content-type']).toContain('image/svg');
  const touch = await (await request.get('/apple-touch-icon.png')).body();
  expect(touch.readUInt32BE(16)).toBe(180);
});

test('the map of the site names every public page by addresses that open, and robots.txt names the map', async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect(robots).not.toMatch(/^Disallow: \/$/m);
  const listed: string[] = [];
  for (const part of locations(await (await request.get('/sitemap.xml')).text()))
    listed.push(...locations(await (await request.get(part)).text()));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBeGreaterThan(350);
  for (const path of [
    '/',
    '/proefles',
    '/gebieden/GM0150',
    '/gebieden/PV23',
    '/trainingen/coach-van-het-alledaagse',
    '/uitvoeringen/run_coach_deventer',
    '/verhalen/verhaal-de-pan',
  ])
    expect(listed, path).toContain(new URL(path, baseURL).href);
  const few = listed.filter((_, at) => at < 40 || at % 40 === 0);
  for (const address of few) expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
  expect((await request.get('/sitemap/gebieden-9.xml')).status()).toBe(404);
});

test('every public page describes itself in words of its own, and the free lesson may be found', async ({
  request,
  baseURL,
}) => {
  const described = new Map<string, string>();
  for (const { route, path } of await knownPagesOf(baseURL ?? '', 'visitor')) {
    if (NOT_FOR_SEARCH.some((item) => route.startsWith(item))) continue;
    const html = await (await request.get(path)).text();
    const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect.soft(description.length, route).toBeGreaterThan(30);
    expect.soft(described.get(description), `${route} says the same`).toBeUndefined();
    described.set(description, route);
    expect.soft(html, route).not.toContain('name="robots" content="noindex');
  }
  const lesson = await request.get('/proefles');
  expect(lesson.headers().link).toBe(`<${baseURL}/proefles>; rel="canonical"`);
});

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => (address ?? '').replaceAll('&amp;', '&'));
}
