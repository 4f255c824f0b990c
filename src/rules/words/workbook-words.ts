import type { Language } from './language.ts';

interface Part {
  readonly part: string;
}
interface Cell {
  readonly sheet: string;
  readonly cell: string;
}

const zhDamaged = '请用 Excel 或 WPS 打开并另存一份；打不开的话，请向发来文件的人重新要一份。';

const zh = {
  emptyFile: () => ({
    sentence: '文件是空的，里面什么都没有。',
    repair: '请核对是否选对了文件，或重新复制、下载一次。',
  }),
  markupFile: () => ({
    sentence:
      '这不是工作簿，而是网页或文本，只是用了表格的扩展名（从业务系统导出的“Excel”常是这样）。',
    repair: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
  }),
  notWorkbookFile: () => ({
    sentence: '这不是 .xlsx 或 .xlsm 工作簿。',
    repair: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
  }),
  encryptedWorkbook: () => ({
    sentence: '工作簿设了打开密码，读不出内容。',
    repair: '请用 Excel 或 WPS 输入密码打开，先取消打开密码再保存，然后重试。',
  }),
  oldWorkbook: () => ({
    sentence: '这是旧格式的工作簿（.xls），只能读 .xlsx 和 .xlsm。',
    repair: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
  }),
  oleFile: () => ({
    sentence: '这是旧格式的 Office 文件，里面没有工作簿。',
    repair: '请核对是否选对了文件；如果是表格，请打开后另存为“Excel 工作簿（.xlsx）”。',
  }),
  binaryWorkbook: () => ({
    sentence: '这是二进制格式的工作簿（.xlsb），只能读 .xlsx 和 .xlsm。',
    repair: '请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再试。',
  }),
  noWorkbookPart: () => ({
    sentence: '这是压缩包，但里面没有工作簿（可能是 .docx、.ods 或普通的 .zip）。',
    repair: '请核对是否选对了文件；如果是表格，请打开后另存为“Excel 工作簿（.xlsx）”。',
  }),
  zipTruncated: () => ({
    sentence: '文件不完整，后面缺了一截，多半是没有下载或复制完。',
    repair: '请重新下载或复制一次。',
  }),
  zipDamaged: ({ part }: Part) => ({
    sentence: part === '' ? '文件已损坏。' : `文件已损坏，其中的“${part}”读不出来。`,
    repair: zhDamaged,
  }),
  zipEntryEncrypted: ({ part }: Part) => ({
    sentence: `压缩包里的“${part}”加了密码，读不出内容。`,
    repair: '请先取消压缩包的密码，或用 Excel、WPS 打开后另存一份。',
  }),
  zipPath: ({ part }: Part) => ({
    sentence: `文件里有一个指向外面的路径“${part}”，正常的工作簿不会有，没有打开。`,
    repair: '请核对文件的来源；确认可靠的话，用 Excel 或 WPS 打开后另存一份。',
  }),
  zipMethod: ({ part }: Part) => ({
    sentence: `文件里的“${part}”用了少见的压缩方法，读不出来。`,
    repair: '请用 Excel 或 WPS 打开后另存一份。',
  }),
  zipBomb: () => ({
    sentence: '文件解压后会异常地大，正常的工作簿不会这样，没有打开。',
    repair: '请核对文件的来源；确认可靠的话，删去没有内容的行和列，另存一份后再试。',
  }),
  partTooLarge: ({
    part,
    size,
    limit,
  }: Part & { readonly size: number; readonly limit: number }) => ({
    sentence: `文件里的“${part}”解压后有 ${megabytes(size)} MB，超过了 ${megabytes(limit)} MB 的上限。`,
    repair: '请删去没有内容的行和列，或把台账按年份分成几个工作簿。',
  }),
  xmlDtd: ({ part }: Part) => ({
    sentence: `文件里的“${part}”含有自定义的实体或文档类型，正常的工作簿不会有，没有打开。`,
    repair: '请核对文件的来源；确认可靠的话，用 Excel 或 WPS 打开后另存一份。',
  }),
  xmlMalformed: ({ part }: Part) => ({
    sentence: `文件里的“${part}”写得不完整或有错，读不出来。`,
    repair: zhDamaged,
  }),
  xmlEncoding: ({ part }: Part) => ({
    sentence: `文件里的“${part}”不是 UTF-8 编码，读不出来。`,
    repair: '请用 Excel 或 WPS 打开后另存一份。',
  }),
  partMissing: ({ part }: Part) => ({
    sentence: `文件里缺少“${part}”。`,
    repair: zhDamaged,
  }),
  signedWorkbook: () => ({
    sentence: '工作簿带有数字签名，写入校验结果后签名会失效。',
    repair: '需要保留签名的话，请不要写入，或写入后由签名人重新签名。',
  }),
  uncalculatedFormulas: ({ sheet, cell, count }: Cell & { readonly count: number }) => ({
    sentence: `工作表“${sheet}”从 ${cell} 起有 ${count} 个公式没有算出结果，这些单元格按“无法识别”处理。`,
    repair: '请用 Excel 或 WPS 打开，保存一次后再校验。',
  }),
  ownNameOnly: ({ sheet, cell }: Cell) => ({
    sentence: `工作表“${sheet}”的 ${cell} 原是校验结果，但标题已被改过，没有动它。`,
    repair: '如果仍是校验结果，请把标题改回以“校验·”开头；如果已经另作他用，不必处理。',
  }),
  waiversKept: ({ sheet }: Pick<Cell, 'sheet'>) => ({
    sentence: `工作表“${sheet}”里有登记的豁免，是人填写的内容，保留没有删。`,
    repair: '连同豁免一起去掉：清除时选择“连同豁免”（命令行加 --with-waivers）。',
  }),
  lockedStructure: () => ({
    sentence: '工作簿的结构受保护，不能增删工作表，校验结果没有改动。',
    repair: '请在“审阅”中取消“保护工作簿”，保存后再做一次。',
  }),
  lockedSheet: ({ sheet }: Pick<Cell, 'sheet'>) => ({
    sentence: `工作表“${sheet}”受保护，结果列和标记没有写入。`,
    repair: '请看“校验结果”；要在原表显示，请在“审阅”中撤销工作表保护后再校验。',
  }),
  lockedResults: ({ sheet }: Pick<Cell, 'sheet'>) => ({
    sentence: `工作表“${sheet}”受保护，上面已有的校验结果改不了，整个工作簿保持原样。`,
    repair: '请在“审阅”中撤销工作表保护，保存后再做一次。',
  }),
  typedInOwnColumn: ({ sheet, cell }: Cell) => ({
    sentence: `工作表“${sheet}”的 ${cell} 在校验的结果列里，内容却是人填写的：保留不动，校验结果不写在这里。`,
    repair: '请把这些内容移到自己的列里，再校验一次；校验结果也可以看“校验结果”。',
  }),
  ownHeaderOnly: ({ sheet, cell }: Cell) => ({
    sentence: `工作表“${sheet}”的 ${cell} 看上去是校验结果，但没有校验留下的记号（可能是从别的工作簿复制来的），没有动它。`,
    repair: '如果是多余的，请自行删去这一列；如果是自己的内容，请换一个不以“校验·”开头的标题。',
  }),
};

const enDamaged =
  'Open it in Excel or WPS and save a copy; if it does not open, ask whoever sent it for another.';

const en: typeof zh = {
  emptyFile: () => ({
    sentence: 'The file is empty.',
    repair: 'Check that it is the right file, or copy or download it again.',
  }),
  markupFile: () => ({
    sentence:
      'This is a web page or a text with the extension of a workbook, as business systems often export it.',
    repair: 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and try again.',
  }),
  notWorkbookFile: () => ({
    sentence: 'This is no .xlsx or .xlsm workbook.',
    repair: 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and try again.',
  }),
  encryptedWorkbook: () => ({
    sentence: 'The workbook has a password for opening, and cannot be read.',
    repair: 'Open it with the password in Excel or WPS, remove the password, save and try again.',
  }),
  oldWorkbook: () => ({
    sentence: 'This is a workbook of the old kind (.xls); only .xlsx and .xlsm can be read.',
    repair: 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and try again.',
  }),
  oleFile: () => ({
    sentence: 'This is an Office file of the old kind, and it holds no workbook.',
    repair: 'Check that it is the right file; if it is a table, save it as .xlsx.',
  }),
  binaryWorkbook: () => ({
    sentence: 'This is a binary workbook (.xlsb); only .xlsx and .xlsm can be read.',
    repair: 'Open it in Excel, save it as an Excel workbook (.xlsx) and try again.',
  }),
  noWorkbookPart: () => ({
    sentence: 'This is an archive without a workbook, such as a .docx, an .ods or a plain .zip.',
    repair: 'Check that it is the right file; if it is a table, save it as .xlsx.',
  }),
  zipTruncated: () => ({
    sentence: 'The file breaks off: it was probably not copied or downloaded to its end.',
    repair: 'Copy or download it again.',
  }),
  zipDamaged: ({ part }) => ({
    sentence:
      part === '' ? 'The file is damaged.' : `The file is damaged: “${part}” cannot be read.`,
    repair: enDamaged,
  }),
  zipEntryEncrypted: ({ part }) => ({
    sentence: `“${part}” in the archive has a password, and cannot be read.`,
    repair: 'Remove the password of the archive, or open it in Excel or WPS and save a copy.',
  }),
  zipPath: ({ part }) => ({
    sentence: `The file holds the path “${part}”, which leads out of it: no workbook does. It was not opened.`,
    repair: 'Check where it comes from; if you trust it, open it in Excel or WPS and save a copy.',
  }),
  zipMethod: ({ part }) => ({
    sentence: `“${part}” in the file is packed in an unusual way, and cannot be read.`,
    repair: 'Open it in Excel or WPS and save a copy.',
  }),
  zipBomb: () => ({
    sentence: 'Unpacked, the file would be far larger than any workbook. It was not opened.',
    repair:
      'Check where it comes from; if you trust it, delete its empty rows and columns and save a copy.',
  }),
  partTooLarge: ({ part, size, limit }) => ({
    sentence: `“${part}” in the file has ${megabytes(size)} MB unpacked; the limit is ${megabytes(limit)} MB.`,
    repair: 'Delete empty rows and columns, or split the ledger into several workbooks by year.',
  }),
  xmlDtd: ({ part }) => ({
    sentence: `“${part}” in the file declares a document type or entities: no workbook does. It was not opened.`,
    repair: 'Check where it comes from; if you trust it, open it in Excel or WPS and save a copy.',
  }),
  xmlMalformed: ({ part }) => ({
    sentence: `“${part}” in the file is incomplete or wrong, and cannot be read.`,
    repair: enDamaged,
  }),
  xmlEncoding: ({ part }) => ({
    sentence: `“${part}” in the file is not in UTF-8, and cannot be read.`,
    repair: 'Open it in Excel or WPS and save a copy.',
  }),
  partMissing: ({ part }) => ({
    sentence: `“${part}” is missing from the file.`,
    repair: enDamaged,
  }),
  signedWorkbook: () => ({
    sentence: 'The workbook is signed; writing results into it makes the signature invalid.',
    repair: 'Do not write if the signature has to stay, or have it signed again.',
  }),
  uncalculatedFormulas: ({ sheet, cell, count }) => ({
    sentence: `On “${sheet}”, from ${cell} on, ${count} formulas have never been calculated: these cells count as unreadable.`,
    repair: 'Open the workbook in Excel or WPS, save it once and check again.',
  }),
  ownNameOnly: ({ sheet, cell }) => ({
    sentence: `${cell} on “${sheet}” was a result of a check, but its header has been changed: it was left alone.`,
    repair: 'If it still is one, let its header begin with “校验·” again; otherwise do nothing.',
  }),
  waiversKept: ({ sheet }) => ({
    sentence: `The sheet “${sheet}” holds waivers, which are people's words: it was kept.`,
    repair: 'To take it off as well, clear with the waivers (--with-waivers on the command line).',
  }),
  lockedStructure: () => ({
    sentence:
      'The structure of the workbook is protected, so that sheets cannot be added or deleted: results were left as they are.',
    repair: 'Take “Protect Workbook” off under Review, save, and do it again.',
  }),
  lockedSheet: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” is protected: result columns and marks were not written.`,
    repair: 'See 校验结果; to see them on the sheet, unprotect it and check again.',
  }),
  lockedResults: ({ sheet }) => ({
    sentence: `Sheet “${sheet}” is protected, and the results on it cannot be changed: the whole workbook was left as it is.`,
    repair: 'Unprotect the sheet under Review, save, and do it again.',
  }),
  typedInOwnColumn: ({ sheet, cell }) => ({
    sentence: `${cell} on “${sheet}” lies in a result column, but somebody typed into it: it is left alone, and no result is written there.`,
    repair:
      'Move what it says to a column of your own and check again; the results are on 校验结果 as well.',
  }),
  ownHeaderOnly: ({ sheet, cell }) => ({
    sentence: `${cell} on “${sheet}” looks like a result of a check, but bears no sign of one (it may come from another workbook): it was left alone.`,
    repair:
      'Delete the column if you do not need it; if it is your own, let its header begin otherwise.',
  }),
};

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

export type WorkbookFaultCode = keyof typeof zh;

/** What can be wrong with a workbook file, and what a person should know about one. */
export const workbookFaults: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
