import { refuse } from '../refusal.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Says what a file is that does not begin as a zip file does. */
export function refuseNotAZip(bytes: Uint8Array): never {
  if (bytes.length === 0) refuse('emptyFile');
  if (OLE.every((byte, index) => bytes[index] === byte)) refuseOle(bytes);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart();
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|table|meta|head|\?xml)/i.test(beginning)) {
    refuse('markupFile');
  }
  return refuse('notWorkbookFile');
}

/** Old Excel files and encrypted new ones are both OLE compound files: their directory tells them apart. */
function refuseOle(bytes: Uint8Array): never {
  if (hasStream(bytes, 'EncryptedPackage')) refuse('encryptedWorkbook');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) refuse('oldWorkbook');
  return refuse('oleFile');
}

/** Directory entries are 128 bytes, start with their UTF-16 name and keep its length at 64. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at] === first && bytes[at + 64] === 2 * name.length + 2 && isName(bytes, at, name)) {
      return true;
    }
  }
  return false;
}

function isName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index)) return false;
    if (bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}
