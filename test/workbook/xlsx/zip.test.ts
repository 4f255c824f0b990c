import { strToU8, unzipSync, zipSync } from 'fflate';

import { applyPlan, clearResults } from '../../../src/workbook/xlsx/index.ts';
import { crc32 } from '../../../src/workbook/xlsx/zip/crc32.ts';
import { readZip } from '../../../src/workbook/xlsx/zip/read-zip.ts';
import { handPlan } from '../hand-plan.ts';
import { opened } from '../opened.ts';
import { sameParts } from '../part-diff.ts';
import { tinyParts, tinyWorkbook } from '../tiny-workbook.ts';

const ROWS = [1, 2, 3].map((n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`).join('');
const sheets = { 台账: `<sheetData>${ROWS}</sheetData>` };
const plan = handPlan({ sheet: '台账', headerRow: 1, lastRow: 3, marked: 1, firstColumn: 3 });

const FULL = 0xffffffff;

/**
 * A zip file as streaming writers make it: entries stored, sizes behind the data (bit 3), sizes and offsets in zip64
 * fields, a comment at the end.
 */
function streamed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = (...added: Uint8Array[]) => {
    for (const piece of added) {
      pieces.push(piece);
      offset += piece.length;
    }
  };
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const nameBytes = strToU8(name);
    const at = offset;
    const sum = crc32(bytes);
    const padding = numbers([2, 0x7777], [2, 2], [2, 9]);
    put(
      numbers([4, 0x04034b50], [2, 45], [2, 0x0808], [2, 0], [4, 0x21], [4, 0], [4, 0], [4, 0]),
      numbers([2, nameBytes.length], [2, padding.length]),
      nameBytes,
      padding,
      bytes,
      numbers([4, 0x08074b50], [4, sum], [4, bytes.length], [4, bytes.length]),
    );
    const zip64 = numbers([2, 1], [2, 24], [8, bytes.length], [8, bytes.length], [8, at]);
    directory.push(
      numbers([4, 0x02014b50], [2, 45], [2, 45], [2, 0x0808], [2, 0], [4, 0x21], [4, sum]),
      numbers([4, FULL], [4, FULL], [2, nameBytes.length], [2, zip64.length], [2, 0], [2, 0]),
      numbers([2, 0], [4, 0], [4, FULL]),
      nameBytes,
      zip64,
    );
  }
  const start = offset;
  put(...directory);
  const size = offset - start;
  const count = Object.keys(parts).length;
  const end64 = offset;
  put(
    numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
    numbers([8, size], [8, start]),
    numbers([4, 0x07064b50], [4, 0], [8, end64], [4, 1]),
    numbers(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, 0xffff],
      [2, 0xffff],
      [4, FULL],
      [4, FULL],
      [2, 4],
    ),
    strToU8('note'),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

function numbers(...fields: readonly (readonly [length: number, value: number])[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      fields.map(([length, value]) => {
        const bytes = Buffer.alloc(8);
        bytes.writeBigUInt64LE(BigInt(value));
        return bytes.subarray(0, length);
      }),
    ),
  );
}

test('a file of a streaming writer (zip64, sizes behind the data) is read, written and cleared', () => {
  const original = streamed(tinyParts({ sheets }));
  const written = applyPlan(opened(original), plan);
  expect(opened(written).own.columns).toHaveLength(4);
  const cleared = clearResults(written).bytes;
  const { entries, comment } = readZip(cleared);
  expect(entries.map(({ name, size }) => [name, size])).toEqual(
    readZip(original).entries.map(({ name, size }) => [name, size]),
  );
  expect(entries.map(({ extra, localExtra }) => extra.length + localExtra.length)).toEqual(
    entries.map(() => 6),
  );
  expect(Buffer.from(comment).toString()).toBe('note');
  // Plain sizes now: another reader agrees on every part.
  const parts = Object.entries(tinyParts({ sheets }));
  expect(
    Object.entries(unzipSync(cleared)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString(),
    ]),
  ).toEqual(parts);
});

test('entries that need no change keep their packed bytes, dates, extra fields and order', () => {
  const parts = Object.entries(tinyParts({ sheets, parts: { 'xl/media/a.bin': 'x'.repeat(999) } }));
  const original = zipSync(
    Object.fromEntries(
      parts.map(([name, content]) => [
        name,
        [
          strToU8(String(content)),
          {
            level: name.endsWith('bin') ? 9 : 0,
            mtime: '2021-03-04T05:06:08',
            comment: name,
            extra: { 7: strToU8('e') },
          },
        ],
      ]),
    ),
  );
  const before = readZip(original);
  const after = readZip(applyPlan(opened(original), plan));
  expect(after.entries.slice(0, before.entries.length).map(({ name }) => name)).toEqual(
    before.entries.map(({ name }) => name),
  );
  const kept = before.entries.find(({ name }) => name === 'xl/media/a.bin');
  const same = after.byName.get('xl/media/a.bin');
  expect(same && { ...same }).toEqual(kept && { ...kept });
  const changed = before.byName.get('xl/workbook.xml');
  expect(after.byName.get('xl/workbook.xml')?.time).toBe(changed?.time);
});

test('new entries have a fixed date: the same input gives the same bytes', () => {
  const original = tinyWorkbook({ sheets });
  const written = applyPlan(opened(original), plan);
  expect(Buffer.compare(written, applyPlan(opened(original.slice()), plan))).toBe(0);
  expect(readZip(written).entries.at(-1)?.time).toBe(0x00210000);
});

test('bytes in front of or behind others in one buffer make no difference', () => {
  const original = tinyWorkbook({ sheets });
  const larger = Buffer.concat([Buffer.alloc(13, 1), original, Buffer.alloc(7, 1)]);
  const view = larger.subarray(13, 13 + original.length);
  expect(sameParts(original, clearResults(applyPlan(opened(view), plan)).bytes)).toBe(true);
});
