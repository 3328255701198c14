import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a request is answered instead of as it should be. `once` faults are used up in the order they were set. */
export type S3Fault = 'busy' | 'refused' | 'broken' | 'silent' | 'short' | 'flipped';
export type S3Server = Awaited<ReturnType<typeof startS3>>;

const PAGE = 3;

/**
 * A small S3-speaking server on the loopback address: one bucket, path-style, signatures checked, lists in pages of three, multipart uploads, ranges.
 * `failNext` makes the next requests whose method and key fit fail.
 */
export async function startS3({ accessKey = 'key', secretKey = 'secret', bucket = 'copies' } = {}) {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const faults: { fault: S3Fault; fits: RegExp }[] = [];
  const requests: string[] = [];
  const open = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    open.add(response);
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', 'http://s3');
    const line = `${request.method} ${url.pathname}${url.search}`;
    requests.push(line);
    const index = faults.findIndex(({ fits }) => fits.test(line));
    const fault = index === -1 ? null : faults.splice(index, 1)[0]?.fault;
    if (fault === 'silent') return;
    if (fault === 'broken') {
      response.destroy();
      return;
    }
    if (fault === 'refused') return refuse(response, 403, 'AccessDenied');
    if (fault === 'busy') return refuse(response, 503, 'SlowDown');
    if (!isSigned(request, url, secretKey, accessKey)) return refuse(response, 403, 'SignatureDoesNotMatch');
    const [, name, ...rest] = decodeURIComponent(url.pathname).split('/');
    if (name !== bucket) return refuse(response, 404, 'NoSuchBucket');
    const turn = { request, response, url, body, key: rest.join('/'), fault };
    if (turn.key === '') list(turn, objects);
    else if (url.searchParams.has('uploadId') || url.searchParams.has('uploads')) multipart(turn, objects, uploads);
    else single(turn, objects);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${bucket}`,
    accessKey,
    secretKey,
    objects,
    requests,
    failNext: (fault: S3Fault, fits = /./) => void faults.push({ fault, fits }),
    stop: async () => {
      for (const response of open) response.destroy();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}

type Turn = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  body: Buffer;
  key: string;
  fault: S3Fault | null | undefined;
};

function single({ request, response, body, key, fault }: Turn, objects: Map<string, Buffer>): void {
  if (request.method === 'PUT') {
    objects.set(key, body);
    response.writeHead(200, { etag: `"${md5(body)}"` }).end();
    return;
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    response.writeHead(204).end();
    return;
  }
  const whole = objects.get(key);
  if (!whole) {
    refuse(response, 404, 'NoSuchKey', request.method === 'HEAD');
    return;
  }
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  let bytes = range ? whole.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
  if (fault === 'short') bytes = bytes.subarray(0, -1);
  if (fault === 'flipped') bytes = Buffer.from(bytes).fill(0xff, Math.floor(bytes.length / 2));
  response.writeHead(range ? 206 : 200, { 'content-length': bytes.length, etag: `"${md5(whole)}"` });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function list({ response, url }: Turn, objects: Map<string, Buffer>): void {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const more = keys.length > page.length;
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size><LastModified>2026-01-01T00:00:00Z</LastModified><ETag>"x"</ETag><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  xml(
    response,
    `<ListBucketResult><IsTruncated>${more}</IsTruncated><KeyCount>${page.length}</KeyCount>${
      more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    }${contents.join('')}</ListBucketResult>`,
  );
}

function multipart(
  { request, response, url, body, key }: Turn,
  objects: Map<string, Buffer>,
  uploads: Map<string, Map<number, Buffer>>,
): void {
  if (url.searchParams.has('uploads')) {
    const id = randomBytes(8).toString('hex');
    uploads.set(id, new Map());
    xml(
      response,
      `<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
    return;
  }
  const id = url.searchParams.get('uploadId') ?? '';
  const parts = uploads.get(id);
  if (!parts) {
    refuse(response, 404, 'NoSuchUpload');
    return;
  }
  if (request.method === 'PUT') {
    parts.set(Number(url.searchParams.get('partNumber')), body);
    response.writeHead(200, { etag: `"${md5(body)}"` }).end();
    return;
  }
  uploads.delete(id);
  if (request.method === 'DELETE') {
    response.writeHead(204).end();
    return;
  }
  const ordered = [...parts].sort(([item], [other]) => item - other).map(([, bytes]) => bytes);
  objects.set(key, Buffer.concat(ordered));
  xml(response, `<CompleteMultipartUploadResult><ETag>"${id}-${parts.size}"</ETag></CompleteMultipartUploadResult>`);
}

/** Signature version 4 with an unsigned payload, as the client must make it. */
function isSigned(request: IncomingMessage, url: URL, secretKey: string, accessKey: string): boolean {
  const authorization = request.headers.authorization ?? '';
  const [, credential = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  const [key, ...scope] = credential.split('/');
  const [day = '', region = '', service = '', end = ''] = scope;
  const headers = names.split(';').map((name) => `${name}:${request.headers[name]}\n`);
  const query = url.search.slice(1).split('&').filter(Boolean).sort().join('&');
  const canonical = [
    request.method,
    url.pathname,
    query,
    headers.join(''),
    names,
    request.headers['x-amz-content-sha256'],
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope.join('/'), sha256(canonical)].join('\n');
  const signingKey = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${secretKey}`);
  return key === accessKey && hmac(signingKey, toSign).toString('hex') === signature;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
}

function refuse(response: ServerResponse, status: number, code: string, silent = false): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(silent ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
}
