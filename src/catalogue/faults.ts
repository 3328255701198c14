/** One thing an author must mend: where, and a sentence that says what. */
export type Fault = { readonly file: string; readonly line: number; readonly sentence: string };

/** Thrown when the content cannot be served; lists every fault found, not only the first. */
export class ContentFaults extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The content has ${faults.length} fault(s):\n${faults.map(showFault).join('\n')}`);
    this.name = 'ContentFaults';
    this.faults = faults;
  }
}

export function showFault(fault: Fault): string {
  return `${fault.file}:${fault.line} ${fault.sentence}`;
}
