import type { PolicyAdvice } from '../reading/policy-fault.ts';
import type { Policy } from '../shape/index.ts';

/** A figure that no group has may be meant so: then a note says it. */
export function* bulletinAdvice({ id: own, bulletins = [] }: Policy): Generator<PolicyAdvice> {
  for (const [index, { levels, indicators, through = {} }] of bulletins.entries()) {
    for (const [place, { ledger = own, id, note }] of indicators.entries()) {
      const divided = through[ledger]?.ledger ?? ledger;
      if (note !== undefined || levels[0]?.fields[divided] !== undefined) continue;
      const path = ['bulletins', index, 'indicators', place, 'id'];
      yield { code: 'figureUndivided', data: { indicator: id, ledger }, path };
    }
  }
}
