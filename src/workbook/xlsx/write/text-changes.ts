import type { WritePlan } from '../../../rules/index.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import { applyEdits, reverseEdits, type TextEdit } from '../xml/text-edits.ts';
import {
  contentTypeEdits,
  type NewSheet,
  relationshipEdits,
  SHEET_TYPE,
  STYLES_TYPE,
  workbookEdits,
} from './added-parts.ts';
import { newNames } from './new-names.ts';
import type { Styles } from './open-styles.ts';

/** A small part before and after, and how to take the change back. */
export interface TextChange {
  readonly part: string;
  readonly after: string;
  readonly undo: readonly TextEdit[];
}

/** The workbook, its relationships, the content types and the styles. */
export function textChanges(
  contents: WorkbookContents,
  plan: WritePlan,
  sheets: readonly NewSheet[],
  styles: Styles,
  styleEdits: readonly TextEdit[],
): readonly TextChange[] {
  const { parts, workbook } = contents;
  const journal = sheets.at(-1)?.name ?? '';
  const names = newNames(plan, journal, workbook.sheets.length);
  const added = sheets.map(({ relationshipId, part }): [string, string, string] => [
    relationshipId,
    'worksheet',
    part,
  ]);
  const types = sheets.map(({ part }) => ({ part, type: SHEET_TYPE }));
  if (styles.isNew) {
    added.push(['rIdLRstyles', 'styles', styles.part]);
    types.push({ part: styles.part, type: STYLES_TYPE });
  }
  const relationships = relationshipEdits(contents, added);
  const typesPart = parts.find('[Content_Types].xml') ?? '';
  return [
    textChange(typesPart, parts.text(typesPart), contentTypeEdits(contents, types)),
    textChange(workbook.part, parts.text(workbook.part), workbookEdits(contents, sheets, names)),
    textChange(relationships.part, parts.text(relationships.part), relationships.edits),
    textChange(styles.part, styles.text, styleEdits),
  ].filter(({ undo }) => undo.length > 0);
}

export function textChange(part: string, before: string, edits: readonly TextEdit[]): TextChange {
  return { part, after: applyEdits(before, edits), undo: reverseEdits(before, edits) };
}
