import { describe, fileMissing, requireOwnKey } from './key.ts';
import type { Storage } from './port.ts';

/** A storage in memory. */
export function fakeStorage(): Storage & { count(): number } {
  const files = new Map<string, Uint8Array>();
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
    },
    async has(key) {
      return files.has(requireOwnKey(key));
    },
    count: () => files.size,
  };
}
