import type { CompiledPolicy, CompiledRule } from './compiled-policy.ts';

/** Rules that a workbook switches, by id: off where the policy has them on, and the other way round. */
export interface RuleSwitches {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

/** The policy with rules switched as a workbook has it; an id that names no rule changes nothing. */
export function switchRules(compiled: CompiledPolicy, { off, on }: RuleSwitches): CompiledPolicy {
  const isOff = new Set(off);
  const isOn = new Set(on.filter((id) => !isOff.has(id)));
  const moves = (rules: readonly CompiledRule[], ids: ReadonlySet<string>) =>
    rules.some(({ id }) => ids.has(id));
  if (!moves(compiled.rules, isOff) && !moves(compiled.disabled, isOn)) return compiled;
  const stays = ({ id }: CompiledRule) => !isOff.has(id);
  const comes = ({ id }: CompiledRule) => isOn.has(id);
  return {
    ...compiled,
    rules: [...compiled.rules.filter(stays), ...compiled.disabled.filter(comes)],
    disabled: [
      ...compiled.disabled.filter((rule) => !comes(rule)),
      ...compiled.rules.filter((rule) => !stays(rule)),
    ],
  };
}
