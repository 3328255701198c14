import { describe, expect, it } from 'vitest';
import { renderMail } from './render.ts';

const words = {
  subject: 'Uw factuur',
  greetingName: 'Ada',
  paragraphs: ['Hier is uw factuur.'],
  why: 'U kocht een plaats.',
};

describe('a mail', () => {
  it('says in text what it says in HTML: greeting, words, facts, address, closing, who and why', () => {
    const url = 'https://klimroute.example/facturen/7?a=1&b=2';
    const mail = renderMail({
      ...words,
      facts: [['Nummer', '2026-00007']],
      button: { label: 'Bekijk de factuur', url },
      closing: 'Tot ziens',
    });
    expect(mail.subject).toBe('Uw factuur');
    expect(mail.text).toBe(
      [
        'Beste Ada,',
        'Hier is uw factuur.',
        'Nummer: 2026-00007',
        `Bekijk de factuur:\n${url}`,
        'Tot ziens',
        '-- \nKlimroute is de leerplek van KOEK: Klimmen Op Eigen Kracht.\nU kocht een plaats.\n',
      ].join('\n\n'),
    );
    for (const part of [
      'Beste Ada,',
      'Hier is uw factuur.',
      '2026-00007',
      'Bekijk de factuur',
      'Tot ziens',
      'U kocht een plaats.',
    ]) {
      expect(mail.html).toContain(part);
    }
    expect(mail.html.split('https://klimroute.example/facturen/7?a=1&amp;b=2')).toHaveLength(4);
  });
  it('shows what people wrote as text, never as HTML', () => {
    const hostile = `<script>alert('x')</script>"&$'`;
    const mail = renderMail({
      subject: hostile,
      greetingName: hostile,
      paragraphs: [hostile],
      facts: [[hostile, hostile]],
      button: { label: hostile, url: 'https://klimroute.example/"><script>' },
      closing: hostile,
      why: hostile,
    });
    expect(mail.html).not.toContain('<script');
    expect(mail.html.split('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;$&#39;')).toHaveLength(10);
    expect(mail.text).toContain(hostile);
  });
  it('has no button that opens anything but a web page', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/facturen/7']) {
      expect(() => renderMail({ ...words, button: { label: 'Open', url } })).toThrow();
    }
  });
  it('is in Dutch, light only, and loads nothing from elsewhere', () => {
    const { html } = renderMail(words);
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('<meta name="color-scheme" content="light only">');
    expect(html.match(/(src|href|url\()[="']*https?:/g)).toBeNull();
  });
  it('greets somebody without a name too', () => {
    expect(renderMail({ ...words, greetingName: '' }).text).toMatch(/^Goedendag,\n/);
  });
});
