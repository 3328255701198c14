import { expect, test } from '@playwright/test';
import { MAIN_JOB_PORT } from '#tests/support/ports.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';
import { adaBuysAPlace } from './buying.ts';
import { applyForCertification, decide, markApart } from './certification.ts';
import { adaLearns } from './learning.ts';
import { doraBuysALicence, secondIsRefused } from './licence.ts';
import { eveRefunds } from './refund.ts';
import { benAnswers } from './training.ts';
import { anyoneChecks, visitorLooksRound } from './visiting.ts';

/**
 * The whole job once, as people do it: a visitor looks round; Ada buys, learns and hands in; Ben answers; two assessors mark apart; Chris
 * decides; Dora buys a licence; anyone checks; Eve refunds. One server, one clock, in this order.
 */
// A step opens up to ten pages and looks at each in two themes and two widths; a slow machine needs minutes for it.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const PORT = MAIN_JOB_PORT;

let stage: Stage;
/** What one step hands to the next, as people would: an address in the bar, a number on a paper. */
const told = { runPath: '', courseId: 'coach-van-het-alledaagse', participation: '', certificate: '', licence: '' };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  stage = await openStage(browser, PORT);
});
test.afterAll(() => stage?.close());

test('1. a visitor sees the method, the steps, the runs with price and seats, and a free lesson', async () => {
  told.runPath = await visitorLooksRound(stage);
});

test('2. Ada makes her way in, reserves, pays, and gets one place, a mail with calendar and invoice', async () => {
  await adaBuysAPlace(stage, told.runPath);
});

test('3. Ada follows the lessons, keeps a reflection, practises and hands in her work with a file', async () => {
  test.setTimeout(300_000);
  await adaLearns(stage);
});

test('4. Ben marks who was there and approves; the rule is met and the certificate of participation comes', async () => {
  test.setTimeout(300_000);
  told.participation = await benAnswers(stage, told.runPath);
});

test('5. Ada applies; two assessors mark apart; Chris decides; the certificate is issued once', async () => {
  test.setTimeout(300_000);
  const code = await applyForCertification(stage);
  await markApart(stage, code);
  told.certificate = await decide(stage, code);
});

test('6. Dora buys an exclusive licence and names Ada, who agrees; a second buyer is refused before paying', async () => {
  told.licence = await doraBuysALicence(stage);
  await secondIsRefused(stage);
});

test('7. anyone checks the numbers and asks who works in a gemeente, wijk or buurt', async () => {
  await anyoneChecks(stage, told);
});

test('8. Eve sees orders, people and the journal, appoints a trainer and refunds an order in full', async () => {
  await eveRefunds(stage);
  expect(told.certificate).toMatch(/^KB-/);
});
