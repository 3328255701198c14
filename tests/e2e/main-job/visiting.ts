import { expect } from '@playwright/test';
import { noFaults, type Stage } from '#tests/support/stage.ts';

/** Looks round as nobody, without JavaScript, and answers the address of a run of the first step with seats left. */
export async function visitorLooksRound(stage: Stage): Promise<string> {
  const plain = await stage.as(null, { javaScript: false });
  await plain.goto('/');
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Iedere droom begint aan een keukentafel');
  await plain.getByRole('link', { name: 'De methode' }).first().click();
  await expect(plain.getByRole('heading', { level: 1 })).toBeVisible();
  await plain.goto('/proefles');
  await expect(plain.getByRole('heading', { level: 1 })).toBeVisible();
  await plain.goto('/trainingen');
  const cards = plain.locator('.kr-runs > *');
  expect(await cards.count()).toBeGreaterThan(3);
  const card = plain
    .locator('section, .kr-group')
    .filter({ hasText: 'Coach van het alledaagse' })
    .locator('.kr-runs > *')
    .filter({ hasText: /nog \d+ plaats/ })
    .filter({ hasText: 'Ben Hoekstra' })
    .first();
  await expect(card).toContainText('€');
  await expect(card).toContainText('geen btw');
  await card.getByRole('link').first().click();
  await expect(plain).toHaveURL(/\/uitvoeringen\//);
  const data = await plain.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.stringify(JSON.parse(data ?? '{}'))).toContain('CourseInstance');
  await expect(plain.locator('meta[property="og:title"]')).toHaveAttribute('content', /Coach van het alledaagse/);
  const runPath = new URL(plain.url()).pathname;
  await plain.context().close();

  const page = await stage.as(null);
  for (const path of ['/', '/methode', '/trainingen', '/proefles', runPath]) {
    await page.goto(path);
    await noFaults(page);
  }
  await page.context().close();
  return runPath;
}

/** Checks every number as nobody, and one that is mistyped, and asks who may work where. */
export async function anyoneChecks(
  stage: Stage,
  numbers: { participation: string; certificate: string; licence: string },
): Promise<void> {
  const page = await stage.as(null);
  await check(numbers.participation, /deelname/i);
  await noFaults(page);
  await check(numbers.certificate, /bekwaamheid/i);
  await noFaults(page);
  await check(numbers.licence, /De Lange Tafel/);
  await noFaults(page);

  const last = numbers.certificate.at(-1) === '2' ? '3' : '2';
  await page.goto('/controleren');
  await noFaults(page);
  const mistyped = `${numbers.certificate.slice(0, -1)}${last}`;
  await page.getByLabel(/Nummer/).fill(mistyped);
  await page.getByRole('main').getByRole('button', { name: 'Controleer' }).click();
  await expect(page.getByLabel(/Nummer/)).toHaveValue(mistyped);
  await expect(page.getByRole('main')).toContainText('Dit nummer klopt niet');

  for (const code of ['GM0150', 'WK015007', 'BU01500701']) {
    await page.goto(`/gebieden/${code}`);
    await expect(page.getByRole('main')).toContainText('De Lange Tafel');
    await expect(page.getByRole('main')).toContainText('CBS');
  }
  await noFaults(page);
  await page.goto('/gebieden');
  await noFaults(page);
  await page.context().close();

  async function check(number: string, says: RegExp): Promise<void> {
    await page.goto('/controleren');
    await page.getByLabel(/Nummer/).fill(` ${number.toLowerCase().replaceAll('-', ' ')} `);
    await page.getByRole('main').getByRole('button', { name: 'Controleer' }).click();
    await expect(page.getByRole('main')).toContainText(says);
    await expect(page.getByRole('main')).toContainText(/geldig/i);
  }
}
