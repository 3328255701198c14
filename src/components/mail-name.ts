const NAMED = /^"?([^"<]+?)"?\s*<([^<>]+)>$/;

/** `"Ada Vermeer" <ada@klimroute.example>` as a person reads it: the name, then the address. */
export function mailName(text: string): string {
  const [, name, address] = NAMED.exec(text.trim()) ?? [];
  return name && address ? `${name}, ${address}` : text;
}
