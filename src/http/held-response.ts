import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A page as the page maker made it, before anything of it went out. */
export type Made = {
  readonly status: number;
  readonly headers: Readonly<Record<string, OutgoingHttpHeader | undefined>>;
  readonly body: Buffer;
};

/** Stands in for the response while a page is made: holds it whole, so that what goes out can be compressed, kept, or said otherwise. */
export class HeldResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  #headers: OutgoingHttpHeaders = {};
  #whole = false;

  constructor(request: IncomingMessage) {
    super(request);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((item) => typeof item === 'object' && item !== null);
    this.#headers = { ...(headers as OutgoingHttpHeaders | undefined) };
    return this;
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#take(chunk);
    callLast(rest);
    return true;
  }

  override end(...args: unknown[]): this {
    if (this.#whole) return this;
    this.#take(args[0]);
    this.#whole = true;
    callLast(args);
    this.emit('finish');
    return this;
  }

  /** What was made; null when its maker stopped half-way. */
  made(): Made | null {
    if (!this.#whole) return null;
    const [only = Buffer.alloc(0)] = this.#chunks;
    const body = this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : only;
    return { status: this.statusCode, headers: { ...this.getHeaders(), ...this.#headers }, body };
  }

  #take(chunk: unknown): void {
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array)
      this.#chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }
}

function callLast(args: readonly unknown[]): void {
  const last = args.at(-1);
  if (typeof last === 'function') last();
}
