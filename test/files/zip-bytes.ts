import { crc32, deflateRawSync } from "node:zlib";

/** A file to pack. What is given beside its bytes is written although it is not true. */
export interface ToPack {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** 8: deflated (default), 0: as it is. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
}

/** Packs files as PKWARE's APPNOTE says, without anything that it calls optional. */
export function zipBytes(files: readonly ToPack[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 8, flags = 0x800, crc, size } of files) {
    const plain = Buffer.from(bytes as Uint8Array);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const title = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt16LE(0x5921, 8);
    about.writeUInt32LE(crc ?? crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(size ?? plain.length, 18);
    about.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from("PK\u0003\u0004"), about, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), about, place, title);
    at += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\u0005\u0006"), end]);
}
