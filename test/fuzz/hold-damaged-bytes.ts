import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Workbench, workbench } from "../files/try-file.ts";

const seeds = [
  "order_id,customer_id,order_date,total\n1,7,2024-05-01,99.50\n2,8,2024-05-02,100.00\n",
  'Ordrenr;Kundenr;Dato;Beløp\r\n1;7;01.05.2024;"1 234,50"\r\n2;8;31.12.2024;-12,00\r\n',
  "kundenr\tdato\thendelse\n7\t2024-05-01 10:00\tviewed\n",
  '{"userId":"7","event":"x","timestamp":"2024-05-01T10:00:00Z","properties":{"value":3}}\n{"userId":"8","event":"y","timestamp":"2024-05-02"}\n',
  " 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n",
  "invoice,date,customer,sku,quantity,unit price\nA1,2024-01-01,7,x,2,10.00\nA1,2024-01-01,7,y,1,5.00\n",
  "sep=;\nemail;score;date\na@b.no;9;2024-05-01\n",
].map((text) => Buffer.from(text));

/** What breaks readers: quotes, separators, marks, halves of characters, zeros, long runs. */
const shards = fc.oneof(
  fc
    .constantFrom(
      '"',
      '""',
      ",",
      ";",
      "\t",
      "\n",
      "\r",
      "\r\n",
      "\0",
      "\ufeff",
      "'",
      "\\",
      "{",
      "}",
      "\u001f",
      "\u001e",
      "NULL",
      "-",
      "1e999",
      "9".repeat(40),
      "31.02.2024",
      "=1+1",
    )
    .map((s) => Buffer.from(s)),
  fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.from([0xff, 0xfe]),
    Buffer.from([0xe6]),
    Buffer.from([0xc3]),
    Buffer.alloc(3000, 65),
    Buffer.alloc(200, 34),
  ),
);

const fuzzed = fc
  .record({
    seed: fc.constantFrom(...seeds),
    cuts: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(5), put: shards }),
      { maxLength: 6 },
    ),
    times: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ seed, cuts, times }) => {
    let bytes = Buffer.concat(Array.from({ length: times }, () => seed));
    for (const { at, drop, put } of cuts) {
      const place = Math.floor(at * bytes.length);
      bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + drop)]);
    }
    return bytes;
  });

/** Files cut, filled and torn at random are read or refused, and every record of them accepted or rejected. */
export function holdDamagedBytes(numRuns: number): void {
  describe(`${numRuns} damaged files`, () => {
    let bench: Workbench;
    beforeAll(async () => {
      bench = await workbench();
    });
    afterAll(() => bench.close());

    it(
      "are read or refused, and every record of them accepted or rejected",
      async () => {
        let read = 0;
        await fc.assert(
          fc.asyncProperty(fuzzed, async (bytes) => {
            const tried = await bench.try(bytes);
            if (!tried.read.ok) {
              expect(tried.read.problems.length).toBeGreaterThan(0);
              return;
            }
            read++;
            const { rows } = tried.read.value;
            expect(rows.accepted + rows.rejected).toBe(rows.read);
            expect(tried.rejects.length).toBe(rows.rejected);
            for (const { line, reason, params } of tried.rejects) {
              expect(line).toBeGreaterThan(0);
              expect(String(reason)).toMatch(/^files\.reject\./);
              JSON.parse(String(params));
            }
          }),
          { numRuns },
        );
        // About a third of them; chance takes 250 below three in ten.
        expect(read).toBeGreaterThan(numRuns * 0.2);
      },
      30_000 + numRuns * 300,
    );
  });
}
