import { deflateSync } from 'node:zlib';
import { promisedPng } from '#tests/support/hostile-uploads.ts';
import { type Family, sort, upload } from '../attack.ts';
import type { Chance } from '../chance.ts';

const MIB = 1024 * 1024;
const spaces = (bytes: number) => Buffer.alloc(bytes, ' ');

export const pictures: Family = {
  name: 'pictures',
  make: (ground, chance, index) => {
    const png = (width: number, height: number) => Buffer.from(promisedPng(width, height));
    const [says, name, bytes] = sort<readonly [string, string, Buffer]>(
      [
        ['a flood of points', 'a.png', png(30_000, 30_000)],
        ['as many points as numbers go', 'a.png', png(2 ** 31 - 1, 2 ** 31 - 1)],
        ['no points', 'a.png', png(0, 0)],
        ['more than it promised', 'a.png', bomb(chance)],
        ['cut off', 'a.png', png(800, 600).subarray(0, 30 + chance.whole(40))],
        [
          'a JPEG that is a head',
          'a.jpg',
          Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), chance.bytes(3_000)]),
        ],
        [
          'a JPEG of notes',
          'a.jpg',
          Buffer.concat([
            Buffer.from('ffd8', 'hex'),
            Buffer.concat(Array(2_000).fill(Buffer.concat([Buffer.from('ffe10402', 'hex'), Buffer.alloc(1_024)]))),
            Buffer.from('ffd9', 'hex'),
          ]),
        ],
        [
          'a WebP that lies',
          'a.webp',
          Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f', 'latin1'), chance.bytes(500)]),
        ],
        [
          'a HEIC that is a head',
          'a.heic',
          Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), chance.bytes(2_000)]),
        ],
        [
          'a box of no end',
          'a.heic',
          Buffer.concat([
            Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x01meta\xff\xff\xff\xff\xff\xff\xff\xff', 'latin1'),
          ]),
        ],
        [
          'a drawing with a script',
          'a.svg',
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        ],
        ['a GIF that is a script', 'a.gif', Buffer.from("GIF89a/*\x01\0\0\0\0;*/=1;alert('x')//", 'latin1')],
        ['a page named a picture', 'a.png', Buffer.from('<!doctype html><script>alert(1)</script>')],
        ['a name that climbs', '../../../etc/cron.d/x.png', png(10, 10)],
        ['noise', 'a.png', chance.bytes(8_000)],
      ],
      index,
    );
    return { says, shots: [upload(ground, name, 'image/png', bytes)] };
  },
};

/** A PNG whose packed points are many more than its head says. */
function bomb(chance: Chance): Buffer {
  const bytes = Buffer.from(promisedPng(100, 100));
  return Buffer.concat([bytes.subarray(0, 33), deflateSync(spaces((10 + chance.whole(60)) * MIB)), bytes.subarray(33)]);
}
