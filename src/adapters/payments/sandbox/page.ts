import type { Session } from './rows.ts';
import { words } from './words.nl.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const MONEY = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const TIME = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

function text(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function money(cents: number): string {
  return text(MONEY.format(cents / 100));
}

function layout(heading: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(heading)} · ${words.title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p class="mark"><svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><path d="M3 30V18h4v-5h4V8h10v5h4v5h4v12z"/></svg>${words.title}</p></header>
<main>
<div class="practice" role="note"><p><strong>${words.practice}</strong></p><p>${words.practiceMore}</p></div>
<h1>${text(heading)}</h1>
${body}
</main>
</body>
</html>
`;
}

function linesTable(session: Session): string {
  const rows = session.order.lines.map((line) => {
    const name = line.quantity > 1 ? `${line.quantity} × ${line.name}` : line.name;
    return `<tr><td>${text(name)}</td><td class="money">${money(line.unitAmount * line.quantity)}</td></tr>`;
  });
  return `<table>
<thead><tr><th scope="col">${words.what}</th><th scope="col" class="money">${words.amount}</th></tr></thead>
<tbody>${rows.join('')}</tbody>
<tfoot><tr><th scope="row">${words.total}</th><td class="money">${money(session.amount_cents)}</td></tr></tfoot>
</table>`;
}

function headingOf(session: Session): string {
  return session.order.description === null ? words.orderWithoutNumber : words.order(session.order.description);
}

function button(value: string, label: string, style: string): string {
  return `<button type="submit" name="choice" value="${text(value)}" class="${style}">${text(label)}</button>`;
}

function openPage(session: Session, failed: boolean): string {
  const pays = session.order.methods.map((method) =>
    button(method, words.pay[method] ?? words.payOther(method), 'pay'),
  );
  const alert = failed ? `<p class="failed" role="alert">${words.failed}</p>` : '';
  const until = TIME.format(new Date(session.expires_s * 1000)).replace(':', '.');
  return layout(
    headingOf(session),
    `${alert}
${linesTable(session)}
<p>${text(words.until(until))}</p>
<form method="post" action="/pay/${session.id}">
<h2>${words.choose}</h2>
<div class="choices">${pays.join('')}</div>
<h2>${words.practiceChoices}</h2>
<div class="choices">${button('fail', words.fail, 'other')}${button('cancel', words.cancel, 'other')}</div>
</form>`,
  );
}

/** Where a payer goes after paying, with the reference filled in. */
export function successUrl(session: Session): string {
  return session.order.successUrl.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

function closedPage(heading: string, more: string, backUrl: string): string {
  return layout(heading, `<p>${more}</p>\n<p><a href="${text(backUrl)}">${words.back}</a></p>`);
}

/** The payment page of a session in its present state. `failed` says that the last try did not work out. */
export function sessionPage(session: Session, failed: boolean): { status: number; html: string } {
  if (session.state === 'open') return { status: 200, html: openPage(session, failed) };
  if (session.state === 'complete')
    return { status: 200, html: closedPage(words.paid, words.paidMore, successUrl(session)) };
  return { status: 410, html: closedPage(words.expired, words.expiredMore, session.order.cancelUrl) };
}

export function unknownPage(returnOrigin: string): { status: number; html: string } {
  return { status: 404, html: closedPage(words.unknown, words.unknownMore, returnOrigin) };
}
