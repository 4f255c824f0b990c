import { readFileSync } from 'node:fs';

import { strToU8, unzipSync, zipSync } from 'fflate';

import { workbookFaults } from '../../../src/rules/index.ts';
import { clearResults } from '../../../src/workbook/xlsx/index.ts';
import { faultsOf, opened } from '../opened.ts';
import { MAIN, tinyParts, tinyWorkbook } from '../tiny-workbook.ts';

const torture = new Uint8Array(
  readFileSync(new URL('../../torture/torture.xlsx', import.meta.url)),
);
const tiny = tinyWorkbook({ sheets: { A: '<sheetData/>' } });
const withPart = (name: string, content: string | Uint8Array) =>
  tinyWorkbook({ sheets: { A: '<sheetData/>' }, parts: { [name]: content } });
const sheet = (xml: string) => tinyWorkbook({ sheets: { A: xml } });
const text = (words: string) => strToU8(words);

/** An OLE compound file as its directory shows it: a header, then entries of 128 bytes. */
function ole(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * (index + 1);
    for (let letter = 0; letter < name.length; letter++) {
      bytes[at + 2 * letter] = name.charCodeAt(letter);
    }
    bytes[at + 64] = 2 * name.length + 2;
  });
  return bytes;
}

/** The same bytes with some of them changed, from the place where a piece first stands. */
function changed(bytes: Uint8Array, piece: readonly number[], offset: number, to: number[]) {
  const copy = bytes.slice();
  const at = copy.findIndex((_, index) => piece.every((byte, step) => copy[index + step] === byte));
  copy.set(to, at + offset);
  return copy;
}

const LOCAL = [0x50, 0x4b, 3, 4];
const DIRECTORY = [0x50, 0x4b, 1, 2];

test.each<[what: string, bytes: Uint8Array, fault: string]>([
  ['nothing', new Uint8Array(), 'emptyFile'],
  ['a text', text('编号,日期\n1,2024-01-01'), 'notWorkbookFile'],
  [
    'a web page called .xls',
    text('\n<html><table><tr><td>1</td></tr></table></html>'),
    'markupFile',
  ],
  ['an XML spreadsheet of 2003', text('\ufeff<?xml version="1.0"?><Workbook/>'), 'markupFile'],
  ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'encryptedWorkbook'],
  ['an .xls', ole('Root Entry', 'Workbook'), 'oldWorkbook'],
  ['an .xls of Excel 95', ole('Root Entry', 'Book'), 'oldWorkbook'],
  ['a .doc', ole('Root Entry', 'WordDocument'), 'oleFile'],
  ['two letters of a zip', text('PK'), 'notWorkbookFile'],
  ['an empty zip', zipSync({}), 'noWorkbookPart'],
  ['a plain zip', zipSync({ 'a.txt': text('a') }), 'noWorkbookPart'],
  [
    'a .docx',
    withPart(
      '_rels/.rels',
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'noWorkbookPart',
  ],
  ['a workbook part of another kind', withPart('xl/workbook.xml', '<document/>'), 'noWorkbookPart'],
  [
    'an .xlsb',
    tinyWorkbook({
      sheets: { A: '' },
      parts: {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        'xl/workbook.bin': 'x',
      },
    }),
    'binaryWorkbook',
  ],
  ['an entry with a password', changed(tiny, DIRECTORY, 8, [1]), 'zipEntryEncrypted'],
  ['an unusual packing', changed(tiny, DIRECTORY, 10, [12, 0]), 'zipMethod'],
  ['a path that leads out', withPart('../evil.xml', 'x'), 'zipPath'],
  ['a path that leads out, written for Windows', withPart('xl\\..\\..\\evil.xml', 'x'), 'zipPath'],
  ['an entry that does not begin where it should', changed(tiny, LOCAL, 3, [0]), 'zipDamaged'],
  ['a wrong check sum', changed(tiny, DIRECTORY, 16, [1, 2, 3, 4]), 'zipDamaged'],
  ['entries that share their bytes', sharing(), 'zipDamaged'],
  ['a size that is too small', changed(tiny, DIRECTORY, 24, [9, 0, 0, 0]), 'zipDamaged'],
  ['a size that is too large', changed(tiny, DIRECTORY, 24, [255, 255, 9, 0]), 'zipDamaged'],
  ['a size beyond the limit', changed(tiny, DIRECTORY, 24, [0, 0, 0, 0x20]), 'partTooLarge'],
  ['a bomb', sheet(`<sheetData/>${' '.repeat(64 * 1024 * 1024)}`), 'zipBomb'],
  [
    'a DTD in a small part',
    withPart('xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
    'xmlDtd',
  ],
  [
    'a DTD in a sheet',
    sheet(`<!DOCTYPE x><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
    'xmlDtd',
  ],
  [
    'an entity of its own in a cell',
    sheet('<sheetData><row r="1"><c t="str"><v>&boom;</v></c></row></sheetData>'),
    'xmlDtd',
  ],
  [
    'a part in UTF-16',
    withPart('xl/workbook.xml', new Uint8Array([0xff, 0xfe, 60, 0])),
    'xmlEncoding',
  ],
  [
    'a sheet in UTF-16',
    withPart('xl/worksheets/sheet1.xml', new Uint8Array([0xff, 0xfe, 60, 0])),
    'xmlEncoding',
  ],
  [
    'a sheet without its part',
    tinyWorkbook({
      sheets: { A: '' },
      parts: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' },
    }),
    'partMissing',
  ],
  ['a relationship to nowhere', without('xl/worksheets/sheet1.xml'), 'partMissing'],
])('%s is refused with one fault', (_, bytes, fault) => {
  expect(faultsOf(bytes)).toEqual([fault]);
  expect(clearResults(bytes).faults.map(({ code }) => code)).toEqual([fault]);
});

/** Two parts with the same content, of which the second points to the bytes of the first. */
function sharing(): Uint8Array {
  const bytes = tinyWorkbook({
    sheets: { A: '<sheetData/>' },
    parts: { 'a.xml': 'same', 'b.xml': 'same' },
  });
  const [a = 0, b = 0] = ['a.xml', 'b.xml'].map((name) => Buffer.from(bytes).lastIndexOf(name));
  bytes.copyWithin(b - 4, a - 4, a);
  return bytes;
}

function without(part: string): Uint8Array {
  const parts = tinyParts({ sheets: { A: '<sheetData/>' } });
  const kept = Object.entries(parts).filter(([name]) => name !== part);
  return zipSync(Object.fromEntries(kept.map(([name, xml]) => [name, strToU8(String(xml))])));
}

test.each([
  '<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>',
  '<sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData>',
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
  '<sheetData><row r="1"><c r=A1><v>1</v></c></row></sheetData>',
  '<sheetData><row r="1"><c r="A1></c></row></sheetData>',
  '<sheetData><row r="0"/></sheetData>',
  '<sheetData><row r="1048577"/></sheetData>',
  '<sheetData><row r="1"><c r="XFE1"/></row></sheetData>',
  '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>',
  '<sheetData><row r="1"><c r="A1" t="str"><v>a & b</v></c></row></sheetData>',
  '<sheetData/></worksheet><worksheet>',
  '<sheetData/><!-- ',
  '',
])('a sheet that is not well-formed is refused: %s', (xml) => {
  expect(faultsOf(sheet(xml))).toEqual(['xmlMalformed']);
});

test('a small part that is not well-formed is refused', () => {
  expect(faultsOf(withPart('xl/workbook.xml', `<workbook xmlns="${MAIN}"><sheets>`))).toEqual([
    'xmlMalformed',
  ]);
  expect(faultsOf(withPart('xl/styles.xml', '<styleSheet><a></b></styleSheet>'))).toEqual([
    'xmlMalformed',
  ]);
});

test('wherever a workbook breaks off, it is one fault and nothing is thrown', () => {
  const codes = new Set<string>();
  for (let length = 0; length < torture.length; length += 211) {
    const faults = faultsOf(torture.subarray(0, length));
    expect(faults).toHaveLength(1);
    codes.add(faults[0] ?? '');
  }
  expect([...codes].sort()).toEqual(['emptyFile', 'zipTruncated']);
});

test('whichever part is cut short inside, it is one fault or does not matter to us', () => {
  const parts = unzipSync(torture);
  for (const name of Object.keys(parts)) {
    const half = parts[name]?.subarray(0, (parts[name].length * 2) / 3) ?? new Uint8Array();
    expect(faultsOf(zipSync({ ...parts, [name]: half })).length).toBeLessThanOrEqual(1);
  }
});

test('whichever byte is turned over, it is one fault or none, and nothing is thrown', () => {
  for (let at = 0; at < torture.length; at += 149) {
    const broken = torture.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    expect(faultsOf(broken).length).toBeLessThanOrEqual(1);
  }
});

test('a signature is a warning: it becomes invalid', () => {
  const signed = withPart('_xmlsignatures/sig1.xml', '<Signature/>');
  expect(opened(signed).warnings.map(({ code }) => code)).toEqual(['signedWorkbook']);
});

test('every fault says in both languages what is wrong and how to mend it', () => {
  const data = {
    part: 'a.xml',
    sheet: '台账',
    cell: 'A1',
    count: 2,
    size: 2 ** 30,
    limit: 2 ** 28,
  };
  for (const words of Object.values(workbookFaults)) {
    for (const say of Object.values(words)) {
      const { sentence, repair } = say(data);
      expect(sentence).toMatch(/[。.]$/);
      expect(repair).toMatch(/[。.]$/);
    }
  }
});
