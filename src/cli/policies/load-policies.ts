import {
  checkTogether,
  compilePolicy,
  readPolicy,
  type CompiledPolicy,
  type Fault,
} from '../../rules/index.ts';
import { clauseIds, shipped, shippedTexts, type PolicyText } from '../../shipped/shipped.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import { readPolicyFiles } from './policy-files.ts';

/** One policy file and what reading it gave. */
export interface PolicySource {
  readonly file: string;
  /** Named by the person, or shipped where none was named: what `lint` and `test` are about. */
  readonly asked: boolean;
  /** Undefined where it could not be read. */
  readonly compiled: CompiledPolicy | undefined;
  readonly faults: readonly Fault[];
  /** Nothing is refused because of these. */
  readonly advice: readonly Fault[];
}

export interface PolicySources {
  /** Those that ship, replaced by id, then what was added. */
  readonly sources: readonly PolicySource[];
  /** Files that could not be read at all. */
  readonly troubles: readonly Trouble[];
}

/** Reads the policies that ship and those named, with everything that is wrong with each. */
export async function loadSources(files: readonly string[]): Promise<PolicySources> {
  const { texts, troubles } = await readPolicyFiles(files);
  const named = texts.map((text) => sourceOf(text, true));
  const ids = new Set(named.map(({ compiled }) => compiled?.policy.id));
  const ours = shippedSources()
    .map((source) => ({ ...source, asked: files.length === 0 }))
    .filter(({ compiled }) => !ids.has(compiled?.policy.id));
  return { sources: withFaultsTogether([...ours, ...named]), troubles };
}

export interface LoadedPolicies {
  readonly policies: readonly CompiledPolicy[];
  readonly troubles: readonly Trouble[];
}

/**
 * The policies to work with; a single fault in any of them is enough to refuse. Those that ship were proved without
 * fault when the program was built: alone they need not be proved again before each check.
 */
export async function loadPolicies(files: readonly string[]): Promise<LoadedPolicies> {
  if (files.length === 0) return { policies: shipped.map(compilePolicy), troubles: [] };
  const { sources, troubles } = await loadSources(files);
  const faults = sources.flatMap((source) => source.faults.map(troubleOf));
  return {
    policies: sources.flatMap(({ compiled }) => compiled ?? []),
    troubles: [...troubles, ...faults],
  };
}

let readShipped: readonly PolicySource[] | undefined;

/** Read once: what ships stays the same while the program runs. */
function shippedSources(): readonly PolicySource[] {
  readShipped ??= shippedTexts.map((text) => sourceOf(text, false));
  return readShipped;
}

function sourceOf({ file, text }: PolicyText, asked: boolean): PolicySource {
  const reading = readPolicy(text, file, clauseIds);
  return reading.kind === 'policy'
    ? { file, asked, compiled: reading.compiled, faults: [], advice: reading.advice }
    : { file, asked, compiled: undefined, faults: reading.faults, advice: [] };
}

/** Names of other ledgers can be looked up only where every policy could be read. */
function withFaultsTogether(sources: readonly PolicySource[]): readonly PolicySource[] {
  const policies = sources.flatMap(({ compiled }) => compiled ?? []);
  if (policies.length < sources.length) return sources;
  const faults = checkTogether(policies);
  return sources.map((source) => {
    const own = faults.filter(({ place }) => place.file === source.file);
    return { ...source, faults: [...source.faults, ...own] };
  });
}
