import type { PackageParts } from '../package/package-parts.ts';
import { relationshipsOf, relationshipsPart } from '../package/relationships.ts';
import type { TextEdit } from '../xml/text-edits.ts';
import { attributeOf } from '../xml/xml-tree.ts';

/** Parts that go with ours: their relationships, and what they alone refer to. */
export function partsThatGo(parts: PackageParts, ours: readonly string[]): ReadonlySet<string> {
  const gone = new Set(ours);
  const sources = parts.zip.entries
    .map(({ name }) => /^(.*?)_rels\/([^/]*)\.rels$/.exec(name))
    .flatMap((match) => (match ? [`${match[1] ?? ''}${match[2] ?? ''}`] : []));
  const targets = new Map(
    sources.map((source) => [source, relationshipsOf(parts, source).map(({ target }) => target)]),
  );
  const isUsedElsewhere = (part: string) =>
    [...targets].some(([source, each]) => !gone.has(source) && each.includes(part));
  for (const part of gone) {
    const relationships = parts.find(relationshipsPart(part));
    if (relationships !== undefined) gone.add(relationships);
    for (const target of targets.get(part) ?? []) {
      const name = target === undefined ? undefined : parts.find(target);
      if (name !== undefined && !isUsedElsewhere(name)) gone.add(name);
    }
  }
  return gone;
}

export function stripRelationships(
  parts: PackageParts,
  source: string,
  gone: ReadonlySet<string>,
): readonly TextEdit[] {
  const ids = new Set(
    relationshipsOf(parts, source)
      .filter(({ target }) => target !== undefined && gone.has(parts.find(target) ?? target))
      .map(({ id }) => id),
  );
  return parts
    .tree(relationshipsPart(source))
    .children.filter((element) => ids.has(attributeOf(element, 'Id') ?? ''))
    .map(({ start, end }): TextEdit => [start, end - start, '']);
}

export function stripContentTypes(
  parts: PackageParts,
  gone: ReadonlySet<string>,
): readonly TextEdit[] {
  return parts
    .tree('[Content_Types].xml')
    .children.filter((element) => {
      const part = attributeOf(element, 'PartName');
      return part !== undefined && gone.has(parts.find(part) ?? part);
    })
    .map(({ start, end }): TextEdit => [start, end - start, '']);
}
