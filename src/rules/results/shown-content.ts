import type { PlannedContent } from './write-plan.ts';

/** What a planned cell shows, as it will be read. */
export function shownContent(
  content: PlannedContent,
): string | number | boolean | { readonly serial: number } {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'serialDay':
      return { serial: content.serial };
    case 'mark':
      return content.yes;
    case 'formula':
      return content.shown;
  }
}
