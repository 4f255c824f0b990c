import type { Language } from '../../rules/index.ts';
import type { JobKind } from '../session/state.ts';
import { n } from './count.ts';

const zh = {
  jobs: {
    look: '没有读成',
    check: '没有校验成',
    live: '没有复核成',
    waiver: '豁免没有登记成',
    clear: '没有清除成',
    save: '没有保存成',
    bulletin: '通报没有生成',
    publish: '通报没有写成',
  } as Readonly<Record<JobKind, string>>,
  reports: {
    whole: {
      look: '已读取',
      check: '结果已写入',
      live: '结果已更新',
      waiver: '豁免已登记',
      clear: '标记和结果已清除，工作簿恢复原样',
      save: '已保存到工作簿',
      bulletin: '通报已生成',
      publish: '通报已写入工作表',
    } as Readonly<Record<JobKind, string>>,
    partly: '已写入，但有几处没有写成',
    partlyCleared: '已清除，但有几处留着',
    unfinished: '写到一半中断了，工作簿里的结果不完整',
    unfinishedClear: '清除到一半中断了，还有标记或结果留着',
    untouched: '没有写入工作簿，结果只在窗格里',
    mend: '再校验一次即可补齐。',
    mendClear: '再清除一次即可清完。',
    mendSave: '请再保存一次。',
    mendPublish: '请再写入一次。',
  },
  checkAgain: '再校验一次',
  partialTitle: '校验已取消',
  partialLine: (done: number, total: number) =>
    `取消前判断了 ${n(done)} / ${n(total)} 条记录；下面只是这一部分的结果，没有写入工作簿。`,
  goToTitle: '没有跳转',
  policiesTitle: '工作簿里保存的内容有问题',
  colleagueTitle: '其他人改动了台账',
  colleagueLine: '窗格里已按新内容复核；写入由改动的人那边完成，这里没有写。',
  brokenTitle: '出了意外',
  brokenLine: (what: string) => `程序内部错误：${what}`,
  brokenMend: '请再校验一次；仍不行，请关闭窗格重新打开。',
};

const en: typeof zh = {
  jobs: {
    look: 'Could not read',
    check: 'Could not check',
    live: 'Could not re-check',
    waiver: 'The waiver was not granted',
    clear: 'Could not clear',
    save: 'Could not save',
    bulletin: 'Could not make the bulletin',
    publish: 'Could not write the bulletin',
  },
  reports: {
    whole: {
      look: 'Read',
      check: 'Results written',
      live: 'Results updated',
      waiver: 'Waiver granted',
      clear: 'Marks and results removed: the workbook is as it was',
      save: 'Saved to the workbook',
      bulletin: 'Bulletin made',
      publish: 'Bulletin written to its sheet',
    },
    partly: 'Written, but for some of it',
    partlyCleared: 'Cleared, but for some of it',
    unfinished: 'Writing broke off half-way: the results in the workbook are incomplete',
    unfinishedClear: 'Clearing broke off half-way: some marks or results are still there',
    untouched: 'Nothing was written to the workbook; the results are in this pane only',
    mend: 'Checking once more mends it.',
    mendClear: 'Clearing once more takes off the rest.',
    mendSave: 'Please save once more.',
    mendPublish: 'Please write it once more.',
  },
  checkAgain: 'Check again',
  partialTitle: 'The check was cancelled',
  partialLine: (done, total) =>
    `${n(done)} of ${n(total)} records had been judged; what follows is that part only, and nothing was written.`,
  goToTitle: 'Not shown',
  policiesTitle: 'Something is wrong with what the workbook has saved',
  colleagueTitle: 'Somebody else changed the ledger',
  colleagueLine:
    'This pane shows the new state; writing is up to the one who made the change, nothing was written from here.',
  brokenTitle: 'Something unexpected happened',
  brokenLine: (what) => `Internal error: ${what}`,
  brokenMend: 'Please check again; if that does not help, close this pane and open it anew.',
};

/** What is said above every tab. */
export const saidMessageWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
