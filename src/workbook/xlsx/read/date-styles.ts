import type { PackageParts } from '../package/package-parts.ts';
import { attributeOf, childOf, childrenOf } from '../xml/xml-tree.ts';
import { isDateCode } from './date-code.ts';

/** Which cell styles (by their index) show a number as a date. */
export function readDateStyles(parts: PackageParts, part: string | undefined): readonly boolean[] {
  if (part === undefined || parts.find(part) === undefined) return [];
  const tree = parts.tree(part);
  const codes = new Map<number, string>();
  for (const element of childrenOf(childOf(tree, 'numFmts') ?? tree, 'numFmt')) {
    codes.set(Number(attributeOf(element, 'numFmtId')), attributeOf(element, 'formatCode') ?? '');
  }
  return childrenOf(childOf(tree, 'cellXfs') ?? tree, 'xf').map((element) => {
    const id = Number(attributeOf(element, 'numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateCode(code);
  });
}

/** 14–17 and 22 everywhere; 27–36 and 50–58 in Chinese, Japanese and Korean Excel. 18–21 and 45–47 are times only. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}
