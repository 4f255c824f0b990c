import { bareText } from '../cell-text.ts';
import { localText } from '../../words/language.ts';
import type { Field } from '../../policy/shape/ledger-shape.ts';

const YES = [
  ...['是', '√', '✓', '✔', '☑', '✅', '●', '■', '有', '已', '对', '真'],
  ...['完成', '已完成', '已办', '已办理', '已办结', '办结', '已出具', '已纳入', '已落实', '已开展'],
  ...['y', 'yes', 'true', '1'],
];
const NO = [
  ...['否', '×', '✗', '✘', '✕', '✖', '❌', '☒', 'x', '无', '没有', '没', '不是', '未', '假'],
  ...[
    '未开始',
    '未启动',
    '未完成',
    '未办',
    '未办理',
    '未办结',
    '未出具',
    '未纳入',
    '未落实',
    '未开展',
  ],
  ...['☐', '□', '○', '◯', 'n', 'no', 'false', '0'],
];

const HOUSE: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [markWord(word), true] as const),
  ...NO.map((word) => [markWord(word), false] as const),
]);

/** Word → yes or no: the house's words, and the field's own, which win. */
export function markWords(field: Field): ReadonlyMap<string, boolean> {
  const own = ownMarkWords(field);
  return own.size === 0 ? HOUSE : new Map([...HOUSE, ...own]);
}

/** The field's own words alone: they also win over "not applicable" and over pending words. */
export function ownMarkWords(field: Field): ReadonlyMap<string, boolean> {
  return new Map([
    ...(field.yes ?? []).map((word) => [markWord(word), true] as const),
    ...(field.no ?? []).map((word) => [markWord(word), false] as const),
  ]);
}

export function markWord(text: string): string {
  return bareText(text)
    .toLowerCase()
    .replace(/^[([【](.+)[)\]】]$/, '$1')
    .replace(/[。.!,，]$/, '');
}

const SAID = /^(?:(已经?)|(尚未|还未|未|没有?))(.{2,6})$/;

/** 已备案 in a field that is named for it: done; 未备案, 尚未备案: not done. */
export function saidByName(word: string, field: Field): boolean | undefined {
  const match = SAID.exec(word);
  const said = match?.[3];
  if (!match || said === undefined || !namesOf(field).some((name) => name.includes(said))) {
    return undefined;
  }
  return match[1] !== undefined;
}

function namesOf({ title, aliases = [] }: Field): readonly string[] {
  return [localText(title, 'zh-CN'), ...aliases];
}
