import type { Lang } from '../diagnostics/words.ts';

/** What the page says itself; what it says of the data are the words of the diagnostics. */
export interface PageTexts {
  readonly local: string;
  readonly saveWord: string;
  readonly saveDraft: string;
  readonly saveData: string;
  readonly saveMarkdown: string;
  readonly saveCsv: string;
  readonly leftOutOfCsv: (name: string, tables: string) => string;
  readonly more: string;
  readonly open: string;
  readonly clear: string;
  readonly clearAsk: (district: string) => string;
  readonly print: string;
  readonly general: string;
  readonly preview: string;
  readonly previewNote: string;
  readonly previewOffice: string;
  readonly missing: (missing: number, wrong: number) => string;
  readonly blocked: string;
  readonly saved: (name: string) => string;
  readonly kept: string;
  readonly full: string;
  readonly elsewhere: string;
  readonly theirs: string;
  readonly mine: string;
  readonly unfit: (keys: string) => string;
  readonly addRow: string;
  readonly rowUp: (row: number) => string;
  readonly rowDown: (row: number) => string;
  readonly dropRow: (row: number) => string;
  readonly pasteHint: string;
  readonly sentenceEnd: string;
  readonly inRow: (row: string) => string;
  readonly empty: (preset: string) => string;
  readonly optional: string;
  readonly printsAs: (text: string) => string;
  readonly changes: (file: string) => string;
  readonly noChanges: string;
  readonly accept: string;
  readonly close: string;
  readonly nothing: string;
  readonly rows: (count: number) => string;
  readonly andMore: (listed: string, count: number) => string;
  readonly lacking: (count: number, names: string) => string;
  readonly defaultsUsed: (list: string) => string;
  readonly otherDistrict: (other: string, own: string) => string;
  readonly acceptFor: (district: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly switched: (from: string, to: string) => string;
  readonly startEmpty: string;
  readonly newReport: string;
  readonly item: string;
  readonly now: string;
  readonly inFile: string;
  readonly reading: (file: string) => string;
  readonly unreadable: (file: string) => string;
  readonly oneFile: string;
  readonly nextFinding: string;
  readonly dataOut: string;
  readonly updateWithTyped: string;
  readonly update: (file: string) => string;
  readonly cannotUpdate: string;
  readonly saveUpdated: string;
  readonly updatedSuffix: string;
  readonly sameName: (names: string) => string;
  readonly checked: (file: string, count: number) => string;
  readonly records: (count: number) => string;
  readonly look: string;
  readonly allAsZip: (count: number) => string;
  readonly lacks: string;
  readonly wrong: string;
  readonly name: string;
  readonly action: string;
  readonly drafts: string;
  readonly otherLanguage: string;
}

const zh: PageTexts = {
  local: '填的内容只存在这台电脑的浏览器里，不会传到别处。',
  saveWord: '保存 Word',
  saveDraft: '存草稿',
  saveData: '保存数据',
  saveMarkdown: '保存 Markdown',
  saveCsv: '数据存成 CSV',
  leftOutOfCsv: (name, tables) =>
    `已保存：${name}。CSV 里放不下表格，没有存：${tables}；要全的用“保存数据”。`,
  more: '更多',
  open: '打开数据、检查 Word…',
  clear: '清空',
  clearAsk: (district) => `清空${district}填的全部内容？清空以后不能恢复。`,
  print: '打印',
  general: '基本情况',
  preview: '预览',
  previewNote: '换行和分页以 Word 为准；缺字体时预览用相近的字体，页码在 Word 里才有。',
  previewOffice: '这是单位自己的 Word 模板：这里只显示正文的文字，版式、页眉页脚以保存的 Word 文件为准。',
  missing: (missing, wrong) =>
    missing + wrong === 0
      ? '都填好了'
      : [missing > 0 ? `还缺 ${missing} 项` : '', wrong > 0 ? `有错 ${wrong} 项` : '']
          .filter(Boolean)
          .join('，'),
  blocked: '还有没填或填错的，不能存成正式文件；可以先存草稿。',
  saved: (name) => `已保存：${name}`,
  kept: '已存在本机',
  full: '浏览器里存不下了（或不让存）：关掉页面，填的内容就没了。请马上“保存数据”。',
  elsewhere: '另一个窗口改了同一份内容。这里的还没有存，请选用哪一份。',
  theirs: '用那边的',
  mine: '用这边的',
  unfit: (keys) => `以前填过、这个模板里已经没有的：${keys}。没有放进表里。`,
  addRow: '加一行',
  rowUp: (row) => `第 ${row} 行上移`,
  rowDown: (row) => `第 ${row} 行下移`,
  dropRow: (row) => `删去第 ${row} 行`,
  pasteHint: '可以从 Excel 复制几行，粘贴到格子里',
  sentenceEnd: '。',
  inRow: (row) => `第 ${row} 行：`,
  empty: (preset) => `空着就用“${preset}”`,
  optional: '选填',
  printsAs: (text) => `文中写作：${text}`,
  changes: (file) => `“${file}”里的内容，选中的才会填进表里：`,
  noChanges: '和已经填的一样，没有要改的。',
  accept: '填进表里',
  close: '关闭',
  nothing: '（空）',
  rows: (count) => `${count} 行`,
  andMore: (listed, count) => `${listed}等 ${count} 项`,
  lacking: (count, names) => `缺 ${count} 项：${names}`,
  defaultsUsed: (list) => `没有填、用了默认值的，请核对：${list}`,
  otherDistrict: (other, own) =>
    `这是“${other}”的，现在填的是“${own}”。它会放进“${other}”自己的表，“${own}”的照原样存着，在右上角可以换回去。`,
  acceptFor: (district) => `填进“${district}”的表`,
  moved: (from, to) =>
    `现在填的是“${to}”，别的内容还是“${from}”留下来的，请逐项核对；“${from}”的照原样存着。`,
  switched: (from, to) => `换到了以前存的“${to}”；“${from}”的照原样存着，在右上角可以换回去。`,
  startEmpty: '从空白填起',
  newReport: '新的一份（空白）',
  item: '填写项',
  now: '现在填的',
  inFile: '文件里的',
  reading: (file) => `正在读 ${file}…`,
  unreadable: (file) => `“${file}”读不出来：它可能是文件夹，或者已经移走、改名。`,
  oneFile: '一次放一个文件；要把新数据换进改过的 Word，就放一份 Word 和一份数据。',
  nextFinding: '下一处',
  dataOut: '把文件里的内容填进表里…',
  updateWithTyped: '把填的数字换进这份文件…',
  update: (file) => `换进“${file}”：`,
  cannotUpdate: '现在还不能换：',
  saveUpdated: '保存换好的 Word',
  updatedSuffix: '（已更新）',
  sameName: (names) => `重名的不存：${names}。请先弄清用哪一份。`,
  checked: (file, count) => (count === 0 ? `“${file}”没有发现问题。` : `“${file}”有 ${count} 处要看：`),
  records: (count) => `文件里有 ${count} 份：`,
  look: '看这份',
  allAsZip: (count) => `把填好的 ${count} 份存成一个压缩包`,
  lacks: '缺',
  wrong: '错',
  name: '名称',
  action: '操作',
  drafts: '本机存着的',
  otherLanguage: 'English',
};

const en: PageTexts = {
  local: 'What you type stays in this browser on this computer; nothing is sent anywhere.',
  saveWord: 'Save Word',
  saveDraft: 'Save draft',
  saveData: 'Save data',
  saveMarkdown: 'Save Markdown',
  saveCsv: 'Save data as CSV',
  leftOutOfCsv: (name, tables) =>
    `Saved: ${name}. A CSV file has no room for tables, so it is without: ${tables}. “Save data” has all.`,
  more: 'More',
  open: 'Open data or Word…',
  clear: 'Clear',
  clearAsk: (district) =>
    `Clear all that was typed${district ? ` for ${district}` : ''}? It cannot be undone.`,
  print: 'Print',
  general: 'General',
  preview: 'Preview',
  previewNote:
    'Lines and pages break as Word decides; missing fonts are replaced by like ones; page numbers are in the Word file alone.',
  previewOffice:
    "This is an office's own Word template: only the words of its text are shown here; its layout, headers and footers are in the saved Word file.",
  missing: (missing, wrong) =>
    missing + wrong === 0
      ? 'All filled in'
      : [missing > 0 ? `${missing} missing` : '', wrong > 0 ? `${wrong} wrong` : '']
          .filter(Boolean)
          .join(', '),
  blocked: 'Something is missing or wrong, so no final document can be saved; a draft can.',
  saved: (name) => `Saved: ${name}`,
  kept: 'Kept on this computer',
  full: 'The browser has no room, or may not keep anything: what you typed is lost when the page closes. Save the data now.',
  elsewhere: 'Another window changed the same report. What is here is not kept yet; choose which to use.',
  theirs: 'Use theirs',
  mine: 'Use mine',
  unfit: (keys) =>
    `Filled in before, but not in this template any more: ${keys}. It was left out of the form.`,
  addRow: 'Add a row',
  rowUp: (row) => `Move row ${row} up`,
  rowDown: (row) => `Move row ${row} down`,
  dropRow: (row) => `Delete row ${row}`,
  pasteHint: 'rows copied in Excel can be pasted into a cell',
  sentenceEnd: '; ',
  inRow: (row) => `Row ${row}: `,
  empty: (preset) => `“${preset}” where left empty`,
  optional: 'optional',
  printsAs: (text) => `Printed as: ${text}`,
  changes: (file) => `In “${file}”; only what is ticked goes into the form:`,
  noChanges: 'The same as what is filled in: nothing to change.',
  accept: 'Put into the form',
  close: 'Close',
  nothing: '(empty)',
  rows: (count) => `${count} ${count === 1 ? 'row' : 'rows'}`,
  andMore: (listed, count) => `${listed} … ${count} in all`,
  lacking: (count, names) => `${count} missing: ${names}`,
  defaultsUsed: (list) => `Left empty, so the default is used; please check: ${list}`,
  otherDistrict: (other, own) =>
    `This is of “${other}”; what is filled in now is of “${own}”. It goes into a form of its own, and that of “${own}” stays kept as it is: change back at the top right.`,
  acceptFor: (district) => `Put into the form of “${district}”`,
  moved: (from, to) =>
    `This is of “${to}” now, with all else as it was for “${from}”: check each field. What was filled in for “${from}” stays kept.`,
  switched: (from, to) =>
    `This is “${to}” as it was kept; “${from}” stays kept as it was: change back at the top right.`,
  startEmpty: 'Start empty',
  newReport: 'A new one, empty',
  item: 'Field',
  now: 'Typed now',
  inFile: 'In the file',
  reading: (file) => `Reading ${file}…`,
  unreadable: (file) => `“${file}” cannot be read: it may be a folder, or have been moved or renamed.`,
  oneFile: 'One file at a time; to put new data into an edited Word file, a Word file and a data file.',
  nextFinding: 'Next',
  dataOut: 'Put what it says into the form…',
  updateWithTyped: 'Put what is typed into it…',
  update: (file) => `Into “${file}”:`,
  cannotUpdate: 'It cannot be updated yet:',
  saveUpdated: 'Save the updated Word file',
  updatedSuffix: ' (updated)',
  sameName: (names) => `Not saved, as more than one has the name: ${names}. Find out first which is right.`,
  checked: (file, count) =>
    count === 0 ? `Nothing found in “${file}”.` : `${count} to look at in “${file}”:`,
  records: (count) => `${count} reports in the file:`,
  look: 'Look at it',
  allAsZip: (count) => `Save the ${count} complete ones as one zip`,
  lacks: 'Missing',
  wrong: 'Wrong',
  name: 'Name',
  action: 'Action',
  drafts: 'Kept here',
  otherLanguage: '中文',
};

export const pageTexts: Readonly<Record<Lang, PageTexts>> = { zh, en };

/** The language that the page speaks, which whoever types may change. */
export interface Speech {
  readonly lang: () => Lang;
  readonly texts: () => PageTexts;
  readonly change: () => void;
}

export function speechIn(first: Lang): Speech {
  let lang = first;
  return {
    lang: () => lang,
    texts: () => pageTexts[lang],
    change: () => {
      lang = lang === 'zh' ? 'en' : 'zh';
    },
  };
}
