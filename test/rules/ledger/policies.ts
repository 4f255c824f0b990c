import type { Field, Policy } from '../../../src/rules/policy/shape/index.ts';

/** A small policy: only what reading needs of one. */
export function policyOf(
  id: string,
  title: string,
  key: readonly string[],
  fields: readonly Field[],
  sheetNames: readonly string[] = [],
): Policy {
  return {
    id,
    code: 'TT',
    version: '1',
    title,
    ledger: { key: [...key], fields: [...fields], sheetNames: [...sheetNames] },
  };
}

/** Risk assessments, with the headers that offices give them. */
export const assessments = policyOf(
  'assessments',
  '社会稳定风险评估台账',
  ['itemNo'],
  [
    {
      name: 'itemNo',
      title: '事项编号',
      aliases: ['评估编号', '备案编号', '编号'],
      type: 'identifier',
      required: true,
    },
    {
      name: 'itemName',
      title: '评估事项',
      aliases: ['评估事项名称', '事项名称', '项目名称', '决策事项'],
      type: 'text',
      required: true,
    },
    {
      name: 'district',
      title: '区县',
      aliases: ['县（市、区）', '属地', '所属区县'],
      type: 'text',
      required: true,
    },
    { name: 'unit', title: '责任单位', aliases: ['评估主体', '牵头单位'], type: 'text' },
    { name: 'people', title: '评审专家', aliases: ['专家', '专家名单'], type: 'people' },
    {
      name: 'planOn',
      title: '制定评估方案',
      aliases: ['制定方案', '评估方案制定日期', '方案时间'],
      type: 'day',
    },
    {
      name: 'opinionsOn',
      title: '充分听取意见',
      aliases: ['听取意见', '征求意见时间'],
      type: 'day',
    },
    { name: 'reviewOn', title: '组织报告评审', aliases: ['报告评审', '评审时间'], type: 'day' },
    { name: 'filedOn', title: '评估报告备案', aliases: ['备案时间', '备案日期'], type: 'day' },
    {
      name: 'riskLevel',
      title: '风险等级',
      aliases: ['风险级别', '评定等级'],
      type: 'choice',
      choices: { 高: ['高风险', 'A级'], 中: ['中风险', 'B级'], 低: ['低风险', 'C级'] },
    },
    { name: 'investment', title: '投资额', aliases: ['总投资'], type: 'number', unit: '元' },
    { name: 'heard', title: '听取意见人数', aliases: ['参与人数'], type: 'number', unit: '人' },
    { name: 'hasReport', title: '一份报告', aliases: ['评估报告（有/无）'], type: 'mark' },
    { name: 'methods', title: '听取意见方式', aliases: ['征求意见方式'], type: 'list' },
  ],
  ['稳评', '风险评估'],
);

/** Experts: a second kind, small and with general headers. */
export const experts = policyOf(
  'experts',
  '专家库',
  ['name'],
  [
    { name: 'name', title: '姓名', aliases: ['专家姓名'], type: 'text', required: true },
    { name: 'employer', title: '工作单位', aliases: ['单位'], type: 'text' },
    { name: 'specialty', title: '专业领域', aliases: ['专业', '研究方向'], type: 'text' },
    { name: 'phone', title: '联系电话', aliases: ['电话', '手机'], type: 'identifier' },
  ],
  ['专家'],
);

/** Matters to be assessed: shares most headers with the assessments. */
export const items = policyOf(
  'items',
  '重大决策事项清单',
  ['itemNo'],
  [
    { name: 'itemNo', title: '事项编号', aliases: ['编号'], type: 'identifier', required: true },
    { name: 'itemName', title: '事项名称', aliases: ['决策事项'], type: 'text', required: true },
    { name: 'district', title: '区县', aliases: ['属地'], type: 'text' },
    { name: 'unit', title: '责任单位', aliases: ['评估主体'], type: 'text' },
    { name: 'meetingOn', title: '联席会议时间', aliases: ['联席会议'], type: 'day' },
    { name: 'letterOn', title: '提示单日期', aliases: ['提示单', '发出提示单'], type: 'day' },
  ],
  ['事项清单', '应评事项'],
);
