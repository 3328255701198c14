import {
  type Credential,
  type CredentialStatus,
  credentialStatus,
  findByNumber,
  findReplacing,
  isPaperSecret,
  PREFIX,
  readNumber,
  showsName,
} from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { LICENCE_PREFIX } from '#domain/licensing/index.ts';
import { checkLicence, type LicenceChecked } from './check-licence.ts';
import { credentialHistory } from './credential-history.ts';

export type CredentialChecked = {
  readonly kind: 'credential';
  readonly number: string;
  readonly credentialKind: Credential['kind'];
  readonly title: string;
  readonly issuer: string;
  readonly issuedAt: Date;
  readonly validUntil: Date | null;
  readonly status: CredentialStatus;
  /** Null without the secret of the paper or the holder's consent. */
  readonly holderName: string | null;
  /** The number of the paper that replaces this one; null when none does. */
  readonly replacedBy: string | null;
  readonly competences: readonly string[];
  readonly schemeVersion: string | null;
  readonly netHours: number | null;
  /** Newest first. */
  readonly history: readonly { readonly at: Date; readonly text: string }[];
};
/** What stands behind a number. Each room with papers of its own adds its kind here, and its finder below. */
export type Checked =
  /** `shape`: no number of ours; `check`: a wrong character or two that changed places. */
  | { readonly kind: 'mistyped'; readonly fault: 'shape' | 'check' }
  | { readonly kind: 'unknown'; readonly number: string }
  | CredentialChecked
  | LicenceChecked;

type Finder = (ctx: Ctx, number: string, secret: string | null) => Checked | null;

const finders: Readonly<Record<string, Finder>> = {
  [PREFIX.participation]: findCredentialByNumber,
  [PREFIX.competence]: findCredentialByNumber,
  [LICENCE_PREFIX]: checkLicence,
};

/** Says what a number stands for now, to anybody; `secret` is that of the QR, where it was scanned. */
export function checkNumber(ctx: Ctx, typed: string, secret: string | null): Checked {
  const read = readNumber(typed);
  if (!read.ok) return { kind: 'mistyped', fault: read.fault };
  return finders[read.prefix]?.(ctx, read.number, secret) ?? { kind: 'unknown', number: read.number };
}

function findCredentialByNumber(ctx: Ctx, number: string, secret: string | null): CredentialChecked | null {
  const credential = findByNumber(ctx, number);
  if (!credential) return null;
  const { statement } = credential;
  const named =
    isPaperSecret(ctx.settings, `credential:${credential.id}`, secret) || showsName(ctx, credential.holderId);
  return {
    kind: 'credential',
    number: credential.number,
    credentialKind: credential.kind,
    title: statement.title,
    issuer: statement.issuer,
    issuedAt: credential.issuedAt,
    validUntil: credential.validUntil,
    status: credentialStatus(credential, ctx.now()),
    // What a person was called before is not told beside what they are called now.
    holderName: named && !credential.replacement ? statement.holderName : null,
    replacedBy: credential.replacement ? (findReplacing(ctx, credential)?.number ?? null) : null,
    competences: statement.competences,
    schemeVersion: statement.schemeVersion,
    netHours: statement.netMinutes === null ? null : Math.round(statement.netMinutes / 60),
    history: credentialHistory(credential, ctx.now(), false),
  };
}
