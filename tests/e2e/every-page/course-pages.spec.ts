import { expect, test } from '@playwright/test';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { catalogue as words } from '#src/i18n/nl/catalogue.ts';

const content = readCatalogue('content');

test.describe('the page of a course says when somebody is done', () => {
  for (const course of content.courses())
    test(`${course.id}: every condition, and no other`, async ({ page }) => {
      await page.goto(`/trainingen/${course.id}`);
      const list = page.locator('h2', { hasText: words.completion }).locator('xpath=following-sibling::*[1]');
      const titleOf = (id: string) => content.findAssignment(course.id, id)?.title ?? '';
      if (course.certifies.kind === 'competence') await expect(list).toHaveText(words.competence);
      else await expect(list.getByRole('listitem')).toHaveText(words.completionSentences(course.completion, titleOf));
    });
});
