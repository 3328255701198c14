import { isIP } from 'node:net';

/** Hexadecimal groups of an IPv6 address that name a household's or an office's network. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

/**
 * The address that limits count for a request: that of the client as the outermost of our own `proxies` saw it. Each proxy adds the address it
 * heard from at the right of `X-Forwarded-For`; what stands further left was written by the client. Where the header is shorter than that, or
 * what stands there is no address, it is the address of the connection. IPv6 counts by /64, since one client has all of it.
 */
export function clientAddress(forwarded: string | undefined, connection: string | undefined, proxies: number): string {
  const hops = (forwarded ?? '').split(',').map((hop) => plainAddress(hop.trim()));
  const told = proxies > 0 ? hops.at(-proxies) : null;
  return networkOf(told ?? plainAddress(connection ?? '') ?? '');
}

/** Without a port, brackets and zone, and IPv4 as such; null for what is no address. */
function plainAddress(text: string): string | null {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address;
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  // An IPv4 address at the end stands for two groups.
  const written = before.length + after.length + (address.includes('.') ? 1 : 0);
  const gap = tail === undefined ? [] : Array.from({ length: GROUPS - written }, () => '0');
  const groups = [...before, ...gap, ...after].slice(0, NETWORK_GROUPS);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
