import type { GroupOfEach } from "./group-of-each.ts";

/** The same as `GroupOfEach` in as few bits a person as hold the number of a group: `bits` is 1, 2, 4 or 8. */
export interface PackedGroups {
  readonly packed: Uint8Array;
  readonly bits: number;
  readonly persons: number;
  readonly names: readonly string[];
}

/**
 * Packs groups: of a million people and up to 15 groups half a million bytes, of one group an eighth of a million. Of groups 0, 1, 1 of one name it is
 * the byte 6 with `bits` 1.
 */
export function packedGroups({ of, names }: GroupOfEach): PackedGroups {
  const bits = [1, 2, 4].find((few) => names.length < 1 << few) ?? 8;
  const each = 8 / bits;
  const packed = new Uint8Array(Math.ceil(of.length / each));
  for (let at = 0, person = 0; at < packed.length; at++) {
    let byte = 0;
    for (let shift = 0; shift < 8; shift += bits) byte |= (of[person++] ?? 0) << shift;
    packed[at] = byte;
  }
  return { packed, bits, persons: of.length, names };
}

/** The groups that were packed. */
export function unpackedGroups({ packed, bits, persons, names }: PackedGroups): GroupOfEach {
  const of = new Uint8Array(persons);
  const mask = (1 << bits) - 1;
  for (let at = 0, person = 0; at < packed.length; at++) {
    const byte = packed[at] as number;
    for (let shift = 0; shift < 8; shift += bits) of[person++] = (byte >> shift) & mask;
  }
  return { of, names };
}

/** Marks, 0 or 1, packed: of a million people an eighth of a million bytes. Of 0, 1, 1 it is the byte 6. */
export const packedMarks = (of: Uint8Array): PackedGroups => packedGroups({ of, names: [""] });

/** The marks that were packed. */
export const unpackedMarks = (packed: PackedGroups): Uint8Array => unpackedGroups(packed).of;
