import { describe, expect, test } from 'vitest';
import type { Mail } from '#domain/mail.ts';
import { makeWorld } from '#tests/support/world.ts';
import { type MailLanguage, mailKinds, mailLanguages, readMail } from './mails.ts';
import { previewMails } from './preview-mails.ts';

const languages = Object.keys(mailLanguages) as MailLanguage[];
const previews = languages.flatMap((language) =>
  previewMails(makeWorld().system(), language).map((mail) => ({ ...mail, language })),
);

/** A mail of this kind about nothing that is there: every id that it asks for is one of nobody. */
function aboutNothing(kind: string): Mail {
  return new Proxy({ kind } as Mail, { get: (mail, name) => (name === 'kind' ? mail.kind : 'none') });
}

describe('every mail', () => {
  test('is worded in every language', () => {
    for (const language of languages) {
      const worded = previews.filter((mail) => mail.language === language).map((mail) => mail.kind);
      expect([...new Set(worded)].sort()).toEqual(mailKinds);
    }
    expect(mailKinds.length).toBeGreaterThan(30);
  });

  test.each(previews)('$language: $kind, way $number, says something whole', ({ kind, subject, text, html }) => {
    expect(subject.length).toBeGreaterThan(8);
    expect(subject.length).toBeLessThan(110);
    expect(text + html).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid Date|\$\{/);
    expect(text).toMatch(/\n-- \n[\s\S]{20,}/);
    const [url] = /https:\/\/\S+/.exec(text) ?? [];
    expect(url, kind).toBeDefined();
    expect(html).toContain(`href="${url}"`);
  });

  test('is worded in another way for every sample of its kind', () => {
    const texts = previews.map(({ language, kind, text }) => `${language} ${kind} ${text}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test.each(mailKinds)('%s about what is gone is not sent', (kind) => {
    expect(readMail(makeWorld().system(), aboutNothing(kind))).toBeNull();
  });
});
