import type { Path, PolicyFault } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Named conditions that come back to themselves, steps that wait for themselves, tests that start from themselves. */
export function* circleFaults(policy: Policy): Generator<PolicyFault> {
  const named = Object.entries(policy.conditions ?? {});
  const names: Graph = new Map(named.map(([name, body]) => [name, namesIn(body)]));
  for (const circle of circlesOf(names)) {
    const path: Path = ['conditions', circle[0] ?? ''];
    yield { code: 'conditionCircle', data: { circle: circle.join(' → ') }, path, at: 'key' };
  }
  const steps = policy.procedure?.steps ?? [];
  for (const circle of circlesOf(new Map(steps.map(({ id, after = [] }) => [id, after])))) {
    const index = steps.findIndex(({ id }) => id === circle[0]);
    const path = ['procedure', 'steps', index, 'after'];
    yield { code: 'stepCircle', data: { circle: circle.join(' → ') }, path };
  }
  const tests = policy.tests ?? [];
  const starts: Graph = new Map(tests.map(({ name, from }) => [name, from ? [from] : []]));
  for (const circle of circlesOf(starts)) {
    const index = tests.findIndex(({ name }) => name === circle[0]);
    const path = ['tests', index, 'from'];
    yield { code: 'testCircle', data: { circle: circle.join(' → ') }, path };
  }
}

/** Every name in a value that is made of conditions, those inside params included. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'condition' in value && typeof value.condition === 'string' ? [value.condition] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

/** One circle for each set of names that form one, from its first name back to it. */
function circlesOf(graph: Graph): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  const walk = (name: string, trail: readonly string[]) => {
    const start = trail.indexOf(name);
    if (start >= 0) circles.push([...trail.slice(start), name]);
    if (start >= 0 || finished.has(name)) return;
    for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
    finished.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
  return circles;
}
