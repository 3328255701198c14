import type { z } from 'astro/zod';

/** What a field asks for. Each kind has its cleaning, its bounds and its sentences, and is tried with the hostile values of its kind. */
export type FieldKind =
  | 'line'
  | 'paperLine'
  | 'text'
  | 'name'
  | 'password'
  | 'email'
  | 'country'
  | 'postcode'
  | 'vatId'
  | 'iban'
  | 'kvk'
  | 'amount'
  | 'number'
  | 'day'
  | 'optionalDay'
  | 'time'
  | 'choice'
  | 'optionalChoice'
  | 'tick'
  | 'id'
  | 'code'
  | 'path'
  | 'several'
  | 'file';

const kinds = new WeakMap<object, FieldKind>();

/** Says of a schema what it asks for. */
export function asks<Schema extends z.ZodType>(kind: FieldKind, schema: Schema): Schema {
  kinds.set(schema, kind);
  return schema;
}

/** What a field asks for, whatever it is wrapped in; null for a schema that none of the building blocks made. */
export function kindOf(schema: unknown): FieldKind | null {
  const own = kinds.get(schema as object);
  if (own) return own;
  const def = (schema as { def?: Record<string, unknown> } | undefined)?.def;
  const inner = [def?.innerType, def?.in, def?.out, ...((def?.options as unknown[] | undefined) ?? [])];
  for (const item of inner) {
    const kind = item ? kindOf(item) : null;
    if (kind) return kind;
  }
  return null;
}
