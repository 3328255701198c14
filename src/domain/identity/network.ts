import { isIPv4, isIPv6 } from 'node:net';

/** The first four groups of IPv6 are the network; one customer, or one telephone, has all addresses in it. */
const NETWORK_GROUPS = 4;

/**
 * What a limit per address counts by: an IPv4 address itself, of IPv6 its /64; an IPv4 address in IPv6 clothes as itself. Anything else
 * as it was given.
 */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::(?:ffff:)?((?:\d{1,3}\.){3}\d{1,3})$/.exec(plain)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last];
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`;
}
