import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from '#tests/support/axe.ts';
import { nestedFlate, talkingPdf } from '#tests/support/hostile-files.ts';
import { setSession, signInAs } from '#tests/support/login.ts';
import { phonePhoto } from '#tests/support/phone-photo.ts';
import { recordingOf } from '#tests/support/recordings.ts';

const LINK = '<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (file:///c:/windows/calc.exe) >> >>';
const own = talkingPdf('Wij zaten aan de keukentafel', [LINK], '/Annots [5 0 R]');

async function enter(page: Page, who: string): Promise<void> {
  const { baseURL = '' } = test.info().project.use;
  await setSession(page.context(), await signInAs(baseURL, `${who}@klimroute.example`), baseURL);
}

async function choose(
  page: Page,
  file: { name: string; mimeType: string; bytes: Uint8Array },
  text = '',
): Promise<void> {
  await page.goto('/mijn/dossier');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Titel').fill(`Stuk ${file.name}`);
  await page.getByLabel(/^Tekst/).fill(text);
  await page.getByLabel(/^Bestand/).setInputFiles({ ...file, buffer: Buffer.from(file.bytes) });
  await page.getByRole('button', { name: 'Bewijsstuk toevoegen', exact: true }).click({ timeout: 60_000 });
}

async function openFile(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: /zoals anderen het zien/ }).click();
}

test.describe('a file in the page, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is read as pages with their text, on a phone and on a desk, and its owner takes the own file home', async ({
    page,
  }) => {
    await enter(page, 'daan');
    await choose(page, { name: 'verslag.pdf', mimeType: 'application/pdf', bytes: own });
    await openFile(page, 'Stuk verslag.pdf');
    const picture = page.getByRole('img', { name: 'Bladzijde 1 van 1. De tekst staat eronder.' });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(picture).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1239);
    await page.getByText('De tekst van bladzijde 1').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Wij zaten aan de keukentafel')).toBeVisible();
    expect((await page.content()).includes('calc.exe')).toBe(false);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /eigen bestand/ }).click();
    expect(readFileSync(await (await download).path()).equals(Buffer.from(own))).toBe(true);
  });

  test('a recording asks for a summary, keeps what was typed, and plays', async ({ page }) => {
    const bytes = await recordingOf('m4a', { seconds: 2, title: 'Daan' });
    const file = { name: 'opname.m4a', mimeType: 'audio/mp4', bytes };
    await enter(page, 'daan');
    await choose(page, file);
    await expect(page.getByText('wat er in de opname te horen is').first()).toBeVisible();
    await expect(page.getByLabel('Titel')).toHaveValue('Stuk opname.m4a');
    await choose(page, file, 'Een bewoner vertelt over de moestuin.');
    await openFile(page, 'Stuk opname.m4a');
    await expect(page.locator('audio[controls]')).toBeVisible();
    await expect(page.getByText('vertelt over de moestuin')).toBeVisible();
  });
});

test('the reader has no fault that axe knows, for a photo of a phone too', async ({ page }) => {
  await enter(page, 'daan');
  await choose(page, { name: 'IMG_1.HEIC', mimeType: 'image/heic', bytes: phonePhoto() });
  await openFile(page, 'Stuk IMG_1.HEIC');
  await expect(page.getByRole('img', { name: 'Foto: Stuk IMG_1.HEIC' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test('the server answers while a file built to break it is opened, and the form comes back with a sentence', async ({
  page,
  request,
}) => {
  await enter(page, 'daan');
  const sent = choose(
    page,
    { name: 'bom.pdf', mimeType: 'application/pdf', bytes: nestedFlate(2) },
    'Mijn lange verhaal.',
  );
  const health = await request.get('/health');
  expect(await health.json()).toMatchObject({ ok: true, virusScanner: 'absent' });
  await sent;
  await expect(page.getByText('te zwaar om te openen').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByLabel(/^Tekst/)).toHaveValue('Mijn lange verhaal.');
});
