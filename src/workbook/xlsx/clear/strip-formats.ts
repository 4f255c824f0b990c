import type { ReadSheet } from '../read/read-workbook.ts';
import type { ElementPlace } from '../read/sheet-part.ts';
import type { Splice } from '../xml/splice.ts';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/xml-scanner.ts';

/** The constant that every formula of ours carries, however the formula was written anew since. */
const MARKER = /(?:"|&quot;|&#34;|&#x22;)LR1(?:"|&quot;|&#34;|&#x22;)/i;

/** Takes our conditional formats off a sheet, wherever they were copied to. */
export function stripFormats({ part, content }: ReadSheet): readonly Splice[] {
  const { bytes, layout } = content;
  return layout.elements
    .filter(({ local, selfClosed }) => local === 'conditionalFormatting' && !selfClosed)
    .flatMap((element) => {
      const text = new TextDecoder().decode(bytes.subarray(element.start, element.end));
      return MARKER.test(text) ? stripRules(bytes, part, element) : [];
    });
}

/** Only rules of ours go; Excel puts rules of the same cells together. */
function stripRules(bytes: Uint8Array, part: string, element: ElementPlace): readonly Splice[] {
  const scanner = new XmlScanner(bytes, part);
  scanner.restart(element.start);
  scanner.next();
  const splices: Splice[] = [];
  let kept = 0;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === 0) break;
    if (token === END) scanner.malformed();
    if (token !== OPEN) continue;
    const { start } = scanner;
    scanner.skip();
    const rule = new TextDecoder().decode(bytes.subarray(start, scanner.end));
    if (MARKER.test(rule)) splices.push({ at: start, remove: scanner.end - start, insert: '' });
    else kept++;
  }
  const whole = { at: element.start, remove: element.end - element.start, insert: '' };
  return kept > 0 ? splices : [whole];
}
