import type { Language } from './language.ts';

interface Sheet {
  readonly sheet: string;
}
interface Cell extends Sheet {
  readonly cell: string;
}
interface Code {
  readonly code: string;
}

const again = '请再校验一次。';

const zh = {
  cellEditing: () => ({
    sentence: '有单元格正在编辑，Excel 暂时不接受操作。',
    repair: '请先按 Enter 或 Esc 结束编辑。',
  }),
  readOnly: () => ({
    sentence: '工作簿以只读方式打开，校验结果没有写入，只显示在窗格中。',
    repair: '请切换到“编辑”，或另存一份后再校验。',
  }),
  structureProtected: ({ sheet }: Sheet) => ({
    sentence: `工作簿的结构受保护，不能新建或删除工作表，“${sheet}”没有处理。`,
    repair: '请在“审阅”中取消“保护工作簿”后再校验；其余结果已照常处理。',
  }),
  sheetProtected: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”受保护，结果列和标记没有更新。`,
    repair: '请看“校验结果”或窗格；要在原表显示，请在“审阅”中撤销工作表保护后再校验。',
  }),
  marksNotAllowed: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”的保护不允许设置格式，结果列已写入，单元格没有标色。`,
    repair: '请让设保护的人勾选“设置单元格格式”，或撤销保护后再校验。',
  }),
  marksUnreadable: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”里有 Excel 自己也读不出的条件格式，没有标色。`,
    repair: '请在“条件格式—管理规则”中删去重复或失效的规则后再校验。',
  }),
  sheetUnreadable: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”读不出来，没有校验。`,
    repair: '它可能是宏表或图表；如是普通工作表，请保存并重新打开工作簿后再试。',
  }),
  sheetTooLarge: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”太大，没有校验。`,
    repair: '请删去数据区以外的内容，或把台账拆到几张工作表。',
  }),
  mergesUnread: ({ sheet }: Sheet) => ({
    sentence: `这个版本的 Excel 不提供合并单元格的位置，“${sheet}”按没有合并单元格校验。`,
    repair: '合并单元格较多的台账请用较新的 Excel，或用命令行校验。',
  }),
  sheetGone: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”在校验过程中被删除或改名，没有写入。`,
    repair: again,
  }),
  noSuchSheet: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”已不在，没有跳转。`,
    repair: again,
  }),
  sheetHidden: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”是隐藏的，没有跳转。`,
    repair: '请先取消隐藏那张工作表。',
  }),
  sheetNameTaken: ({ sheet }: Sheet) => ({
    sentence: `已有名为“${sheet}”的工作表，而且不是本程序建的，结果表没有建成。`,
    repair: '请给那张工作表改名后再校验。',
  }),
  waiverNotWritten: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”刚刚有变动，新登记的豁免没有写入，以免盖掉别人写的内容。`,
    repair: '请重新校验，看这一条是否已在表上；没有的，再登记一次。',
  }),
  changedMeanwhile: ({ sheet }: Sheet) => ({
    sentence: `工作表“${sheet}”在校验过程中增减了行列，结果没有写入，以免对错行。`,
    repair: again,
  }),
  cellsTaken: ({ sheet, cell }: Cell) => ({
    sentence: `工作表“${sheet}”放结果列的位置（${cell}）已有内容或公式，没有写入，原内容未动。`,
    repair: '请清空那里，或再校验一次，由程序另找位置。',
  }),
  tooLarge: () => ({
    sentence: '一次传给 Excel 的内容太多，Excel 拒绝了。',
    repair: '请关闭别的大工作簿后再试；仍不行，请把台账拆到几张工作表。',
  }),
  busy: () => ({
    sentence: 'Excel 正忙，没有完成操作。',
    repair: '请稍等片刻再试。',
  }),
  noAnswer: () => ({
    sentence: 'Excel 没有回应，连接可能已断开。',
    repair: '请关闭窗格重新打开；仍不行，请保存并重新打开工作簿。',
  }),
  otherWorkbook: () => ({
    sentence: '当前激活的是另一个工作簿。',
    repair: '请切换回本工作簿后再试。',
  }),
  accessDenied: () => ({
    sentence: 'Excel 拒绝了写入。',
    repair: '请检查工作表和工作簿的保护、文件的权限，以及安全软件是否拦截了 Office。',
  }),
  outOfMemory: () => ({
    sentence: 'Excel 内存不足。',
    repair: '请保存后关闭其他工作簿，重新打开 Excel 再试。',
  }),
  notSupported: () => ({
    sentence: '这个版本的 Excel 不支持所需的功能。',
    repair: '请使用 Excel 2021 或更新版本，或网页版 Excel。',
  }),
  rangeConflict: () => ({
    sentence: '表格、合并单元格、筛选或数据透视表挡住了要写入的位置。',
    repair: '请清除台账右侧的这些内容，或取消筛选后再校验。',
  }),
  internal: ({ code }: Code) => ({
    sentence: `Excel 报告了内部错误（${code}）。`,
    repair: '请再试一次；仍不行，请保存并重新打开工作簿。',
  }),
  cancelled: () => ({
    sentence: '已取消。',
    repair: '需要时请重新校验。',
  }),
  unfinished: () => ({
    sentence: '结果没有写完，工作簿里现有的结果列、标记和结果表可能不全。',
    repair: '请再校验一次，会把没写完的补齐；也可以用“清除标记”全部去掉。',
  }),
  notCleared: () => ({
    sentence: '校验结果没有清除完。',
    repair: '请再清除一次。',
  }),
  printNotSet: ({ sheet }: Sheet) => ({
    sentence: `“${sheet}”的打印设置没有设成，内容不受影响。`,
    repair: '可能没有安装打印机；需要打印时请自行设置页面。',
  }),
  savedTooLarge: ({ size, limit }: { readonly size: number; readonly limit: number }) => ({
    sentence: `要存进工作簿的制度和列对应关系有 ${size} KB，超过 ${limit} KB，没有保存。`,
    repair: '请减少存入的制度，改用制度文件。',
  }),
  savedUnreadable: () => ({
    sentence: '工作簿里保存的制度和列对应关系已损坏或不是本程序写的，没有采用。',
    repair: '请重新导入制度、重新确认列对应关系，然后保存。',
  }),
  savedTwice: () => ({
    sentence: '工作簿里存有不止一份制度和列对应关系，采用了较新的一份。',
    repair: '请核对后重新保存，会只留一份。',
  }),
  savedNotKept: () => ({
    sentence: '制度和列对应关系写进去了，但读回来不一样，可能没有保存住。',
    repair: '请再保存一次，并另存一份制度文件备用。',
  }),
};

const checkAgain = 'Check again.';

const en: typeof zh = {
  cellEditing: () => ({
    sentence: 'A cell is being edited, and Excel accepts nothing meanwhile.',
    repair: 'Press Enter or Esc to end the editing.',
  }),
  readOnly: () => ({
    sentence:
      'The workbook is open for reading only: results stand in the pane, not in the workbook.',
    repair: 'Switch to editing, or save a copy and check that.',
  }),
  structureProtected: ({ sheet }) => ({
    sentence: `The structure of the workbook is protected, so that sheets cannot be added or deleted: “${sheet}” was left as it is.`,
    repair: 'Take “Protect Workbook” off under Review and check again; all else was done.',
  }),
  sheetProtected: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” is protected: its result columns and marks were not updated.`,
    repair: 'See 校验结果 or the pane; to see them on the sheet, unprotect it and check again.',
  }),
  marksNotAllowed: ({ sheet }) => ({
    sentence: `The protection of sheet “${sheet}” forbids formats: result columns were written, cells were not marked.`,
    repair: 'Ask its owner to allow “Format cells”, or unprotect it, and check again.',
  }),
  marksUnreadable: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” has conditional formats that Excel itself cannot read: cells were not marked.`,
    repair:
      'Delete repeated or broken rules under Conditional Formatting › Manage Rules and check again.',
  }),
  sheetUnreadable: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” cannot be read and was not checked.`,
    repair: 'It may be a macro or chart sheet; otherwise save, reopen the workbook and try again.',
  }),
  sheetTooLarge: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” is too large and was not checked.`,
    repair: 'Delete what stands outside the data, or split the ledger over several sheets.',
  }),
  mergesUnread: ({ sheet }) => ({
    sentence: `This Excel does not tell where cells are merged: “${sheet}” was checked as if none were.`,
    repair: 'Use a newer Excel or the command line for ledgers with many merged cells.',
  }),
  sheetGone: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” was deleted or renamed during the check: nothing was written to it.`,
    repair: checkAgain,
  }),
  noSuchSheet: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” is not there any more: nothing was selected.`,
    repair: checkAgain,
  }),
  sheetHidden: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” is hidden: nothing was selected.`,
    repair: 'Unhide that sheet first.',
  }),
  sheetNameTaken: ({ sheet }) => ({
    sentence: `There is a sheet “${sheet}” that is not ours: the sheet of results was not made.`,
    repair: 'Rename that sheet and check again.',
  }),
  waiverNotWritten: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” has just changed: the new waiver was not written, lest it cover what somebody else wrote.`,
    repair: 'Check again and see whether it stands there; if not, grant it once more.',
  }),
  changedMeanwhile: ({ sheet }) => ({
    sentence: `Rows or columns of sheet “${sheet}” came or went during the check: nothing was written, lest it stand in wrong rows.`,
    repair: checkAgain,
  }),
  cellsTaken: ({ sheet, cell }) => ({
    sentence: `Something stands where the result columns of sheet “${sheet}” would go (${cell}): it was not touched, and nothing was written.`,
    repair: 'Empty those cells, or check again so that another place is found.',
  }),
  tooLarge: () => ({
    sentence: 'Excel refused, because one request was too large.',
    repair:
      'Close other large workbooks; if that does not help, split the ledger over several sheets.',
  }),
  busy: () => ({
    sentence: 'Excel is busy and did not finish.',
    repair: 'Wait a moment and try again.',
  }),
  noAnswer: () => ({
    sentence: 'Excel does not answer; the connection may be lost.',
    repair:
      'Close the pane and open it again; if that does not help, save and reopen the workbook.',
  }),
  otherWorkbook: () => ({
    sentence: 'Another workbook is in front.',
    repair: 'Switch back to this one and try again.',
  }),
  accessDenied: () => ({
    sentence: 'Excel denied the change.',
    repair:
      'Look at the protection of the sheet and the workbook, at your rights to the file, and whether security software blocks parts of Office.',
  }),
  outOfMemory: () => ({
    sentence: 'Excel ran out of memory.',
    repair: 'Save, close other workbooks, start Excel again.',
  }),
  notSupported: () => ({
    sentence: 'This Excel lacks what is needed.',
    repair: 'Use Excel 2021 or newer, or Excel on the web.',
  }),
  rangeConflict: () => ({
    sentence: 'A table, merged cells, a filter or a PivotTable is in the way.',
    repair: 'Clear what stands right of the ledger, or take the filter off, and check again.',
  }),
  internal: ({ code }) => ({
    sentence: `Excel reports an internal error (${code}).`,
    repair: 'Try again; if that does not help, save and reopen the workbook.',
  }),
  cancelled: () => ({
    sentence: 'Cancelled.',
    repair: 'Check again when you want to.',
  }),
  unfinished: () => ({
    sentence:
      'The results were not written to the end: columns, marks and sheets of results may be incomplete.',
    repair: 'Check once more and what is missing is written, or clear them all.',
  }),
  notCleared: () => ({
    sentence: 'The results were not cleared to the end.',
    repair: 'Clear once more.',
  }),
  printNotSet: ({ sheet }) => ({
    sentence: `The print set-up of “${sheet}” could not be made; its content is complete.`,
    repair: 'There may be no printer here; set the page up when you print it.',
  }),
  savedTooLarge: ({ size, limit }) => ({
    sentence: `Policies and column mappings take ${size} KB, more than ${limit} KB: they were not saved.`,
    repair: 'Save fewer policies in the workbook and keep the others as files.',
  }),
  savedUnreadable: () => ({
    sentence:
      'The policies and column mappings in this workbook are damaged or not ours: they were not used.',
    repair: 'Import the policies and confirm the columns again, then save.',
  }),
  savedTwice: () => ({
    sentence:
      'This workbook holds policies and column mappings more than once: the newer ones are used.',
    repair: 'Look them over and save again; then only those remain.',
  }),
  savedNotKept: () => ({
    sentence: 'Policies and column mappings were written, but do not read back the same.',
    repair: 'Save once more, and keep the policies as files too.',
  }),
};

/** What can go wrong with the workbook that Excel holds. */
export const officeFaults: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
export type OfficeFaultCode = keyof typeof zh;
