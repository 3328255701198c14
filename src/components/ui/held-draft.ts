/** What stands in the fields of a form, by name. */
export type Typed = Readonly<Record<string, string>>;
/** A text that was typed and has not arrived yet, kept in the browser with what its form was made from. */
export type Held = { readonly text: string; readonly basis: string };

/** Per field, so that two forms with the same field hold one text. */
const keyOf = (draft: string, name: string) => `klimroute:${draft}:${name}`;

export function hold(draft: string, name: string, held: Held): void {
  localStorage.setItem(keyOf(draft, name), JSON.stringify(held));
}

export function findHeld(draft: string, name: string): Held | null {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(keyOf(draft, name)) ?? 'null');
    return held instanceof Object && 'text' in held && 'basis' in held ? (held as Held) : null;
  } catch {
    return null;
  }
}

export function forget(draft: string, name: string): void {
  localStorage.removeItem(keyOf(draft, name));
}

/**
 * What a form is made from in which one field was made earlier than the others: their prints, and a version that no draft has, so that each
 * field is compared by its print (`domain/draft.ts`).
 */
export function mixedBasis(basis: string, name: string, earlier: string): string {
  const [version = '', ...prints] = basis.split(' ');
  const [earlierVersion, ...earlierPrints] = earlier.split(' ');
  const its = (print: string) => print.startsWith(`${name}=`);
  const mixed = [...prints.filter((print) => !its(print)), ...earlierPrints.filter(its)];
  return [version === earlierVersion ? version : '0', ...mixed].join(' ');
}
