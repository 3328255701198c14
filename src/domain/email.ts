import { domainToASCII, domainToUnicode } from 'node:url';

/** Longest address that mail servers take, in characters. */
export const MOST_EMAIL = 254;
const MOST_LOCAL_BYTES = 64;
const LOCAL = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const TYPED_DOMAIN = /^[\p{L}\p{N}\p{M}.-]+$/u;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?=[a-z-]*[a-z])${LABEL}$`);

/**
 * An address as it is kept, compared and given to a mail server: small mails, one form of each accent, the domain in ASCII
 * (`jörg@bücher.example` → `jörg@xn--bcher-kva.example`). Null for what is no address.
 */
export function readEmail(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const [local, typedDomain] = [text.slice(0, at).toLowerCase(), text.slice(at + 1)];
  if (at < 1 || !LOCAL.test(local) || Buffer.byteLength(local) > MOST_LOCAL_BYTES) return null;
  if (!TYPED_DOMAIN.test(typedDomain)) return null;
  const domain = domainToASCII(typedDomain).toLowerCase();
  const email = `${local}@${domain}`;
  return DOMAIN.test(domain) && email.length <= MOST_EMAIL ? email : null;
}

/** The same address as people read it. */
export function shownEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}@${domainToUnicode(email.slice(at + 1))}`;
}
