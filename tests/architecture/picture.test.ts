import { describe, expect, test } from 'vitest';
import { drawPictures, shownPictures } from './picture.ts';

describe('the picture of the architecture', () => {
  test('shows the imports as they are: run `npm run picture`', () => {
    expect(shownPictures()).toBe(drawPictures());
  });

  test('has no arrow up: nothing below knows the entrances, and the domain knows none of what stands on it', () => {
    const arrows = drawPictures();
    expect(arrows).toMatch(/^ {2}queries --> .*domain/m);
    expect(arrows).not.toMatch(
      /^ {2}(domain|queries|workflows|adapters|catalogue|documents|i18n|db) --> .*\b(entrances|http|server|demo|app)\b/m,
    );
    expect(arrows).not.toMatch(/^ {2}domain --> .*\b(workflows|queries)\b/m);
  });
});
