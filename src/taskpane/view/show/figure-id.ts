import type { OpenedFigure } from '../../session/bulletin-state.ts';

/** Names of groups are cells of people: only JSON keeps any of them apart. */
export function figureId({ path, indicator }: OpenedFigure): string {
  return JSON.stringify([indicator, ...path]);
}

export function figureOf(id: string): OpenedFigure {
  const [indicator = '', ...path] = JSON.parse(id) as readonly string[];
  return { path, indicator };
}
