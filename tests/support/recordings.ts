import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';

const FORMATS = {
  m4a: { format: () => new Mp4OutputFormat(), codec: 'aac', frame: 1024 / 48_000 },
  mp3: { format: () => new Mp3OutputFormat(), codec: 'mp3', frame: 1152 / 44_100 },
  webm: { format: () => new WebMOutputFormat(), codec: 'opus', frame: 0.02 },
  ogg: { format: () => new OggOutputFormat(), codec: 'opus', frame: 0.02 },
} as const;
export type RecordingKind = keyof typeof FORMATS;

/** What an AAC decoder must know (ISO 14496-3, 1.6.2.1): low complexity, 48 kHz, one channel. */
const AAC_SETUP = new Uint8Array([0x11, 0x88]);
/** A frame of silence of layer III at 128 kbit/s and 44.1 kHz. */
const MP3_FRAME = Uint8Array.from({ length: 417 }, (_, at) => [0xff, 0xfb, 0x90, 0xc4][at] ?? 0);
/** Opus: the longest silence of one frame of 20 ms, hybrid full band. */
const OPUS_FRAME = new Uint8Array([0xf8, 0xff, 0xfe]);
const OPUS_SETUP = new Uint8Array(Buffer.from('4f707573486561640101380180bb0000000000', 'hex'));

/** A recording as a phone or browser makes it, of silence, with what they write about their owner. */
export async function recordingOf(
  kind: RecordingKind,
  { seconds, title }: { seconds: number; title: string },
): Promise<Uint8Array> {
  const { format, codec, frame } = FORMATS[kind];
  const target = new BufferTarget();
  const output = new Output({ format: format(), target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  output.setMetadataTags({ title, artist: title, comment: title });
  await output.start();
  const data = codec === 'mp3' ? MP3_FRAME : codec === 'opus' ? OPUS_FRAME : new Uint8Array([0x21, 0x10, 0x04]);
  const config = {
    codec: codec === 'aac' ? 'mp4a.40.2' : codec,
    sampleRate: codec === 'mp3' ? 44_100 : 48_000,
    numberOfChannels: 1,
    ...(codec === 'aac' && { description: AAC_SETUP }),
    ...(codec === 'opus' && { description: OPUS_SETUP }),
  };
  for (let at = 0; at < seconds; at += frame)
    await source.add(new EncodedPacket(data, 'key', at, frame), { decoderConfig: config });
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}
