/** What the identity of a finding says. */
export interface FindingIdentity {
  readonly ledger: string;
  readonly rule: string;
  /** The key of its record; null where a group or a whole ledger was judged. */
  readonly record: string | null;
}

/** `fields`: what stands in the place of fields where a group or a whole ledger was judged. */
const WHOLES: readonly string[] = ['group', 'ledger'];

/** Reads what `findingIdentity` wrote; undefined where it is none. */
export function readIdentity(identity: string): FindingIdentity | undefined {
  const [, ledger, rule, fields, name] = /^([^/]+)\/([^/]+)\/([^/]*)\/([^]*)$/.exec(identity) ?? [];
  if (ledger === undefined || rule === undefined || name === undefined) return undefined;
  if (fields !== undefined && WHOLES.includes(fields)) return { ledger, rule, record: null };
  return { ledger, rule, record: name.replace(/~[0-9a-f]{16}$/, '') };
}
