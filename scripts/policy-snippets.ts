/** What an editor offers where a condition is to be written. */
export const conditionSnippets = [
  {
    label: '判断 fact',
    description: '一个判断 / One comparison',
    body: { fact: '${1:field}', operator: '${2:equal}', value: '$3' },
  },
  {
    label: '都要满足 all',
    description: '都要满足 / All of these hold',
    body: { all: [{ fact: '${1:field}', operator: '${2:equal}', value: '$3' }] },
  },
  {
    label: '满足其一 any',
    description: '满足其一 / One of these holds',
    body: { any: [{ fact: '${1:field}', operator: '${2:equal}', value: '$3' }] },
  },
  {
    label: '不满足 not',
    description: '不满足 / This does not hold',
    body: { not: { fact: '${1:field}', operator: '${2:equal}', value: '$3' } },
  },
  {
    label: '共用条件 condition',
    description: '引用共用条件 / A named condition',
    body: { condition: '${1:name}' },
  },
];
