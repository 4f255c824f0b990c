import type { Language } from '../../rules/index.ts';
import type { Paint } from '../terminal/paint.ts';

/** How to speak to a person. */
export interface HumanOptions {
  readonly language: Language;
  readonly paint: Paint;
  /** Long lists are shown whole. */
  readonly all: boolean;
}
