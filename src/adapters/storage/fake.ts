import { describe, fileMissing, requireMadeName, requireOwnKey } from './key.ts';
import type { Storage } from './port.ts';

/** A storage in memory. */
export function fakeStorage(): Storage & { count(): number; countMade(): number } {
  const files = new Map<string, Uint8Array>();
  const made = new Map<string, Uint8Array>();
  const askedAt = new Map<string, number>();
  const madeKey = (key: string, name: string) => `${requireOwnKey(key)}/${requireMadeName(name)}`;
  return {
    async put(bytes) {
      const file = describe(bytes);
      files.set(file.key, Uint8Array.from(bytes));
      return file;
    },
    async read(key) {
      const bytes = files.get(requireOwnKey(key));
      if (!bytes) throw fileMissing(key);
      return Uint8Array.from(bytes);
    },
    async remove(key) {
      files.delete(requireOwnKey(key));
      for (const name of made.keys()) if (name.startsWith(`${key}/`)) made.delete(name);
    },
    async has(key) {
      return files.has(requireOwnKey(key));
    },
    async putMade(key, name, bytes) {
      made.set(madeKey(key, name), Uint8Array.from(bytes));
      askedAt.set(madeKey(key, name), Date.now());
    },
    async readMade(key, name) {
      if (made.has(madeKey(key, name))) askedAt.set(madeKey(key, name), Date.now());
      return made.get(madeKey(key, name)) ?? null;
    },
    async forgetMade(before) {
      const old = [...made.keys()].filter((name) => (askedAt.get(name) ?? 0) < before.getTime());
      for (const name of old) made.delete(name);
      return old.length;
    },
    list: async () => [...files].map(([key, bytes]) => ({ key, size: bytes.byteLength })),
    count: () => files.size,
    countMade: () => made.size,
  };
}
