import type { Language } from './language.ts';

interface File {
  readonly file: string;
}

interface SeveralRecords {
  readonly record: string;
  readonly records: readonly string[];
}

const zh = {
  noSuchFile: ({ file }: File) => ({
    sentence: `找不到“${file}”。`,
    repair: '请核对路径和文件名，含空格的要加引号。',
  }),
  notReadable: ({ file }: File) => ({
    sentence: `“${file}”打不开。`,
    repair: '请确认有读取权限，并且没有被其他程序独占。',
  }),
  emptyFolder: ({ file }: File) => ({
    sentence: `文件夹“${file}”里没有 .xlsx 或 .xlsm 工作簿。`,
    repair: '请换一个文件夹，或者直接写文件名。',
  }),
  folderGiven: ({ file }: File) => ({
    sentence: `“${file}”是文件夹，这里要一个文件。`,
    repair: '请写上文件名。',
  }),
  noPoliciesInFolder: ({ file }: File) => ({
    sentence: `文件夹“${file}”里没有制度文件（.json）。`,
    repair: '请换一个文件夹，或者直接写文件名。',
  }),
  notUtf8: ({ file }: File) => ({
    sentence: `制度文件“${file}”不是 UTF-8 编码。`,
    repair: '请用记事本打开，另存为 UTF-8 编码后再试。',
  }),
  noLedger: ({ file, ledgers }: File & { readonly ledgers: readonly string[] }) => ({
    sentence: `“${file}”里没有找到台账，能识别的有：${ledgers.join('、')}。`,
    repair: '请核对表头文字是否与制度中的字段或别名一致，用 ledger-rules read 可查看各工作表。',
  }),
  outOverInput: ({ file }: File) => ({
    sentence: `--write 指向了原文件“${file}”，原文件不能覆盖。`,
    repair: '请换一个文件名或文件夹。',
  }),
  outIsForeign: ({ file }: File) => ({
    sentence: `“${file}”已经存在，而且不是校验结果，不能覆盖。`,
    repair: '请换一个文件名，或先把它移走。',
  }),
  outNeedsFolder: ({ file }: File) => ({
    sentence: `有多个工作簿，--write 要写文件夹，“${file}”不是。`,
    repair: '请写一个文件夹，没有的会自动新建。',
  }),
  outOfOtherKind: ({ file, wanted }: File & { readonly wanted: string }) => ({
    sentence: `“${file}”的扩展名与原文件不同，Excel 会打不开。`,
    repair: `请用 ${wanted} 作扩展名。`,
  }),
  outNameTwice: ({ name }: { readonly name: string }) => ({
    sentence: `有两个工作簿都叫“${name}”，写到同一个文件夹会互相覆盖。`,
    repair: '请分开校验，或先改名。',
  }),
  notWritable: ({ file }: File) => ({
    sentence: `写不进“${file}”。`,
    repair: '请确认文件夹存在、有写入权限，并且磁盘没有满。',
  }),
  fileBusy: ({ file }: File) => ({
    sentence: `“${file}”正被其他程序打开，写不进去。`,
    repair: '请先在 Excel 或 WPS 里关闭它，再运行一次。',
  }),
  noRecord: ({
    file,
    record,
    meant,
  }: File & { readonly record: string; readonly meant: readonly string[] }) => ({
    sentence: `“${file}”里没有编号或行号为“${record}”的记录。`,
    repair:
      meant.length === 0
        ? '请写记录的编号，或者工作表上的行号。'
        : `是否想看：${meant.join('、')}？`,
  }),
  severalRecords: ({ record, records }: SeveralRecords) => ({
    sentence: `“${record}”处有记录的不止一处。`,
    repair: `请写明是哪一条：${records.join('、')}。`,
  }),
};

const en: typeof zh = {
  noSuchFile: ({ file }) => ({
    sentence: `“${file}” does not exist.`,
    repair: 'Check the path and the name; put quotes around spaces.',
  }),
  notReadable: ({ file }) => ({
    sentence: `“${file}” cannot be opened.`,
    repair: 'Check that you may read it and that no other program holds it.',
  }),
  emptyFolder: ({ file }) => ({
    sentence: `The folder “${file}” holds no .xlsx or .xlsm workbook.`,
    repair: 'Name another folder, or the file itself.',
  }),
  folderGiven: ({ file }) => ({
    sentence: `“${file}” is a folder, and a file is wanted here.`,
    repair: 'Name the file.',
  }),
  noPoliciesInFolder: ({ file }) => ({
    sentence: `The folder “${file}” holds no policy (.json).`,
    repair: 'Name another folder, or the file itself.',
  }),
  notUtf8: ({ file }) => ({
    sentence: `The policy “${file}” is not in UTF-8.`,
    repair: 'Save it as UTF-8 and try again.',
  }),
  noLedger: ({ file, ledgers }) => ({
    sentence: `No ledger was found in “${file}”; these are known: ${ledgers.join(', ')}.`,
    repair:
      'Check that its headers are titles or aliases of the policy’s fields; ledger-rules read shows each sheet.',
  }),
  outOverInput: ({ file }) => ({
    sentence: `--write names the workbook “${file}” itself, which is never overwritten.`,
    repair: 'Name another file or folder.',
  }),
  outIsForeign: ({ file }) => ({
    sentence: `“${file}” exists and is no earlier result, so it is not overwritten.`,
    repair: 'Name another file, or move that one away.',
  }),
  outNeedsFolder: ({ file }) => ({
    sentence: `For several workbooks --write names a folder, and “${file}” is none.`,
    repair: 'Name a folder; it is made if it does not exist.',
  }),
  outOfOtherKind: ({ file, wanted }) => ({
    sentence: `The extension of “${file}” differs from the workbook’s, and Excel would refuse it.`,
    repair: `Let it end in ${wanted}.`,
  }),
  outNameTwice: ({ name }) => ({
    sentence: `Two workbooks are named “${name}” and would overwrite each other in one folder.`,
    repair: 'Check them one after the other, or rename one.',
  }),
  notWritable: ({ file }) => ({
    sentence: `“${file}” cannot be written.`,
    repair:
      'Check that its folder exists, that you may write there, and that the disk is not full.',
  }),
  fileBusy: ({ file }) => ({
    sentence: `“${file}” is open in another program and cannot be written.`,
    repair: 'Close it in Excel or WPS and run this again.',
  }),
  noRecord: ({ file, record, meant }) => ({
    sentence: `“${file}” has no record with the key or in the row “${record}”.`,
    repair:
      meant.length === 0
        ? 'Name a record by its key, or by its row on the sheet.'
        : `Did you mean ${meant.join(', ')}?`,
  }),
  severalRecords: ({ record, records }) => ({
    sentence: `More than one sheet has a record at “${record}”.`,
    repair: `Say which one: ${records.join(', ')}.`,
  }),
};

/** What can be wrong with the files that a command line names. */
export const cliFileFaults: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, 'en-US': en };
