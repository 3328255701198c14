import { deflateSync } from 'node:zlib';

/** Uploads for tests, made here so that no strange binary has to be kept. */

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** A small whole PDF; `catalogue` stands in its root object, `objects` behind it, `after` behind its end. */
export function paperOf({ catalogue = '', objects = '', after = '' } = {}): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n`;
  const pages = '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n';
  const page = '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n';
  const trailer = 'trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n';
  return latin1(`${head}${pages}${page}${objects}${trailer}${after}`);
}

/** An object stream with `inside` compressed in it; `filter` as written in its dictionary. */
export function packed(inside: string, filter = '/Filter /FlateDecode', extra = ''): string {
  const body = filter.includes('Flate') ? deflateSync(Buffer.from(inside, 'latin1')).toString('latin1') : inside;
  return `9 0 obj\n<< /Type /ObjStm ${extra} /N 1 /First 4 ${filter} /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj\n`;
}

/** A PNG header that promises `width` × `height` pixels and holds none. */
export function promisedPng(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])]));
  const data = chunk('IDAT', deflateSync(Buffer.alloc(1024)));
  return new Uint8Array(Buffer.concat([PNG_START, header, data, chunk('IEND', Buffer.alloc(0))]));
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Contents that are none of ours, by what they are. */
export const STRANGERS: Readonly<Record<string, Uint8Array>> = {
  'a web page': latin1('<!doctype html><script>alert(1)</script>'),
  'a web page with a PDF behind it': latin1('<html>%PDF-1.7\n%%EOF'),
  'a drawing with a script': latin1('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'a program': latin1('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0'),
  'a script': latin1('#!/bin/sh\nrm -rf ~\n'),
  'a zip': latin1('PK\x03\x04\x14\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0aPK\x05\x06'),
  'a GIF that is also JavaScript': latin1("GIF89a/*\x01\0\0\0\0;*/=1;alert('x')//"),
  'a phone photo in HEIC': latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  'a PDF with something before it': latin1(`GIF89a ${Buffer.from(paperOf()).toString('latin1')}`),
  noise: Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + 31) % 251),
};
