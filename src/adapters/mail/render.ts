import { language, mailWords } from '#src/i18n/index.ts';
import type { MailParts, RenderMail } from './port.ts';

/** The mark's name inside a mail; whoever sends the mail attaches the picture under it. */
export const MARK_CID = 'mark@klimroute';

/** The words of a mail in our look, as text and as HTML. Throws when the address of the button, or one in the foot, is not http or https. */
export const renderMail: RenderMail = (parts) => {
  for (const { url } of [...(parts.button ? [parts.button] : []), ...(parts.foot ?? [])])
    if (!/^https?:$/.test(new URL(url).protocol)) throw new Error('a button in a mail opens a web page');
  return { subject: parts.subject, text: textOf(parts), html: htmlOf(parts) };
};

function textOf({ greetingName, paragraphs, button, facts = [], closing, why, foot = [] }: MailParts): string {
  const blocks = [
    mailWords.greeting(greetingName),
    ...paragraphs,
    ...(facts.length > 0 ? [facts.map(([word, value]) => `${word}: ${value}`).join('\n')] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    closing ?? mailWords.closing,
    [`-- \n${mailWords.sender}\n${why}`, ...foot.map(({ label, url }) => `${label}: ${url}`)].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Light colours only: they are those of look.md, as no mail program knows our tokens. */
const INK = '#16271F';
const SOFT = '#3B4C43';
const LINE = '#CBD4C7';
const BODY = `font-family:Verdana,Geneva,sans-serif;font-size:16px;line-height:1.6;word-break:break-word;color:${INK}`;
const HEADING = `font-family:Georgia,'Times New Roman',serif;font-weight:bold;color:${INK}`;

function htmlOf(parts: MailParts): string {
  const { subject, greetingName, paragraphs, closing, why } = parts;
  const rows = [
    `<h1 style="${HEADING};font-size:26px;line-height:1.25;margin:0 0 20px">${lines(subject)}</h1>`,
    ...[mailWords.greeting(greetingName), ...paragraphs].map(paragraph),
    ...factsOf(parts.facts ?? []),
    ...buttonOf(parts.button),
    paragraph(closing ?? mailWords.closing),
  ];
  return `<!doctype html>
<html lang="${language()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light only">
<meta name="supported-color-schemes" content="light"><title>${lines(subject)}</title></head>
<body style="margin:0;padding:0;background:#F6F7F1;${BODY}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#F6F7F1"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:36rem;text-align:left">
<tr><td style="padding:0 0 12px"><img src="cid:${MARK_CID}" width="176" height="44" alt="${mailWords.mark}" style="display:block;border:0;${HEADING};font-size:22px"></td></tr>
<tr><td style="background:#FFFFFF;border:2px solid ${INK};padding:28px 24px 12px;${BODY}">
${rows.join('\n')}
</td></tr>
<tr><td style="padding:16px 4px;${BODY};font-size:14px;color:${SOFT}">${lines(mailWords.sender)}<br>${lines(why)}${(parts.foot ?? []).map(footLink).join('')}</td></tr>
</table></td></tr></table>
</body></html>
`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${lines(text)}</p>`;
}

function factsOf(facts: readonly (readonly [string, string])[]): string[] {
  if (facts.length === 0) return [];
  const cell = `padding:8px 12px 8px 0;border-bottom:1px solid ${LINE};vertical-align:top;text-align:left;${BODY}`;
  const rows = facts.map(
    ([word, value]) =>
      `<tr><th scope="row" style="${cell};font-weight:normal;word-break:normal;color:${SOFT}">${lines(word)}</th><td style="${cell};font-weight:bold">${lines(value)}</td></tr>`,
  );
  return [
    `<table cellpadding="0" cellspacing="0" style="margin:0 0 20px;border-top:1px solid ${LINE};width:100%">${rows.join('')}</table>`,
  ];
}

function footLink({ label, url }: { readonly label: string; readonly url: string }): string {
  return `<br><a href="${lines(url)}" style="color:#0F5138">${lines(label)}</a>`;
}

function buttonOf(button: MailParts['button']): string[] {
  if (!button) return [];
  const address = lines(button.url);
  return [
    `<p style="margin:8px 0 12px"><a href="${address}" style="display:inline-block;background:#15523A;color:#FFFFFF;padding:13px 22px;border-radius:4px;font-weight:bold;text-decoration:none">${lines(button.label)}</a></p>`,
    `<p style="margin:0 0 20px;font-size:14px;color:${SOFT}">${lines(mailWords.copyAddress)}<br><a href="${address}" style="color:#0F5138;word-break:break-all">${address}</a></p>`,
  ];
}

/** Text as HTML text or attribute value. */
function lines(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign).replace(/\r?\n/g, '<br>');
}
