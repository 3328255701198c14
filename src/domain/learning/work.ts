import type { StoredDraft } from '#domain/draft.ts';

/** The longest text of one piece of work, in characters. */
export const LONGEST_WORK = 20_000;
/** Files with one piece of work, and bytes of all files of one person. */
export const MOST_FILES = 20;
export const MOST_BYTES_PER_PERSON = 500 * 1024 * 1024;
/** The longest strength or next step in an answer, in characters. */
export const LONGEST_FEEDBACK = 2_000;

export type Attachment = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly assignmentId: string;
  readonly name: string;
  readonly mime: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly addedAt: Date;
};

export type Verdict = 'approved' | 'sent_back';
export type Feedback = {
  readonly verdict: Verdict;
  readonly strength: string;
  readonly nextStep: string;
  readonly trainerId: string;
  readonly at: Date;
};

/** One handed-in version; nobody changes it. */
export type Submission = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly assignmentId: string;
  readonly version: number;
  readonly text: string;
  readonly contentHash: string;
  readonly handedInAt: Date;
  readonly files: readonly Attachment[];
  readonly feedback: Feedback | null;
};

/** One learner's answer to one assignment. `versions` run from the first to the last. */
export type Work = {
  readonly enrolmentId: string;
  readonly assignmentId: string;
  readonly draft: { readonly text: string; readonly version: number; readonly savedAt: Date } | null;
  readonly files: readonly Attachment[];
  readonly versions: readonly Submission[];
};

/** `open`: nothing yet · `draft` · `waiting` for the trainer · `sent_back` · `approved`. */
export type WorkStatus = 'open' | 'draft' | 'waiting' | 'sent_back' | 'approved';

export function workStatus(work: Pick<Work, 'draft' | 'files' | 'versions'>): WorkStatus {
  const last = work.versions.at(-1);
  if (last) return last.feedback?.verdict ?? 'waiting';
  return work.draft?.text || work.files.length > 0 ? 'draft' : 'open';
}

/** The newest version that was approved. */
export function approvedVersion({ versions }: Pick<Work, 'versions'>): Submission | null {
  return versions.findLast(({ feedback }) => feedback?.verdict === 'approved') ?? null;
}

/** What the learner sees in the text box: the working copy, or after a send-back what was handed in last. */
export function textInHand(work: Work): string {
  return work.draft?.text ?? work.versions.at(-1)?.text ?? '';
}

/** The text box as a draft that a form is made from; handing in gives the text that stands in it a new version. */
export function workDraft(work: Work): StoredDraft {
  const version = work.draft?.version ?? work.versions.at(-1)?.handedInAt.getTime() ?? 0;
  return { version, fields: { text: textInHand(work) } };
}
