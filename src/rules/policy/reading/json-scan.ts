import { createScanner } from 'jsonc-parser';
import type { PolicyFaultData } from './policy-fault.ts';

/** Token kinds of jsonc-parser, whose own enumeration exists for the compiler only. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  endOfFile: 17,
} as const;

const HALF_WIDTH: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '＂': '"',
  '‘': '"',
  '’': '"',
  '，': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

const FULL_WIDTH = new RegExp(`[${Object.keys(HALF_WIDTH).join('')}]`, 'g');

type ScanCode = 'comment' | 'trailingComma' | 'fullWidthPunctuation';

type ScanFault = {
  readonly [Code in ScanCode]: {
    readonly code: Code;
    readonly data: PolicyFaultData[Code];
    readonly offset: number;
  };
}[ScanCode];

export interface JsonScan {
  readonly depth: number;
  /** The text with half-width punctuation, character by character: the rest of it can then be judged too. */
  readonly plain: string;
  readonly faults: readonly ScanFault[];
}

interface Token {
  readonly kind: number;
  readonly offset: number;
  readonly text: string;
}

/** A first look at the tokens: what people often do that is not JSON, and how deep it nests. */
export function scanJson(text: string): JsonScan {
  const tokens = readTokens(text);
  const meaningful = tokens.filter(({ kind }) => !isTrivia(kind));
  return {
    depth: depthOf(meaningful),
    plain: withHalfWidth(text, meaningful),
    faults: [
      ...tokens.filter(isComment).map(({ offset }) => fault('comment', {}, offset)),
      ...trailingCommas(meaningful),
      ...meaningful.flatMap(fullWidthPunctuation),
    ],
  };
}

function readTokens(text: string): Token[] {
  const scanner = createScanner(text);
  const tokens: Token[] = [];
  for (;;) {
    const kind: number = scanner.scan();
    if (kind === TOKEN.endOfFile) return tokens;
    const offset = scanner.getTokenOffset();
    tokens.push({ kind, offset, text: text.slice(offset, offset + scanner.getTokenLength()) });
  }
}

function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind } of tokens) {
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth += 1;
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function trailingCommas(tokens: readonly Token[]): ScanFault[] {
  return tokens.flatMap(({ kind, offset }, index) => {
    const next = tokens[index + 1]?.kind;
    const isTrailing = next === TOKEN.closeBrace || next === TOKEN.closeBracket;
    return kind === TOKEN.comma && isTrailing ? [fault('trailingComma', {}, offset)] : [];
  });
}

function fullWidthPunctuation({ kind, offset, text }: Token): ScanFault[] {
  if (kind !== TOKEN.unknown) return [];
  const index = text.search(FULL_WIDTH);
  const found = text.charAt(index);
  const use = HALF_WIDTH[found];
  if (use === undefined) return [];
  return [fault('fullWidthPunctuation', { found, use }, offset + index)];
}

function withHalfWidth(text: string, tokens: readonly Token[]): string {
  let plain = '';
  let end = 0;
  for (const token of tokens.filter(({ kind }) => kind === TOKEN.unknown)) {
    plain += text.slice(end, token.offset) + token.text.replace(FULL_WIDTH, halfWidth);
    end = token.offset + token.text.length;
  }
  return plain + text.slice(end);
}

function halfWidth(character: string): string {
  return HALF_WIDTH[character] ?? character;
}

function fault<Code extends ScanCode>(code: Code, data: PolicyFaultData[Code], offset: number) {
  return { code, data, offset } as Extract<ScanFault, { code: Code }>;
}

function isComment({ kind }: Token): boolean {
  return kind === TOKEN.lineComment || kind === TOKEN.blockComment;
}

function isTrivia(kind: number): boolean {
  return kind >= TOKEN.lineComment && kind <= TOKEN.trivia;
}
