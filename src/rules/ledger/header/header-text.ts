import { isUnit } from '../field-types/unit.ts';

/** One header cell, ready to be compared. The original is kept for people. */
export interface HeaderText {
  readonly shown: string;
  /** NFKC, without white space, asterisks, numbering and unit, in lower case. */
  readonly name: string;
  /** Without what stands in brackets at the end; equal to `name` where there are none. */
  readonly withoutBrackets: string;
  readonly unit: string | undefined;
  /** What kind of content the brackets ask for. */
  readonly asksFor: 'day' | 'mark' | undefined;
}

const UNSEEN = /[\s\u3000\u00a0\u200b-\u200d\u2060\ufeff\u00ad]/g;
const CIRCLED = /^[①-⑳⑴-⒇❶-❿㈠-㈩➀-➉]/;
const STARS = /^[*★☆※#]+|[*★☆※]+$/g;
const MUST = /[([](?:必填|选填|必填项|选填项|可选|\*)[)\]]/g;
const NUMBERING = [
  /^第[一二三四五六七八九十\d]{1,3}(?:步骤?|环节|阶段)[:、.]?/,
  /^(?:步骤|环节)[一二三四五六七八九十\d]{1,3}[:、.]?/,
  /^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)/,
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)](?!\d)/,
];
const BRACKETS_AT_END = /^(.+?)\(([^()]*)\)$/;
const ASKS_FOR_DAY = /^(?:日期|时间|年月日|年[-/.]?月[-/.]?日|y{2,4}.*|格式.*|填.*[日时].*)$/;
const ASKS_FOR_MARK = /^(?:是\/?否|有\/?无|√\/?×|打?√|y\/n|是或否|填?是、?否)$/;

export function readHeader(text: string): HeaderText {
  const plain = withoutNumbering(plainName(text));
  const { rest, unit } = splitUnit(plain);
  const brackets = BRACKETS_AT_END.exec(rest);
  return {
    shown: text.replace(/\s+/g, ' ').trim(),
    name: rest,
    withoutBrackets: brackets?.[1] ?? rest,
    unit,
    asksFor: asked(brackets?.[2]),
  };
}

/** Only letters and digits: 县（市、区） and 县市区 are the same to it. */
export function looseName(name: string): string {
  return name.replace(/[^\p{L}\p{N}√×]/gu, '');
}

function plainName(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(STARS, '')
    .replace(CIRCLED, '')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[【[]/g, '(')
    .replace(/[】\]]/g, ')')
    .toLowerCase()
    .replace(MUST, '')
    .replace(STARS, '')
    .replace(/[:;,。·]+$/, '');
}

function withoutNumbering(name: string): string {
  for (const numbering of NUMBERING) {
    const rest = name.replace(numbering, '');
    if (rest !== name && rest !== '') return rest;
  }
  return name;
}

const UNIT_AT_END = [
  /^(.+?)\((?:单位:?)?([^(),、;]+)(?:[,、;][^()]*)?\)$/,
  /^(.+?)单位:([^:]+)$/,
  /^(.+?)[/,]([^/,()]+)$/,
  /^(.{2,}?)(千元|万元|亿元)$/,
];

/** The unit must survive, or 万元 is compared with 元. */
function splitUnit(name: string): { rest: string; unit: string | undefined } {
  for (const pattern of UNIT_AT_END) {
    const [, rest = '', unit = ''] = pattern.exec(name) ?? [];
    if (rest !== '' && isUnit(unit)) return { rest, unit };
  }
  return { rest: name, unit: undefined };
}

function asked(hint: string | undefined): HeaderText['asksFor'] {
  if (hint === undefined) return undefined;
  if (ASKS_FOR_MARK.test(hint)) return 'mark';
  return ASKS_FOR_DAY.test(hint) ? 'day' : undefined;
}
