import type { WorkbookContents } from '../read/read-workbook.ts';
import { openStyles } from '../write/open-styles.ts';
import { appendToLists, withPrefix } from '../xml/element-edits.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { childOf, childrenOf } from '../xml/xml-tree.ts';

/** Styles that show what they show, but as text: cells that were text before a formula of ours had to stand in them. */
export interface TextStyles {
  readonly part: string;
  /** The same style as text; a style that has a number format of its own is somebody's, and stays. */
  of(style: number): number;
  edits(): readonly TextEdit[];
}

const FORMAT = /\snumFmtId\s*=\s*["'](\d+)["']/;
const APPLIED = /\sapplyNumberFormat\s*=\s*["'][^"']*["']/;

export function textStyles(contents: WorkbookContents): TextStyles {
  const { part, text, tree } = openStyles(contents);
  const list = childOf(tree, 'cellXfs');
  const present = list
    ? childrenOf(list, 'xf').map(({ start, end }) => text.slice(start, end))
    : [];
  const numbers = new Map(present.map((xf, index) => [unapplied(xf), index]));
  const added: string[] = [];
  return {
    part,
    of(style) {
      const xf = present[style] ?? withPrefix('<xf numFmtId="0"/>', tree.prefix);
      if (!list || Number(FORMAT.exec(xf)?.[1] ?? 0) !== 0) return style;
      const asText = unapplied(xf)
        .replace(FORMAT, '')
        .replace(/^<([\w:]+)/, '<$1 numFmtId="49"');
      const known = numbers.get(asText);
      if (known !== undefined) return known;
      const number = present.length + added.length;
      numbers.set(asText, number);
      const applied = asText.replace(' numFmtId="49"', ' numFmtId="49" applyNumberFormat="1"');
      // The list gives its prefix to what it takes in.
      added.push(applied.replaceAll(/(<\/?)(?:\w+:)/g, '$1'));
      return number;
    },
    edits: () =>
      appendToLists(
        text,
        tree,
        [],
        [{ local: 'cellXfs', xml: added.join(''), added: added.length, counted: true }],
      ),
  };
}

/** Its number format first, and no word on whether it is applied: so equal styles are equal texts. */
function unapplied(xf: string): string {
  const format = FORMAT.exec(xf)?.[1] ?? '0';
  return xf
    .replace(APPLIED, '')
    .replace(FORMAT, '')
    .replace(/^<([\w:]+)/, `<$1 numFmtId="${format}"`);
}
