import type { OwnPlaces } from '../own/own-places.ts';
import { isOwnName } from '../own/own-names.ts';
import type { WorkbookContents } from '../read/read-workbook.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { attributeOf, childOf, type XmlElement } from '../xml/xml-tree.ts';

/** Takes our sheets and names out of a workbook part that was written anew since. */
export function stripWorkbook(
  { parts, workbook }: WorkbookContents,
  own: OwnPlaces,
): readonly TextEdit[] {
  const text = parts.text(workbook.part);
  const gone = new Set(own.sheets.map(({ sheet }) => sheet.index));
  return [
    ...viewEdits(
      text,
      workbook.tree,
      gone,
      workbook.sheets.map(({ visibility }) => visibility),
    ),
    ...sheetEdits(workbook.tree, gone),
    ...nameEdits(text, workbook.tree, gone, own.keptNames),
  ];
}

function sheetEdits(tree: XmlElement, gone: ReadonlySet<number>): readonly TextEdit[] {
  const sheets = childOf(tree, 'sheets')?.children ?? [];
  return sheets.filter((_, index) => gone.has(index)).map(removal);
}

function removal({ start, end }: XmlElement): TextEdit {
  return [start, end - start, ''];
}

/** A view shows a tab by its number: it goes on showing the same one, or the first that can be seen. */
function viewEdits(
  text: string,
  tree: XmlElement,
  gone: ReadonlySet<number>,
  visibilities: readonly string[],
): readonly TextEdit[] {
  const firstVisible = visibilities.findIndex(
    (each, index) => each === 'visible' && !gone.has(index),
  );
  const views = childOf(tree, 'bookViews')?.children ?? [];
  return views.flatMap((view) =>
    ['firstSheet', 'activeTab'].flatMap((local) => {
      const value = attributeOf(view, local);
      if (value === undefined) return [];
      const index = Number(value);
      const moved = indexAfter(gone.has(index) ? Math.max(firstVisible, 0) : index, gone);
      return attributeEdits(text, view, local, value, String(moved));
    }),
  );
}

/** Local names count the sheets: those behind ours move up. Filters and titles of our sheets go with them. */
function nameEdits(
  text: string,
  tree: XmlElement,
  gone: ReadonlySet<number>,
  kept: ReadonlySet<string>,
): readonly TextEdit[] {
  const list = childOf(tree, 'definedNames');
  if (!list) return [];
  const edits: TextEdit[] = [];
  let left = 0;
  for (const element of list.children) {
    const name = attributeOf(element, 'name') ?? '';
    const local = attributeOf(element, 'localSheetId');
    const ours = (isOwnName(name) && !kept.has(name)) || gone.has(Number(local ?? -1));
    if (ours) {
      edits.push(removal(element));
      continue;
    }
    left++;
    if (local === undefined) continue;
    const moved = String(indexAfter(Number(local), gone));
    edits.push(...attributeEdits(text, element, 'localSheetId', local, moved));
  }
  return left > 0 || edits.length === 0 ? edits : [removal(list)];
}

function indexAfter(index: number, gone: ReadonlySet<number>): number {
  return index - [...gone].filter((each) => each < index).length;
}

function attributeEdits(
  text: string,
  element: XmlElement,
  local: string,
  value: string,
  to: string,
): readonly TextEdit[] {
  if (value === to) return [];
  const tag = text.slice(element.start, element.openEnd);
  const match = new RegExp(`\\s${local}\\s*=\\s*["']`).exec(tag);
  if (!match) return [];
  return [[element.start + match.index + match[0].length, value.length, to]];
}
