import type { Chance } from './chance.ts';
import type { Shot } from './wire.ts';

/** What attacks know of the product that they are sent to. */
export type Ground = {
  readonly port: number;
  /** The Cookie header of a learner who is signed in. */
  readonly learner: string;
  readonly administrator: string;
};
/** One hostile thing: one request, or several at the same time. */
export type Attack = { readonly shots: readonly Shot[]; readonly says: string; readonly statuses?: readonly number[] };
/** A kind of attacks, each made anew by chance; `index` walks through the sorts of the kind. */
export type Family = { readonly name: string; make(ground: Ground, chance: Chance, index: number): Attack };

export const FORM = 'application/x-www-form-urlencoded';
export const SIGN_IN = '/inloggen?_action=identity.signIn';
export const ADD_EVIDENCE = '/mijn/dossier?_action=dossier.addEvidence';

/** One of the sorts of a family, in turn. */
export function sort<Item>(sorts: readonly Item[], index: number): Item {
  const item = sorts[index % sorts.length];
  if (item === undefined) throw new RangeError('a family has sorts');
  return item;
}

export function own({ port }: Ground): readonly [string, string] {
  return ['Origin', `http://localhost:${port}`];
}

/** A form as a browser of ours would post it, with anything in it. */
export function posted(ground: Ground, path: string, body: Buffer | string, type = FORM, cookie = ''): Shot {
  const session: [string, string][] = cookie === '' ? [] : [['Cookie', cookie]];
  return { path, body, headers: [own(ground), ['Content-Type', type], ...session] };
}

const BOUNDARY = 'prooF';
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

export function part(name: string, value: Buffer | string, file?: { name: string; type: string }): Buffer {
  const named = file ? `; filename="${file.name}"\r\nContent-Type: ${file.type}` : '';
  return Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${named}\r\n\r\n`),
    Buffer.from(value as string),
    Buffer.from('\r\n'),
  ]);
}

export function multipart(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** A piece of evidence with this file in it, handed in by the learner. */
export function upload(ground: Ground, name: string, type: string, bytes: Buffer): Shot {
  const body = multipart(
    part('kind', 'gesprek'),
    part('title', 'Gesprek aan de keukentafel'),
    part('text', 'Wat er gebeurde.'),
    part('competences', 'K1'),
    part('file', bytes, { name, type }),
  );
  return posted(ground, ADD_EVIDENCE, body, MULTIPART, ground.learner);
}
