import { sameItems } from '../same-data.ts';

/**
 * What was made of something before, while that is held and the rest that it was made with is the same. Results of
 * records that a later check takes over are the very same objects: they need not be put into words and cells again.
 */
export function remembered<Made>(): (
  key: object,
  inputs: readonly unknown[],
  make: () => Made,
) => Made {
  const known = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly made: Made }>();
  return (key, inputs, make) => {
    const before = known.get(key);
    if (before && sameItems(before.inputs, inputs)) return before.made;
    const made = make();
    known.set(key, { inputs, made });
    return made;
  };
}
