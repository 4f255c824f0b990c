import { readFileSync } from 'node:fs';
import { write, utils } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { SAMPLE } from './samples.ts';

const text = (words: string) => new TextEncoder().encode(words);

/** Files that can't be checked, by what is wrong with them. */
export const BAD_WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  'no zip file': () => text('这不是工作簿'),
  'an empty file': () => new Uint8Array(),
  'a truncated file': () => readFileSync(SAMPLE).subarray(0, 9000),
  'an old .xls file': () => sheetFile('biff8'),
  'an encrypted file': encryptedFile,
  'a web page named .xlsx': () => text('<html><table><tr><td>1</td></tr></table></html>'),
  'a zip file that holds no workbook': () => zipSync({ 'a.txt': text('a') }),
  'a bomb': () =>
    zipSync({
      ...unzipSync(readFileSync(SAMPLE)),
      'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024),
    }),
  'a workbook without a ledger': () => sheetFile('xlsx'),
};

function sheetFile(bookType: 'xlsx' | 'biff8'): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['菜单', '价格'],
    ['面条', 12],
  ]);
  utils.book_append_sheet(book, sheet, '食堂');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** Excel puts an encrypted package into a compound file: only the beginning and the directory matter here. */
function encryptedFile(): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = 'EncryptedPackage';
  for (let at = 0; at < name.length; at++) bytes[512 + 2 * at] = name.charCodeAt(at);
  bytes[512 + 64] = 2 * name.length + 2;
  return bytes;
}
