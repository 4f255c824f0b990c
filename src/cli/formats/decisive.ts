import type { Explained } from '../../rules/index.ts';

/**
 * The parts that made a condition come out as it did: the one that failed of `all`, the one that held of `any`. Groups
 * inside a group of their own kind are one group.
 */
export function decisive(part: Explained): Explained {
  if (part.kind === 'leaf') return part;
  const parts = decidingParts(part.kind, part.answer, part.parts)
    .map(decisive)
    .flatMap((each) => (each.kind === part.kind ? each.parts : [each]));
  const [only, ...others] = once(parts);
  return only !== undefined && others.length === 0 ? only : { ...part, parts: once(parts) };
}

function decidingParts(
  kind: 'all' | 'any',
  answer: Explained['answer'],
  parts: readonly Explained[],
): readonly Explained[] {
  const alike = parts.filter((part) => part.answer === answer);
  const oneIsEnough = (kind === 'all' && answer === 'no') || (kind === 'any' && answer === 'yes');
  return oneIsEnough ? alike.slice(0, 1) : alike;
}

/** A condition that several parts share is told once. */
function once(parts: readonly Explained[]): readonly Explained[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}
