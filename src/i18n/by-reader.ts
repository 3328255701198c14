/**
 * The parts of a language, each of which looks up the language that is spoken (`now`) whenever it is read; so whoever imports one says nothing in
 * the language of another reader. `first` tells which parts there are.
 */
export function byReader<Words extends object>(first: Words, now: () => object): Words {
  const parts = Object.entries(first).map(([name, part]) => {
    const spoken = () => Reflect.get(now(), name);
    return [name, typeof part === 'function' ? (...facts: unknown[]) => spoken()(...facts) : standIn(spoken)];
  });
  return Object.fromEntries(parts) as Words;
}

function standIn(spoken: () => object): object {
  return new Proxy(
    {},
    {
      get: (_, key) => Reflect.get(spoken(), key),
      has: (_, key) => Reflect.has(spoken(), key),
      ownKeys: () => Reflect.ownKeys(spoken()),
      getOwnPropertyDescriptor: (_, key) => {
        const own = Reflect.getOwnPropertyDescriptor(spoken(), key);
        return own && { ...own, configurable: true };
      },
    },
  );
}
