import type { WorkbookContents } from '../read/read-workbook.ts';
import { readXmlTree, type XmlElement } from '../xml/xml-tree.ts';

export interface Styles {
  readonly part: string;
  readonly text: string;
  readonly tree: XmlElement;
  /** The workbook had none. */
  readonly isNew: boolean;
}

export function openStyles({ parts, workbook }: WorkbookContents): Styles {
  const target = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
  const part = target === undefined ? undefined : parts.find(target);
  if (part !== undefined) {
    return { part, text: parts.text(part), tree: parts.tree(part), isNew: false };
  }
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${workbook.tree.uri}"></styleSheet>`;
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const name = `${folder}${parts.find(`${folder}styles.xml`) === undefined ? '' : 'own-'}styles.xml`;
  return { part: name, text, tree: readXmlTree(text, name), isNew: true };
}
