/** Whether this address may once more; counts it when it may. */
export type AddressLimit = (address: string) => boolean;

/** More addresses than this are forgotten, those that were longest silent first. */
const MOST_ADDRESSES = 20_000;

/** At most `most` times in `withinMs` for one address, remembered in this process alone. A refused time is not counted. */
export function addressLimit(most: number, withinMs: number, now: () => number): AddressLimit {
  const times = new Map<string, number[]>();
  return (address) => {
    const since = now() - withinMs;
    const recent = (times.get(address) ?? []).filter((at) => at > since);
    const within = recent.length < most;
    if (within) recent.push(now());
    times.delete(address);
    times.set(address, recent);
    const [oldest = ''] = times.keys();
    if (times.size > MOST_ADDRESSES) times.delete(oldest);
    return within;
  };
}
