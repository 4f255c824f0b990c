import { type PlannedFormat, rangeAddress } from '../../../rules/index.ts';
import { withPrefix } from '../xml/element-edits.ts';
import { escapeText } from '../xml/xml-text.ts';
import type { StyleBook } from './style-book.ts';

/** Conditional formats of ours, each after the one before and all after the user's; none stops those that follow. */
export function formatsXml(
  formats: readonly PlannedFormat[],
  lastPriority: number,
  styles: StyleBook,
  prefix: string,
): string {
  return formats
    .map(({ ranges, formula, look }, index) => {
      const areas = ranges.map(rangeAddress).join(' ');
      const priority = lastPriority + 1 + index;
      const rule = `<cfRule type="expression" dxfId="${styles.mark(look)}" priority="${priority}">`;
      return withPrefix(
        `<conditionalFormatting sqref="${areas}">${rule}<formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`,
        prefix,
      );
    })
    .join('');
}
