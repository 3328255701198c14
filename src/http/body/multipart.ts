import {
  MaxFileSizeExceededError,
  MaxHeaderSizeExceededError,
  MaxPartsExceededError,
  MaxTotalSizeExceededError,
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from '@remix-run/multipart-parser';
import {
  FORM_BYTES,
  LONGEST_NAME_BYTES,
  MOST_FIELDS,
  MOST_FILES,
  PART_HEADER_BYTES,
  type Takes,
  UPLOAD_BYTES,
} from '#src/http/limits.ts';
import { BodyRefused } from './refused.ts';

/** RFC 2046: 70 characters of these at most; browsers take some forty. */
const BOUNDARY = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i;

export type MultipartReader = {
  /** Takes what came in; throws `BodyRefused` at the first thing that is too much. */
  write(chunk: Uint8Array): void;
  /** The form, once its end has come. A body that breaks off is no form. */
  finish(): FormData;
  /** The whole fields that came in so far: for who may send text only and whose file is let run out. */
  soFar(): FormData;
};

/**
 * Reads `multipart/form-data` part by part while it comes in. Text counts to `FORM_BYTES` in all; a file is refused where the action takes
 * none and `files` is not 'dropped'.
 */
export function multipartReader(contentType: string, takes: Takes, files: 'taken' | 'dropped'): MultipartReader {
  const found = BOUNDARY.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (!boundary) throw new BodyRefused('unreadable');
  const largest = takes === 'files' ? UPLOAD_BYTES : FORM_BYTES;
  const parser = new MultipartParser(boundary, {
    maxHeaderSize: PART_HEADER_BYTES,
    maxParts: MOST_FIELDS + MOST_FILES,
    maxFileSize: largest,
    maxTotalSize: largest,
  });
  const collected = formOfParts(files);
  return {
    write: (chunk) => {
      try {
        for (const part of parser.write(chunk)) collected.add(part);
      } catch (error) {
        // What follows the end, a last line break in a packet of its own above all, is nothing.
        if (error instanceof MultipartParseError && isWhole(parser)) return;
        throw asRefused(error, takes);
      }
    },
    finish: () => {
      if (!isWhole(parser)) throw new BodyRefused('unreadable');
      return collected.form;
    },
    soFar: () => collected.form,
  };
}

function isWhole(parser: MultipartParser): boolean {
  try {
    parser.finish();
    return true;
  } catch {
    return false;
  }
}

function formOfParts(files: 'taken' | 'dropped'): { form: FormData; add(part: MultipartPart): void } {
  const form = new FormData();
  const count = { text: 0, files: 0, textBytes: 0 };
  return {
    form,
    add: (part) => {
      const { name, filename } = headed(part);
      if (filename === undefined) {
        count.text += 1;
        count.textBytes += part.size;
        if (count.text > MOST_FIELDS) throw new BodyRefused('too_many_fields');
        if (count.textBytes > FORM_BYTES) throw new BodyRefused('too_large');
        form.append(name, part.text);
        return;
      }
      count.files += 1;
      if (count.files > MOST_FILES) throw new BodyRefused('too_many_fields');
      const bytes = files === 'taken' ? part.bytes : new Uint8Array();
      form.append(
        name,
        new File([bytes as BlobPart], filename, { type: part.headers['content-type'] ?? 'application/octet-stream' }),
      );
    },
  };
}

function headed(part: MultipartPart): { name: string; filename: string | undefined } {
  const { name } = part;
  if (!/^form-data\s*(;|$)/i.test(part.headers['content-disposition'] ?? '') || name === undefined)
    throw new BodyRefused('unreadable');
  if (Buffer.byteLength(name) > LONGEST_NAME_BYTES) throw new BodyRefused('unreadable');
  return { name: unquoted(name), filename: part.isFile ? unquoted(part.filename ?? '') : undefined };
}

/** Browsers write these three so, and nothing else, in a name. */
function unquoted(name: string): string {
  return name.replace(/%0D%0A|%0D|%0A|%22/gi, (code) => decodeURIComponent(code));
}

function asRefused(error: unknown, takes: Takes): unknown {
  if (error instanceof MaxPartsExceededError) return new BodyRefused('too_many_fields');
  if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
    return new BodyRefused(takes === 'files' ? 'too_large_file' : 'too_large');
  // A header or text that is no UTF-8 is a TypeError.
  if (error instanceof MaxHeaderSizeExceededError || error instanceof MultipartParseError || error instanceof TypeError)
    return new BodyRefused('unreadable');
  return error;
}
