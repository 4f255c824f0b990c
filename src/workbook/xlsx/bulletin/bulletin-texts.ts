import { type BulletinPlan, reference } from '../../../rules/index.ts';
import { JOURNAL_NAME } from '../own/own-names.ts';
import type { DefinedName } from '../package/workbook-part.ts';
import type { ReadSheet, WorkbookContents } from '../read/read-workbook.ts';
import {
  contentTypeEdits,
  type NewSheet,
  relationshipEdits,
  SHEET_TYPE,
  STYLES_TYPE,
  workbookEdits,
} from '../write/added-parts.ts';
import { type NewName, sheetNames } from '../write/new-names.ts';
import type { Styles } from '../write/open-styles.ts';
import { type TextChange, textChange } from '../write/text-changes.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { attributeOf, childOf } from '../xml/xml-tree.ts';

/** A bulletin on its way into the workbook. */
export interface BulletinTask {
  readonly plan: BulletinPlan;
  /** The sheet that it replaces. */
  readonly present: ReadSheet | undefined;
  /** Sheets that have to be made: its own, the journal's. */
  readonly made: readonly NewSheet[];
  /** Parts that are told in the content types: those that go, those that are there then. */
  readonly gone: ReadonlySet<string>;
  readonly types: readonly { readonly part: string; readonly type: string }[];
}

/** The small parts that change; none where the same bulletin stands there already. */
export function bulletinTexts(
  contents: WorkbookContents,
  task: BulletinTask,
  styles: Styles,
  styleEdits: readonly TextEdit[],
): readonly TextChange[] {
  const { parts, workbook } = contents;
  const typesPart = parts.find('[Content_Types].xml') ?? '';
  const relationships = relationshipEdits(contents, [
    ...task.made.map(({ relationshipId, part }) => [relationshipId, 'worksheet', part] as const),
    ...(styles.isNew ? [['rIdLRstyles', 'styles', styles.part] as const] : []),
  ]);
  return [
    textChange(typesPart, parts.text(typesPart), typeEdits(contents, task, styles)),
    textChange(workbook.part, parts.text(workbook.part), partEdits(contents, task)),
    textChange(relationships.part, parts.text(relationships.part), relationships.edits),
    textChange(styles.part, styles.text, styleEdits),
  ].filter(({ undo }) => undo.length > 0);
}

function typeEdits(
  contents: WorkbookContents,
  { made, gone, types }: BulletinTask,
  styles: Styles,
): readonly TextEdit[] {
  const { parts } = contents;
  const told = parts.tree('[Content_Types].xml').children.map((element) => ({
    part: (attributeOf(element, 'PartName') ?? '').replace(/^\//, ''),
    element,
  }));
  const wanted = [
    ...types,
    ...made.map(({ part }) => ({ part, type: SHEET_TYPE })),
    ...(styles.isNew ? [{ part: styles.part, type: STYLES_TYPE }] : []),
  ];
  const going = told.filter(
    ({ part }) => gone.has(parts.find(part) ?? part) && !wanted.some((each) => each.part === part),
  );
  const added = wanted.filter(({ part }) => !told.some((each) => each.part === part));
  return [
    ...going.map(({ element: { start, end } }): TextEdit => [start, end - start, '']),
    ...contentTypeEdits(contents, added),
  ];
}

function partEdits(contents: WorkbookContents, task: BulletinTask): readonly TextEdit[] {
  const { plan, present, made } = task;
  const { names, sheets } = contents.workbook;
  const index = present?.index ?? sheets.length;
  const journal = made.find(({ visibility }) => visibility === 'veryHidden');
  const first = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
  const wanted: readonly NewName[] = [
    { ...plan.name, hidden: true },
    ...sheetNames(plan.sheet, index),
    ...(journal === undefined
      ? []
      : [{ name: JOURNAL_NAME, refersTo: reference(journal.name, first), hidden: true }]),
  ];
  const changed = wanted.filter((name) => !names.some((each) => isSame(each, name)));
  return [
    ...renamed(contents, task),
    ...staleNames(contents, index, wanted),
    ...workbookEdits(contents, made, changed),
  ];
}

function isSame(one: DefinedName, { name, refersTo, localSheetId }: NewName): boolean {
  return one.name === name && one.refersTo === refersTo && one.localSheetId === localSheetId;
}

/** What an earlier plan printed or repeated and this one does not. */
function staleNames(
  { workbook }: WorkbookContents,
  index: number,
  wanted: readonly NewName[],
): readonly TextEdit[] {
  const elements = childOf(workbook.tree, 'definedNames')?.children ?? [];
  return elements
    .filter((each) => attributeOf(each, 'localSheetId') === String(index))
    .filter((each) => {
      const name = attributeOf(each, 'name') ?? '';
      return name.startsWith('_xlnm.') && !wanted.some((other) => other.name === name);
    })
    .map(({ start, end }): TextEdit => [start, end - start, '']);
}

/** A sheet whose making broke off bears another name until it is finished. */
function renamed(
  { parts, workbook }: WorkbookContents,
  { plan, present }: BulletinTask,
): readonly TextEdit[] {
  const element = childOf(workbook.tree, 'sheets')?.children[present?.index ?? -1];
  if (element === undefined || present?.entry.name === plan.sheet.name) return [];
  const tag = parts.text(workbook.part).slice(element.start, element.openEnd);
  const match = /\sname\s*=\s*(["'])(.*?)\1/.exec(tag);
  if (!match) return [];
  const [whole, , name = ''] = match;
  const at = element.start + match.index + whole.length - 1 - name.length;
  return [[at, name.length, escapeAttribute(plan.sheet.name)]];
}
