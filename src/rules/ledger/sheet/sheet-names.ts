import { readHeader } from '../header/header-text.ts';
import type { SheetReason } from '../reasons.ts';

const INSTRUCTIONS = /填[报表写]?说明|使用说明|填写要求|须知|注意事项|readme|说明$/i;
const DICTIONARY = /字典|代码表|码表|选项|参数|下拉|枚举|配置|数据源|基础数据|list/i;
const COVER = /封面|目录|扉页|首页|cover|contents/i;
const FIGURES = /统计|汇总|通报|分析|报表|图表/;

/** What the name of a sheet says it is, where it says so. */
export function reasonInName(sheet: string): SheetReason | undefined {
  const { name } = readHeader(sheet);
  if (INSTRUCTIONS.test(name)) return 'instructions';
  if (DICTIONARY.test(name)) return 'dictionary';
  if (COVER.test(name)) return 'cover';
  return FIGURES.test(name) ? 'figures' : undefined;
}

/** A sheet of this name without a record is a form or its explanation, not an empty ledger. */
export function isNamedAsForm(sheet: string): boolean {
  const name = readHeader(sheet).name;
  return (
    INSTRUCTIONS.test(name) ||
    DICTIONARY.test(name) ||
    /模板|样表|样式|空表|示例|范本|template/i.test(name)
  );
}
