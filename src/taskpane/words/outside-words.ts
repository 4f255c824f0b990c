/** Said where nobody's language is known: the page was opened in a browser by itself. */
export const outsideExcel =
  '请在 Excel 中打开台账规则：本页是 Excel 加载项的窗格。Open Ledger Rules in Excel: this page is an add-in’s pane.';

/** office.js did not come: no internet, or the wrong OFFICE_JS when the add-in was built. */
export const unreachable =
  '未能加载 Office 的脚本（office.js），请检查网络；内网请联系管理员改用自带 office.js 的部署。Office’s script (office.js) could not be loaded: check the network, or ask the administrator for the build that carries it.';
