import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { MOST_RECORDING_MINUTES } from '../port.ts';
import type { Answer } from './task.ts';

const WAYS = {
  m4a: { read: MP4, write: () => new Mp4OutputFormat({ fastStart: 'in-memory' }) },
  mp3: { read: MP3, write: () => new Mp3OutputFormat() },
  webm: { read: WEBM, write: () => new WebMOutputFormat() },
  ogg: { read: OGG, write: () => new OggOutputFormat() },
} as const;

/** The sound alone, its packets copied as they are into a new file: pictures, titles, makers and places that the file carried stay behind. */
export async function openRecording(bytes: Uint8Array, kind: string): Promise<Answer> {
  const way = WAYS[kind as keyof typeof WAYS];
  try {
    const input = new Input({ source: new BufferSource(bytes), formats: [way.read] });
    const track = await input.getPrimaryAudioTrack();
    if (!track) return { head: { refused: 'damaged' } };
    const seconds = await track.computeDuration();
    if (!(seconds > 0)) return { head: { refused: 'damaged' } };
    if (seconds > MOST_RECORDING_MINUTES * 60) return { head: { refused: 'too_long' } };
    const target = new BufferTarget();
    const output = new Output({ format: way.write(), target });
    const copy = await Conversion.init({
      input,
      output,
      tags: {},
      video: { discard: true },
      audio: (_, number) => ({ discard: number > 1 }),
      showWarnings: false,
    });
    if (!copy.isValid) return { head: { refused: 'damaged' } };
    await copy.execute();
    return target.buffer
      ? { head: { kind }, blobs: [new Uint8Array(target.buffer)] }
      : { head: { refused: 'damaged' } };
  } catch {
    // Whatever the reader trips over, the file is not a recording that plays.
    return { head: { refused: 'damaged' } };
  }
}
