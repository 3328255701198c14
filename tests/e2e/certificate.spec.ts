import { expect, test } from '@playwright/test';
import { enter, noFaults } from '#tests/support/practise.ts';

const REASON = 'er loopt een klacht';
const shots = process.env.CERTIFICATE_SHOTS;

test('a suspended certificate says so to everybody, and why to its holder alone', async ({ browser }) => {
  const [holder, visitor] = [await browser.newContext(), await browser.newContext()];
  await enter(holder, 'jonas');
  const mine = await holder.newPage();
  await mine.goto('/mijn/certificaten');
  const paper = mine.locator('article.kr-certificate').filter({ hasText: 'Uw certificaat is geschorst' });
  await expect(paper.getByText(`De reden: ${REASON}`)).toBeVisible();
  await expect(paper.getByRole('link', { name: 'Neem contact op' })).toBeVisible();
  await noFaults(mine);
  const number = /K[BD]-\w{4}-\w{4}-\w{4}/.exec(await paper.innerText())?.[0] ?? '';
  const open = await visitor.newPage();
  await open.goto(`/controleren/${number}`);
  await expect(open.getByRole('heading', { name: 'Dit certificaat is echt, maar geschorst' })).toBeVisible();
  await expect(open.locator('main')).not.toContainText(REASON);
  const facts = await (await visitor.request.get(`/controleren/${number}.json`)).json();
  expect(facts).toMatchObject({ status: 'suspended' });
  expect(JSON.stringify(facts)).not.toContain('complaint');
  if (shots)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        await mine.emulateMedia({ colorScheme });
        await mine.setViewportSize({ width, height: 900 });
        await mine.screenshot({ path: `${shots}/mine-${width}-${colorScheme}.png`, fullPage: true });
      }
});
