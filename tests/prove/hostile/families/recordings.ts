import { type Family, sort, upload } from '../attack.ts';

const MIB = 1024 * 1024;

export const recordings: Family = {
  name: 'recordings',
  make: (ground, chance, index) => {
    const [says, name, bytes] = sort<readonly [string, string, Buffer]>(
      [
        [
          'an m4a that is a head',
          'a.m4a',
          Buffer.concat([Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0', 'latin1'), chance.bytes(4_000)]),
        ],
        [
          'a box as large as numbers go',
          'a.m4a',
          Buffer.from(
            '\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0\0\0\0\x01moov\x7f\xff\xff\xff\xff\xff\xff\xff',
            'latin1',
          ),
        ],
        [
          'boxes in boxes',
          'a.m4a',
          Buffer.concat([
            Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0', 'latin1'),
            ...Array.from({ length: 5_000 }, (_, i) => {
              const box = Buffer.from('\0\0\0\0moov', 'latin1');
              box.writeUInt32BE((5_000 - i) * 8, 0);
              return box;
            }),
          ]),
        ],
        [
          'a WebM of endless parts',
          'a.webm',
          Buffer.concat([Buffer.from('1a45dfa3ffffffffffffffff18538067ffffffffffffffff', 'hex'), chance.bytes(3_000)]),
        ],
        [
          'an mp3 of tags',
          'a.mp3',
          Buffer.concat([Buffer.from('ID3\x04\0\0\x7f\x7f\x7f\x7f', 'latin1'), Buffer.alloc(MIB)]),
        ],
        ['frames that never begin', 'a.mp3', Buffer.alloc(MIB, 0xff)],
        ['an ogg of one page', 'a.ogg', Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), chance.bytes(400)])],
        ['a page named a recording', 'a.mp3', Buffer.from('<html><script>alert(1)</script>')],
      ],
      index,
    );
    return { says, shots: [upload(ground, name, 'audio/mp4', bytes)] };
  },
};
