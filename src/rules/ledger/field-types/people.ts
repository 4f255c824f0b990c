import { bareText } from '../cell-text.ts';
import type { FieldType } from './field-type.ts';
import { splitItems } from './split-items.ts';

const PHONE =
  /(?:电话|手机|联系方式|联系电话|tel)?[:：]?\s*(?:\+?86[- ]?)?(?:1\d{2}[- ]?\d{4}[- ]?\d{4}|(?:\(?0\d{2,3}\)?[- ]?)?\d{7,8}(?:-\d{1,5})?)(?!\d)/gi;
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;

/** Names of people; telephone numbers and what stands in brackets behind a name are left out. 无 = nobody yet. */
export const people: FieldType = {
  name: 'people',
  fillsDown: true,
  wordsAnswer: false,
  prepare: () => (content) => {
    if (typeof content !== 'string') return undefined;
    if (bareText(content) === '无') return { kind: 'blank', pending: '无' };
    const text = content.replace(IN_BRACKETS, ' ').replace(PHONE, '\n').trim();
    const names = splitItems(closeUp(text), (part) => /^[\u4e00-\u9fff·]{2,5}$/.test(part)).filter(
      (name) => /\p{L}/u.test(name),
    );
    return names.length === 0 ? undefined : { kind: 'list', items: [...new Set(names)] };
  },
};

/** 张 三: two characters drawn apart to the width of three are one name. */
function closeUp(text: string): string {
  return text.replace(
    /(^|[\s、,;/])([\u4e00-\u9fff]) +([\u4e00-\u9fff])(?=$|[\s、,;/])/g,
    '$1$2$3',
  );
}
