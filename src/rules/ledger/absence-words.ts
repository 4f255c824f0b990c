/** Contents that say "this does not apply here". Compared without white space, after NFKC, in lower case. */
const NOT_APPLICABLE = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '―',
  '–',
  '−',
  '─',
  '*',
  'n/a',
  '不适用',
  '不涉及',
  '无需',
  '无须',
  '免',
]);

/** Contents that say "not there yet". They count as blank, and are shown. */
const AWAITED = new Set([
  '暂无',
  '暂缺',
  '暂未',
  '待定',
  '待补',
  '待补充',
  '待补录',
  '待填',
  '待填写',
  '待查',
  '待核',
  '待核实',
  '待核查',
  '待确定',
  '待确认',
  '待报',
  '待报送',
  '未定',
  '未到期',
  '尚未到期',
  '未到时间',
  '未到时限',
]);

/** Likewise, but an answer where words are asked for: the text of a column 办理状态 may be 正在办理. */
const UNDER_WAY = new Set([
  '正在办理',
  '办理中',
  '在办',
  '正在进行',
  '进行中',
  '正在推进',
  '推进中',
  '正在开展',
  '开展中',
  '正在编制',
  '编制中',
  '正在评估',
  '评估中',
  '正在评审',
  '评审中',
  '正在审核',
  '审核中',
  '正在审批',
  '审批中',
  '正在备案',
  '备案中',
  '正在整改',
  '整改中',
  '待办',
  '待办理',
  '待评估',
  '待评审',
  '待审核',
  '待审批',
  '待备案',
]);

/** Contents that stand for the value above. */
const DITTO = new Set(['同上', '上同', '同前', '〃', '″', "''", '"', '”', '“', '′′']);

export function saysNotApplicable(bare: string): boolean {
  return NOT_APPLICABLE.has(bare.toLowerCase());
}

export function saysAwaited(bare: string): boolean {
  return AWAITED.has(withoutEnd(bare));
}

export function saysUnderWay(bare: string): boolean {
  return UNDER_WAY.has(withoutEnd(bare));
}

export function saysDitto(bare: string): boolean {
  return DITTO.has(bare);
}

function withoutEnd(bare: string): string {
  return bare.replace(/^[([【]+|[)\]】。.…!,，]+$/g, '');
}
