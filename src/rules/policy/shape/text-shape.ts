import { Type, type Static } from '@sinclair/typebox';

/** Words for people: Chinese alone, or both languages. */
export const LocalText = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Object(
      { 'zh-CN': Type.String({ minLength: 1 }), 'en-US': Type.String({ minLength: 1 }) },
      { additionalProperties: false },
    ),
  ],
  { description: '文字：只写中文，或 zh-CN、en-US 都写 / Text in Chinese, or in both languages.' },
);
export type LocalText = Static<typeof LocalText>;

export const nameFor = (description: string) =>
  Type.String({ pattern: '^[a-z][A-Za-z0-9]*$', description });
export const idFor = (description: string) =>
  Type.String({ pattern: '^[a-z][a-z0-9-]*$', description });

export const Name = nameFor('名称，小写字母开头 / A name in lower camel case.');
export const FieldName = nameFor('字段名 / Name of a field.');
export const Id = idFor(
  '标识，小写字母、数字、连字符 / An id of lower-case letters, digits and hyphens.',
);
export const DayText = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: '日期 yyyy-mm-dd / A day as yyyy-mm-dd.',
});
export const Cites = Type.Array(Type.String({ pattern: '^[A-Z]{1,3}-[0-9]+(\\.[0-9]+)?$' }), {
  minItems: 1,
  description:
    '依据的条款编号，见 clauses.json / The clauses that ask for this, from clauses.json.',
});
export const Severity = Type.Union(
  [Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')],
  { description: '轻重：错误、警告、提示 / Weight of a rule.' },
);
export type Severity = Static<typeof Severity>;
export const RuleId = Type.String({
  pattern: '^[A-Z]{2,4}-[A-Za-z0-9-]+$',
  description:
    '规则编号：本制度的代号、连字符、序号 / The policy’s code, a hyphen and a number or word.',
});
export const PolicyCode = Type.String({
  pattern: '^[A-Z]{2,4}$',
  description: '规则编号的前缀，两到四个大写字母 / Prefix of the rule ids, two to four capitals.',
});
export const Note = Type.String({
  description: '说明，只给人看 / A note for people.',
});
