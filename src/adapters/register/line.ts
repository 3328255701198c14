import { createHash } from 'node:crypto';
import { RegisterDamaged, type RegisterEntry } from './port.ts';

/** The checksum before the first line. */
export const NO_CHECKSUM = createHash('sha256').update('klimroute register 1').digest('hex').slice(0, 16);

export type Written = { readonly entry: RegisterEntry; readonly checksum: string };

/** `<16 hex digits> <JSON>` and a line feed. The digits cover the line and, through the checksum before it, all that stand above. */
export function writeLine(entry: RegisterEntry, before: string): { line: string; checksum: string } {
  const { seq, at, kind, subject, series, number, facts } = entry;
  const body = JSON.stringify({ seq, at, kind, subject, series, number, facts });
  const checksum = checksumOf(body, before);
  return { line: `${checksum} ${body}\n`, checksum };
}

/** The line again; null when it is not what was written after the line with checksum `before`. */
export function readLine(line: string, before: string): Written | null {
  const checksum = line.slice(0, 16);
  const body = line.slice(17);
  if (line[16] !== ' ' || checksum !== checksumOf(body, before)) return null;
  return { entry: JSON.parse(body) as RegisterEntry, checksum };
}

/** The lines of a whole register as text. Throws when one is not what was written. */
export function readRegisterText(text: string): RegisterEntry[] {
  const { entries, faultAt } = readLines(text);
  if (faultAt !== null) throw new RegisterDamaged('among the backups', faultAt);
  return entries;
}

/** Every whole line of a text, and how many bytes they take. Stops at the first that is not what was written; `faultAt` is its number when others follow it. */
export function readLines(text: string, before = NO_CHECKSUM) {
  const entries: RegisterEntry[] = [];
  let checksum = before;
  let at = 0;
  let faultAt: number | null = null;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const written = end === -1 ? null : readLine(text.slice(at, end), checksum);
    if (!written) {
      // A last line that was torn by a crash was never acknowledged: it does not count. Anything after a bad line makes it damage.
      if (end !== -1 && end + 1 < text.length) faultAt = entries.length + 1;
      break;
    }
    entries.push(written.entry);
    checksum = written.checksum;
    at = end + 1;
  }
  return { entries, checksum, bytes: Buffer.byteLength(text.slice(0, at)), faultAt };
}

function checksumOf(body: string, before: string): string {
  return createHash('sha256').update(`${before} ${body}`).digest('hex').slice(0, 16);
}
