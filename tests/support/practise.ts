import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { setSession, signInAs } from './login.ts';

export const COURSE = '/leren/coach-van-het-alledaagse';
export const step = (practice: string, number: number | string = 1) => `${COURSE}/oefening/${practice}/${number}`;

export async function enter(context: BrowserContext, who: string): Promise<void> {
  const { baseURL } = test.info().project.use;
  await setSession(context, await signInAs(baseURL ?? '', `${who}@klimroute.example`), baseURL ?? '');
}

/** Without JavaScript axe cannot run; the same pages are looked at with it. */
export async function noFaults(page: Page, scripted = true): Promise<void> {
  if (!scripted) return;
  expect(await axeFaults(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
export const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click();
