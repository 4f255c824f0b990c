import type { ReadSheet } from '../read/read-workbook.ts';
import type { CellPlace } from '../read/row-cells.ts';
import { unescapeXml } from '../xml/xml-text.ts';

/** A formula that is shared down its column stands in words only where it begins. */
export interface CellFormula {
  readonly words: string;
  readonly shared: string | undefined;
}

/** Undefined where the cell holds none. */
export function cellFormula(
  { content, part }: ReadSheet,
  { start, end }: Pick<CellPlace, 'start' | 'end'>,
): CellFormula | undefined {
  const xml = new TextDecoder().decode(content.bytes.subarray(start, end));
  const found = /<(?:\w+:)?f(\s[^>]*?)?(?:\/>|>([^<]*)<)/.exec(xml);
  if (!found) return undefined;
  const [, attributes = '', words = ''] = found;
  return { words: unescapeXml(words, part), shared: /\ssi="\d+"/.exec(attributes)?.[0] };
}
