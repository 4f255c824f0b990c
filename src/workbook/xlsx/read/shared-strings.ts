import { CDATA, CLOSE, END, OPEN, XmlScanner } from '../xml/xml-scanner.ts';
import { readText, unescapeSpreadsheet } from '../xml/xml-text.ts';

/** The texts that cells share. Runs of rich text are joined, phonetic guides left out. */
export function readSharedStrings(bytes: Uint8Array, part: string): readonly string[] {
  const scanner = new XmlScanner(bytes, part);
  const texts: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    const level = scanner.selfClosed ? scanner.depth + 1 : scanner.depth;
    if (token !== OPEN || level !== 2) continue;
    if (scanner.local() === 'si') texts.push(readRichText(scanner));
    else scanner.skip();
  }
  return texts;
}

const T = 116;

/** The text of an `si` or `is` whose OPEN was just met; ends behind its CLOSE. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosed) return '';
  const outside = scanner.depth - 1;
  let text = '';
  for (let token = scanner.next(); ; token = scanner.next()) {
    if (token === CLOSE && scanner.depth === outside) return text;
    if (token === END) scanner.malformed();
    if (token !== OPEN) continue;
    if (scanner.nameEnd - scanner.localStart === 1 && scanner.bytes[scanner.localStart] === T) {
      text += readElementText(scanner);
    } else if (scanner.local() === 'rPh') {
      scanner.skip();
    }
  }
}

function readElementText(scanner: XmlScanner): string {
  return scanner.selfClosed ? '' : readPlainText(scanner, scanner.next());
}

/** The text of an element without children from its first inner `token` on; ends behind its CLOSE. */
export function readPlainText(scanner: XmlScanner, token: number): string {
  const { bytes, part } = scanner;
  let text = '';
  for (let met = token; ; met = scanner.next()) {
    if (scanner.textStart < scanner.start) {
      text += readText(bytes, scanner.textStart, scanner.start, part);
    }
    if (met === CDATA) {
      const raw = new TextDecoder().decode(bytes.subarray(scanner.start + 9, scanner.end - 3));
      text += unescapeSpreadsheet(raw);
    }
    if (met === CLOSE) return text;
    if (met === OPEN || met === END) scanner.malformed();
  }
}
