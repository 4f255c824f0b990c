/** The reference of rules for people in offices: a page a policy, and an index that traces each clause. */
import { compilePolicy } from '../src/rules/policy/compile-policy.ts';
import type { CompiledPolicy, CompiledRule } from '../src/rules/policy/compiled-policy.ts';
import type { Policy } from '../src/rules/policy/shape/index.ts';
import { bulletinParts } from './bulletin-reference.ts';
import { both, table, type Text } from './reference-text.ts';

export interface CatalogueClause {
  readonly id: string;
  readonly title: Text;
  /** `policy:<id>`, or the file of the test that shows it. */
  readonly shownBy?: readonly string[];
}

const SEVERITIES = { error: '错误 error', warning: '警告 warning', info: '提示 info' } as const;

function ruleWords({ title, message, marks }: CompiledRule): string {
  if (title) return both(title);
  if (message) return both(message);
  return marks.join('、');
}

export function policyPage(policy: Policy): string {
  const compiled = compilePolicy(policy);
  const rules = [...compiled.rules, ...compiled.disabled];
  const isOff = new Set(compiled.disabled.map(({ id }) => id));
  return [
    `# ${both(policy.title)}`,
    '',
    `\`${policy.id}\` ${policy.version}${policy.note === undefined ? '' : `：${policy.note}`}`,
    '',
    ...(compiled.steps.length === 0 ? [] : ['## 环节 / Steps', '']),
    ...table(
      ['环节 / step', '依据 / clauses'],
      (policy.procedure?.steps ?? []).map(({ title, cites }) => [both(title), cites.join('、')]),
    ),
    '## 规则 / Rules',
    '',
    ...table(
      ['编号 / id', '轻重 / severity', '依据 / clauses', '报什么 / what it reports'],
      rules.map((rule) => [
        `\`${rule.id}\``,
        SEVERITIES[rule.severity] + (isOff.has(rule.id) ? '（未启用 / off）' : ''),
        rule.cites.join('、'),
        ruleWords(rule),
      ]),
    ),
    ...shownParts(policy),
    ...bulletinParts(policy),
    ...parameterPart(policy),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

interface ShownRow {
  readonly kind: string;
  /** A colour has none: its words say why a record has it. */
  readonly name: string;
  readonly words: string;
  readonly cites: readonly string[];
}

function shownRows({
  warnings = [],
  resultColumns = [],
  scores = [],
  bulletins = [],
}: Policy): readonly ShownRow[] {
  return [
    ...warnings.map(({ level, reason, cites }) => ({
      kind: `预警 ${level}`,
      name: '',
      words: both(reason),
      cites,
    })),
    ...resultColumns.map(({ title, cites }) => ({
      kind: '结果列 / column',
      name: both(title),
      words: both(title),
      cites,
    })),
    ...scores.map(({ title, cites }) => ({
      kind: '评分 / score',
      name: both(title),
      words: both(title),
      cites,
    })),
    ...bulletins.map((bulletin) => ({
      kind: '通报 / bulletin',
      name: both(bulletin.title),
      words: both(bulletin.title),
      cites: citesIn(bulletin),
    })),
  ];
}

/** The clauses that a part or something inside it cites, each once. */
function citesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const found = Object.entries(part).flatMap(([key, inner]: [string, unknown]) =>
    key === 'cites' ? (inner as readonly string[]) : citesIn(inner),
  );
  return [...new Set(found)];
}

function shownParts(policy: Policy): string[] {
  const rows = shownRows(policy).map(({ kind, words, cites }) => [kind, words, cites.join('、')]);
  if (rows.length === 0) return [];
  return [
    '## 预警、结果列和评分 / Colours, columns, scores',
    '',
    ...table(['种类 / kind', '内容 / words', '依据 / clauses'], rows),
  ];
}

function parameterPart({ parameters = {} }: Policy): string[] {
  const rows = Object.values(parameters).map(({ title, values, unit, source, confidence }) => [
    both(title),
    values
      .map(({ from, value }) => `${from === undefined ? '' : `${from} 起 `}${String(value)}`)
      .join('；') + (unit === undefined ? '' : ` ${unit}`),
    [source?.title, source?.article, source?.dated].filter(Boolean).join('，'),
    confidence ?? '',
  ]);
  if (rows.length === 0) return [];
  const headers = ['参数 / parameter', '取值 / value', '出处 / source', '把握 / confidence'];
  return ['## 参数 / Parameters', '', ...table(headers, rows)];
}

/** Which rules show a clause, and how many cases try them. */
export function indexPage(
  policies: readonly Policy[],
  clauses: readonly CatalogueClause[],
): string {
  const compiled = policies.map(compilePolicy);
  return [
    '# 规则一览 / The rules',
    '',
    '本页由 `npm run generate` 生成，不要手改。 / Generated; do not edit.',
    '',
    ...table(
      ['台账 / ledger', '规则 / rules', '用例 / cases'],
      compiled.map(({ policy, rules }) => [
        `[${both(policy.title)}](rules/${policy.id}.md)`,
        String(rules.length),
        String((policy.tests ?? []).length),
      ]),
    ),
    '## 条款 → 规则 → 用例 / Clauses, rules, cases',
    '',
    ...table(
      ['条款 / clause', '规则 / rules', '用例 / cases'],
      clauses.map((clause) => clauseRow(clause, compiled)),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** What shows a clause that no rule cites: the colours, columns and scores of ledgers, else what the tests of the program show. */
function shownOtherwise(
  { id, shownBy = [] }: CatalogueClause,
  policies: readonly Policy[],
): string[] {
  const parts = policies.flatMap((policy) => {
    const cited = shownRows(policy).filter(({ cites }) => cites.includes(id));
    const kinds = [...new Set(cited.map(({ kind, name }) => [kind, name].join(' ').trim()))];
    const ledger = `[${both(policy.title)}](rules/${policy.id}.md)`;
    return kinds.length === 0 ? [] : [`${ledger}：${kinds.join('、')}`];
  });
  const tests = shownBy.filter((by) => !by.startsWith('policy:')).map((file) => `\`${file}\``);
  return [...parts, ...tests];
}

const MOST_CASES = 3;

function clauseRow(clause: CatalogueClause, compiled: readonly CompiledPolicy[]): string[] {
  const { id, title } = clause;
  const citing = compiled.flatMap(({ policy, rules }) => {
    const ids = rules.filter(({ cites }) => cites.includes(id)).map((rule) => rule.id);
    const cases = (policy.tests ?? [])
      .filter(({ expect }) => expect.some((rule) => ids.includes(rule)))
      .map(({ name }) => name);
    return ids.length === 0 ? [] : [{ ids, cases }];
  });
  const cases = citing.flatMap((each) => each.cases);
  const ids = citing.flatMap((each) => each.ids.map((rule) => `\`${rule}\``));
  const policies = compiled.map(({ policy }) => policy);
  const shown = ids.length > 0 ? ids.join('、') : shownOtherwise(clause, policies).join('；');
  const more = cases.length > MOST_CASES ? ` 等 ${cases.length} 个` : '';
  return [
    `${id} ${both(title)}`,
    shown || '—',
    cases.slice(0, MOST_CASES).join('；') + more || '—',
  ];
}
