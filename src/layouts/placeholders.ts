import { iconSvg } from '#src/components/icons/icon.ts';
import { ALERTS } from '#src/components/ui/status.ts';
import { site } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { comfortAttributes } from '#src/reading-preferences.ts';
import type { Reader } from './reader.ts';

/**
 * The only places of the layout that depend on who reads. A page made for many readers carries these marks, each once at
 * most; whoever serves it splits the page at them and joins the pieces with `fillPlaceholder`. `[[html]]` stands as the attribute
 * `data-kr="[[html]]"` on `<html>` and is replaced together with its name and quotes.
 */
export const PLACEHOLDERS = ['data-kr="[[html]]"', '[[account]]', '[[banner]]', '[[flash]]'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Text to put between tags or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The HTML for one placeholder. */
export function fillPlaceholder(placeholder: Placeholder, reader: Reader): string {
  switch (placeholder) {
    case 'data-kr="[[html]]"':
      return htmlAttributes(reader);
    case '[[account]]':
      return accountHtml(reader);
    case '[[banner]]':
      return bannerHtml(reader);
    case '[[flash]]':
      return flashHtml(reader);
  }
}

/** The attributes of `<html>` for how this reader likes to read, as they stand in the tag; empty when nothing was chosen. */
export function htmlAttributes(reader: Reader): string {
  return Object.entries(comfortAttributes(reader.comfort))
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

/** The place of work of each role; a learner's own place is behind the name. */
const WORK: ReadonlyArray<readonly [role: string, href: string, label: string]> = [
  ['trainer', paths.training(), site.work.trainer],
  ['assessor', paths.marking(), site.work.assessor],
  ['certification_officer', paths.decisions(), site.work.officer],
  ['coordinator', paths.organisation(), site.work.coordinator],
  ['administrator', paths.admin(), site.work.administrator],
];

function isHere(href: string, path: string): boolean {
  const place = path.split('?')[0] ?? '/';
  return place === href || place.startsWith(`${href}/`);
}

function headLink(href: string, label: string, path: string, icon = ''): string {
  return link(href, path, icon + escapeHtml(label));
}

function link(href: string, path: string, inner: string): string {
  const current = isHere(href, path) ? ' aria-current="true"' : '';
  return `<a class="kr-head__link" href="${href}"${current}>${inner}</a>`;
}

/** The name whole, its first word alone where there is little room. */
function nameHtml(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return `<span>${escapeHtml(first)}${rest.length > 0 ? `<span class="kr-account__rest"> ${escapeHtml(rest.join(' '))}</span>` : ''}</span>`;
}

/** `Inloggen`, or the person's name; for who has work to do here also a line with the places of work. */
export function accountHtml(reader: Reader): string {
  const { signedIn, path } = reader;
  const icon = iconSvg('user-circle');
  if (!signedIn) return `<span class="kr-account">${headLink(paths.signIn(), site.signIn, path, icon)}</span>`;
  const person = `<span class="kr-account">${link(paths.mine(), path, icon + nameHtml(signedIn.name))}</span>`;
  const work = WORK.filter(([role]) => signedIn.roles.includes(role));
  if (work.length === 0) return person;
  const links = [[paths.mine(), site.work.learner] as const, ...work.map(([, href, label]) => [href, label] as const)];
  const items = links.map(([href, label]) => `<li>${headLink(href, label, path)}</li>`).join('');
  return `${person}<nav class="kr-work" aria-label="${site.work.name}"><ul class="kr-head__links">${items}</ul></nav>`;
}

/** Says that this installation is a demo; empty when it is not. */
export function bannerHtml(reader: Reader): string {
  if (!reader.demo) return '';
  const links = `<a href="${paths.devMailbox()}">${site.demoMail}</a> <a href="${paths.devClock()}">${site.demoClock}</a>`;
  return `<div class="kr-demo"><p class="kr-wrap"><span>${site.demo}</span> ${links}</p></div>`;
}

/** What the action before this page left to say; empty when there is nothing. */
export function flashHtml(reader: Reader): string {
  if (!reader.flash) return '';
  const { kind, text } = reader.flash;
  const role = kind === 'error' || kind === 'warning' ? 'alert' : 'status';
  return (
    `<div class="kr-wrap kr-notice"><div class="utrecht-alert ${ALERTS[kind].look}" role="${role}">` +
    `<div class="utrecht-alert__icon">${iconSvg(ALERTS[kind].icon)}</div>` +
    `<div class="utrecht-alert__content"><p>${escapeHtml(text)}</p></div></div></div>`
  );
}
