import { attributeOf } from '../xml/xml-tree.ts';
import type { PackageParts } from './package-parts.ts';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: it is the same in transitional and strict files. */
  readonly kind: string;
  /** Part name without leading slash; undefined for what lies outside the package. */
  readonly target: string | undefined;
}

/** The relationships of a part ('' for the package itself); none where it has no relationships part. */
export function relationshipsOf(parts: PackageParts, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (parts.find(name) === undefined) return [];
  return parts
    .tree(name)
    .children.filter((child) => child.local === 'Relationship')
    .map((element) => ({
      id: attributeOf(element, 'Id') ?? '',
      kind: (attributeOf(element, 'Type') ?? '').replace(/^.*\//, ''),
      target:
        attributeOf(element, 'TargetMode') === 'External'
          ? undefined
          : resolveTarget(part, attributeOf(element, 'Target') ?? ''),
    }));
}

export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target is relative to the folder of its source, or starts at the root with a slash. */
function resolveTarget(source: string, target: string): string {
  const path = decodeTarget(target.replace(/#.*$/, ''));
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
