import {
  cliExplainWords,
  sayComparison,
  type Explained,
  type ExplainVoice,
} from '../../rules/index.ts';
import { visible } from '../terminal/visible.ts';

const MARKS = { yes: '✓', no: '✗', unknown: '?' } as const;

/** A condition as indented lines: what was asked, of which cells, what stood there, and whether it held. */
export function explainedLines(part: Explained, voice: ExplainVoice): readonly string[] {
  const words = cliExplainWords[voice.language];
  if (part.kind === 'leaf') return [`${MARKS[part.answer]} ${visible(sayComparison(part, voice))}`];
  return [
    `${MARKS[part.answer]} ${words.groups[part.kind]}`,
    ...part.parts.flatMap((each) => explainedLines(each, voice)).map(indented),
  ];
}

function indented(line: string): string {
  return `  ${line}`;
}
