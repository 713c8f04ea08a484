import { crc32, deflateSync } from 'node:zlib';
import encoder from 'pdfmake/js/qrEnc.js';

/** White modules around the code, which readers want. */
const QUIET = 4;
/** Pixels of a module. */
const SCALE = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An address as a QR code: black and white, one bit a pixel. */
export function qrAsPng(address: string): Buffer {
  const modules = modulesOf(address);
  const side = (modules.length + 2 * QUIET) * SCALE;
  const rows = Array.from({ length: side }, (_, y) => rowOf(modules, side, Math.floor(y / SCALE) - QUIET));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.writeUInt8(1, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Dark ones are true; row by row. */
export function modulesOf(address: string): boolean[][] {
  const { _canvas: rects, _width: width } = encoder.measure({ qr: address, eccLevel: 'M' });
  const [, ...dark] = rects;
  const size = dark[0]?.w ?? 1;
  const count = width / size;
  const modules = Array.from({ length: count }, () => new Array<boolean>(count).fill(false));
  for (const { x, y } of dark) modules[y / size]?.splice(x / size, 1, true);
  return modules;
}

/** A row of pixels behind its filter byte; white is 1. */
function rowOf(modules: readonly boolean[][], side: number, row: number): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
  bytes[0] = 0;
  for (let x = 0; x < side; x++) {
    const dark = modules[row]?.[Math.floor(x / SCALE) - QUIET] === true;
    const at = 1 + (x >> 3);
    if (dark) bytes[at] = (bytes[at] ?? 0) & ~(0x80 >> (x & 7));
  }
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
