import { rmSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { type RunningServer, seededData, startServer } from './e2e-server.ts';
import { LOOKS } from './full.ts';
import { setSession, signInAs } from './login.ts';
import { openMail } from './mailbox.ts';

export type Stage = {
  readonly url: string;
  readonly server: RunningServer;
  /** A fresh browser, signed in as this address; null is a visitor. */
  as(email: string | null, options?: { javaScript?: boolean }): Promise<Page>;
  /** Moves the clock of the whole demo forward. */
  forward(minutes: number): Promise<void>;
  /** The newest mail to this address with this in its subject, opened in the mailbox. A text, since an expression does not see past soft hyphens. */
  mail(page: Page, address: string, subject: string): Promise<void>;
  close(): Promise<void>;
};

/** A product of its own for one story: its own port, data and clock, with a console error or a call to another host failing the test. */
export async function openStage(browser: Browser, port: number): Promise<Stage> {
  const dataDir = await seededData(port);
  const server = await startServer({ port, dataDir });
  const faults: string[] = [];
  const { url } = server;
  return {
    url,
    server,
    as: async (email, { javaScript = true } = {}) => {
      const context = await browser.newContext({ baseURL: url, javaScriptEnabled: javaScript, acceptDownloads: true });
      if (email) await setSession(context, await signInAs(url, email), url);
      const page = await context.newPage();
      watch(page, port, faults);
      return page;
    },
    forward: async (minutes) => {
      const body = new URLSearchParams({ minutes: String(minutes) }).toString();
      const answer = await fetch(`${url}/dev/klok?_action=demo.moveClock`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });
      expect(answer.status).toBe(303);
    },
    mail: openMail,
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
      expect(faults).toEqual([]);
    },
  };
}

/** No fault that axe knows on this page, light and dark, on a phone and on a desk; each of the two with each of the others with `--full`. */
export async function noFaults(page: Page): Promise<void> {
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await stoodStill(page);
    expect.soft(await axeFaults(page), `${page.url()} ${colorScheme} ${width}`).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(sideways, `${page.url()} is wider than ${width}`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A colour on its way from light to dark is neither; whoever measures it waits until nothing moves. */
async function stoodStill(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().filter((item) => item.playState === 'running').length))
    .toBe(0);
}

function watch(page: Page, port: number, faults: string[]): void {
  const ours = new Set([port, port + 1].flatMap((item) => [`localhost:${item}`, `127.0.0.1:${item}`]));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => void faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !ours.has(host)) faults.push(`${page.url()} asked ${host}`);
  });
}
