/** What is wrong in the content, and where. */
export type Fault = { readonly file: string; readonly line: number; readonly sentence: string };
