import { nameables, nearest } from './nearest.ts';
import type { PolicyFault } from './policy-fault.ts';
import type { ShapeSchema } from './shape-kinds.ts';

export interface ChoiceByKeys {
  readonly schema: ShapeSchema | undefined;
  readonly fault?: Pick<Extract<PolicyFault, { code: 'mixedKeys' | 'noForm' }>, 'code' | 'data'>;
  /** Keys of other forms that stand beside those of the chosen one. */
  readonly passedOver: readonly string[];
}

/**
 * Which of several forms an object was meant to have, told by its keys: a condition with `all` is a group whatever else
 * is wrong with it.
 */
export function chooseByKeys(forms: readonly ShapeSchema[], keys: readonly string[]): ChoiceByKeys {
  const own = forms.map((form) => ({ form, keys: ownKeys(form, forms) }));
  const touched = own.filter((each) => each.keys.some((key) => keys.includes(key)));
  const [first, ...rest] = touched;
  if (!first) return chooseByLikeness(forms, keys);
  if (rest.length === 0) return { schema: first.form, passedOver: [] };
  const passedOver = rest
    .flatMap(({ form }) => keysOf(form))
    .filter((key) => !keysOf(first.form).includes(key));
  const named = touched.flatMap((each) => each.keys.filter((key) => keys.includes(key)));
  return {
    schema: first.form,
    fault: { code: 'mixedKeys', data: { keys: named.join('、') } },
    passedOver,
  };
}

/** None of the keys belongs to one form alone: one may be misspelt. */
function chooseByLikeness(forms: readonly ShapeSchema[], keys: readonly string[]): ChoiceByKeys {
  for (const key of keys) {
    const meant = nearest(key, nameables(forms.flatMap(keysOf)));
    const schema = forms.find((form) => meant !== '' && keysOf(form).includes(meant));
    if (schema) return { schema, passedOver: [] };
  }
  const openers = forms.map((form) => ownKeys(form, forms)[0] ?? '');
  return {
    schema: undefined,
    fault: { code: 'noForm', data: { keys: openers.join('、') } },
    passedOver: [],
  };
}

function ownKeys(form: ShapeSchema, forms: readonly ShapeSchema[]): readonly string[] {
  const others = forms.filter((each) => each !== form).flatMap(keysOf);
  return keysOf(form).filter((key) => !others.includes(key));
}

function keysOf(form: ShapeSchema): readonly string[] {
  return Object.keys(form.properties ?? {});
}
