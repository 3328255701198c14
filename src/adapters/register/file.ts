import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLines, writeLine } from './line.ts';
import { type Register, RegisterDamaged } from './port.ts';

/**
 * The register in one file, mode 0600, opened when it is first needed. A torn last line is cut off by the next append. Throws `RegisterDamaged` on
 * a line that is not what was written.
 */
export function registerFile(file: string): Register {
  let descriptor: number | null = null;
  let state: { head: number; checksum: string; bytes: number } | null = null;
  const read = () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const lines = readLines(text);
    if (lines.faultAt !== null) throw new RegisterDamaged(file, lines.faultAt);
    state ??= { head: lines.entries.length, checksum: lines.checksum, bytes: lines.bytes };
    return lines.entries;
  };
  const known = () => {
    if (state === null) read();
    return state as NonNullable<typeof state>;
  };
  return {
    head: () => known().head,
    entries: read,
    append(entries) {
      const { head, checksum, bytes } = known();
      const next = linesAfter(entries, head, checksum);
      descriptor ??= openForAppend(file);
      // What a try that failed left behind the last good line goes first.
      ftruncateSync(descriptor, bytes);
      writeWhole(descriptor, next.text, bytes);
      fsyncSync(descriptor);
      state = { head: next.head, checksum: next.checksum, bytes: bytes + next.text.byteLength };
    },
    close() {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
}

function linesAfter(entries: Parameters<Register['append']>[0], head: number, before: string) {
  let checksum = before;
  let text = '';
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== head + index + 1)
      throw new Error(`line ${entry.seq} does not follow line ${head + index} of the register`);
    const written = writeLine(entry, checksum);
    text += written.line;
    checksum = written.checksum;
  }
  return { text: Buffer.from(text), checksum, head: head + entries.length };
}

function openForAppend(file: string): number {
  const fresh = !existsSync(file);
  const descriptor = openSync(file, fresh ? 'wx+' : 'r+', 0o600);
  if (fresh && process.platform !== 'win32') {
    const folder = openSync(dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }
  return descriptor;
}

function writeWhole(descriptor: number, bytes: Uint8Array, from: number): void {
  let written = 0;
  while (written < bytes.byteLength)
    written += writeSync(descriptor, bytes, written, bytes.byteLength - written, from + written);
}
