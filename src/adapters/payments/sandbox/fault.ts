type FaultType = 'invalid_request_error' | 'idempotency_error' | 'api_error';

/** A no in the provider's words: `{ error: { type, code, message, param } }`. */
export class ApiFault extends Error {
  readonly status: number;
  readonly body: { error: { type: FaultType; code?: string; message: string; param?: string } };
  constructor(status: number, message: string, more: { type?: FaultType; code?: string; param?: string } = {}) {
    super(message);
    this.status = status;
    this.body = { error: { type: 'invalid_request_error', ...more, message } };
  }
}

export function missing(kind: string, id: string, param = 'id'): ApiFault {
  return new ApiFault(404, `No such ${kind}: '${id}'`, { code: 'resource_missing', param });
}
