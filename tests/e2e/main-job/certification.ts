import { expect, type Page } from '@playwright/test';
import { noFaults, type Stage } from '#tests/support/stage.ts';
import { payAtTheTill } from './buying.ts';
import { emailOf } from './cast.ts';

const ASSESSORS = ['cleo', 'can', 'chantal'] as const;
const LOOK_BACK = `Regel een. Ik beloofde een bewoner iets wat niet van mij was om te beloven.
Regel twee. Hij wachtte drie weken en ik belde niet.
Regel drie. Ik ging terug, zei dat het mijn fout was, en vroeg wat hij nu wilde.`;

/** Ada adds the piece that her dossier lacks, applies, accepts the code of conduct and pays; answers the code by which she and the officer know the case. */
export async function applyForCertification(stage: Stage): Promise<string> {
  const ada = await stage.as(emailOf('ada'));
  await ada.goto('/mijn/dossier');
  await noFaults(ada);
  await expect(ada.getByText('Voor certificering mist er nog')).toBeVisible();
  await ada.getByRole('button', { name: 'Bewijsstuk toevoegen' }).click();
  await expect(ada.locator('#fouten')).toBeVisible();
  await ada.getByRole('radio', { name: /^Terugblik op iets dat misging/ }).check();
  await ada.getByLabel('Titel').fill('Wat ik beloofde en niet deed');
  await ada.locator('textarea[name=text]').fill(LOOK_BACK);
  for (const box of await ada.getByRole('group', { name: 'Wat laat dit stuk zien?' }).getByRole('checkbox').all())
    await box.check();
  await ada.getByRole('button', { name: 'Bewijsstuk toevoegen' }).click();
  await expect(ada.getByText('Uw bewijs is compleet.').first()).toBeVisible();

  await ada.getByRole('link', { name: 'Certificering aanvragen' }).click();
  await noFaults(ada);
  await ada.getByLabel('Ik houd mij aan deze gedragscode.').check();
  await ada.getByRole('button', { name: 'Vraag aan en ga naar betalen' }).click();
  await expect(ada).toHaveURL(/\/bestellingen\//);
  await ada.getByLabel('Straat en huisnummer').fill('Kadeweg 12');
  await ada.getByLabel('Postcode').fill('0000 AB');
  await ada.getByLabel('Plaats', { exact: true }).fill('Voorbeeldstad');
  await payAtTheTill(ada);
  await expect(ada.getByText('Uw betaling is binnen.')).toBeVisible();
  await ada.goto('/mijn/dossier');
  await ada.getByRole('link', { name: 'Naar uw aanvraag' }).click();
  await expect(ada.getByText('De beoordelaars lezen uw bewijs.').first()).toBeVisible();
  await noFaults(ada);
  const code = /Z-\w+/.exec(await ada.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';
  expect(code).not.toBe('');
  await ada.context().close();
  return code;
}

/** The two who have the case, each under a code of their own, mark it, the second seeing nothing of the first; then neither can mark again. */
export async function markApart(stage: Stage, code: string): Promise<void> {
  const desks: { page: Page; desk: string }[] = [];
  const codes = new Set<string>();
  for (const key of ASSESSORS) {
    const page = await stage.as(emailOf(key));
    await page.goto('/beoordelen');
    await noFaults(page);
    await expect(page.getByText(code)).toHaveCount(0);
    // The newest case is the last in the queue.
    await page.getByRole('main').getByRole('table').getByRole('link').last().click();
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toContainText('Kandidaat B-');
    // The title comes before the evidence does.
    await page.waitForLoadState('load');
    if ((await page.getByText('Wat ik beloofde en niet deed').count()) === 0) {
      await page.context().close();
      continue;
    }
    codes.add(await title.innerText());
    desks.push({ page, desk: page.url() });
  }
  expect(desks).toHaveLength(2);
  expect(codes.size).toBe(2);
  const [first, second] = desks.map(({ page }) => page) as [Page, Page];
  const before = await whatIsSeen(second);
  await noFaults(first);
  await mark(first, 3);
  expect(await whatIsSeen(second)).toBe(before);
  await mark(second, 3);
  for (const { page, desk } of desks) {
    await page.goto(desk);
    await expect(page).toHaveURL(`${desk}/afronden`);
    await expect(page.getByText('Het verandert niet meer.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.context().close();
  }
}

/** The desk as it reads, the clock's own words left out. */
async function whatIsSeen(page: Page): Promise<string> {
  await page.reload();
  const text = await page.getByRole('main').innerText();
  expect(text).not.toMatch(/Ada|Vermeer|ada@/);
  return text;
}

/** On the desk of one case: gives every criterion this level, sees that an incomplete mark is held back, and makes it final. */
export async function mark(page: Page, level: number): Promise<void> {
  const groups = page.locator('fieldset.kr-rubric');
  const count = await groups.count();
  expect(count).toBeGreaterThan(7);
  await page.getByRole('button', { name: 'Bewaar en kijk alles na' }).first().click();
  await expect(page).toHaveURL(/\/afronden$/);
  await expect(page.getByText('Rond mijn oordeel af')).toHaveCount(0);
  await page.getByRole('link', { name: 'Terug naar de zaak' }).click();
  await expect(page).not.toHaveURL(/\/afronden$/);
  for (let i = 0; i < count; i += 1) {
    await groups
      .nth(i)
      .getByRole('radio')
      .nth(level - 1)
      .check();
  }
  for (const reason of await page.getByLabel('Waarom? Noem een regel uit het bewijs').all())
    await reason.fill('Bewijs 2, regel 3: vraagt wie er toch al die kant op loopt.');
  await page.getByRole('button', { name: 'Bewaar en kijk alles na' }).first().click();
  await expect(page).toHaveURL(/\/afronden$/);
  await page.locator('summary').filter({ hasText: 'Rond mijn oordeel af' }).click();
  await page.getByRole('button', { name: 'Ja, het is definitief' }).click();
  await expect(page.getByText('Uw oordeel is definitief.').first()).toBeVisible();
}

/** Chris decides with reasons; answers the number of the certificate that Ada finds, once. */
export async function decide(stage: Stage, code: string): Promise<string> {
  const chris = await stage.as(emailOf('chris'));
  await chris.goto('/besluiten');
  await noFaults(chris);
  await chris.getByRole('row').filter({ hasText: code }).getByRole('link').first().click();
  await noFaults(chris);
  await expect(chris.getByRole('radio', { name: /^Geslaagd/ })).toBeDisabled();
  await chris.getByRole('button', { name: 'Leg vast dat ik het zag' }).click();
  await expect(chris.locator('#fouten')).toBeVisible();
  await chris.getByLabel(/^Ik zag een geldig identiteitsbewijs .* Ada Vermeer/).check();
  await chris.getByRole('button', { name: 'Leg vast dat ik het zag' }).click();
  await expect(chris.getByText('Identiteitsbewijs gezien door Chris').first()).toBeVisible();
  await chris.getByRole('radio', { name: /^Geslaagd/ }).check();
  await chris.getByLabel('Waarom besluit u zo?').fill('te kort');
  await chris.getByRole('button', { name: 'Neem dit besluit' }).click();
  await expect(chris.locator('#fouten')).toBeVisible();
  await expect(chris.getByLabel('Waarom besluit u zo?')).toHaveValue('te kort');
  await chris
    .getByLabel('Waarom besluit u zo?')
    .fill('Beide beoordelaars zagen op elk criterium werk dat voldoet, met regels uit het bewijs.');
  await chris.getByLabel('Ik weet dat dit besluit niet meer verandert.').check();
  await chris.getByRole('button', { name: 'Neem dit besluit' }).click();
  await expect(chris.getByText('Het besluit is genomen.').first()).toBeVisible();
  await chris.context().close();

  const ada = await stage.as(emailOf('ada'));
  await stage.mail(ada, emailOf('ada'), 'U bent geslaagd');
  await ada.goto('/mijn/certificaten');
  const numbers = new Set((await ada.getByRole('main').innerText()).match(/KB(-[0-9A-Z]{4}){3}/g));
  expect(numbers.size).toBe(1);
  await noFaults(ada);
  await ada.context().close();
  return [...numbers][0] ?? '';
}
