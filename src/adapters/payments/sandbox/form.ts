import { ApiFault } from './fault.ts';

/** A form as the SDK writes it: flat names such as `line_items[0][quantity]`. */
export type Form = ReadonlyMap<string, string>;

export function readForm(encoded: string): Form {
  return new Map(new URLSearchParams(encoded));
}

/** Refuses a name that the provider does not know, as the provider does: it is how a typing error shows itself. */
export function refuseUnknown(form: Form, known: readonly RegExp[]): void {
  for (const name of form.keys()) {
    if (!known.some((pattern) => pattern.test(name)))
      throw new ApiFault(400, `Received unknown parameter: ${name}`, { code: 'parameter_unknown', param: name });
  }
}

export function requireText(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined || value === '')
    throw new ApiFault(400, `Missing required param: ${name}.`, { code: 'parameter_missing', param: name });
  return value;
}

export function requireInteger(form: Form, name: string): number {
  const value = requireText(form, name);
  if (!/^\d{1,12}$/.test(value))
    throw new ApiFault(400, `Invalid integer: ${value}`, { code: 'parameter_invalid_integer', param: name });
  return Number(value);
}

/** `name[0]`, `name[1]` … in order, as far as they go. */
export function listOf(form: Form, name: string): string[] {
  const values: string[] = [];
  for (let index = 0; ; index += 1) {
    const value = form.get(`${name}[${index}]`);
    if (value === undefined) return values;
    values.push(value);
  }
}

/** `name[key]` for every key. */
export function recordOf(form: Form, name: string): Record<string, string> {
  const entries: [string, string][] = [];
  for (const [full, value] of form) {
    if (full.startsWith(`${name}[`) && full.endsWith(']')) entries.push([full.slice(name.length + 1, -1), value]);
  }
  return Object.fromEntries(entries);
}

/** The same form always gives the same text, in whatever order it was written. */
export function canonical(form: Form): string {
  return JSON.stringify([...form].sort(([left], [right]) => (left < right ? -1 : 1)));
}
