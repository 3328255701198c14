import { z } from 'astro/zod';
import { MOST_PASSWORD, sameSitePath } from '#domain/identity/index.ts';
import { MOST_NAME } from '#domain/person-name.ts';
import { forms, identity } from '#src/i18n/index.ts';
import { asks, code, personName, verbatim } from './fields.ts';

/** Twice the longest password: a longer text is refused before it is read, a too long password by the room in its own words. */
const MOST_TYPED = MOST_PASSWORD * 2;

export const nameField = (what: string = identity.fill.name) => personName(what, MOST_NAME);

/** A password as it was typed; required. */
export const passwordField = (what: string = identity.fill.password) =>
  asks('password', verbatim(what, MOST_TYPED).min(1, identity.fillIn(what)));

/** A password that may be left out; null then. */
export const optionalPasswordField = () =>
  asks(
    'password',
    z.preprocess(
      (value) => value || null,
      z.string({ error: forms.outdated }).max(MOST_TYPED, forms.tooLong(MOST_TYPED)).nullable(),
    ),
  );

/** Where the person was going: a path of ours, or null for anything else. */
export const returnField = () =>
  asks(
    'path',
    z.preprocess((value) => sameSitePath(typeof value === 'string' ? value : null), z.string().nullable()),
  );

/** The token of a link; of the right shape or refused as a link that does not work. */
export const tokenField = () => code(200);
