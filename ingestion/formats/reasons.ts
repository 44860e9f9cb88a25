import type { Bilingual } from '../../graph/model/span.ts';

/** Why an item was not loaded, or what is to be known of one that was: what a reader is told, and what can be done. The set is closed. */
export const REASONS = {
  unreadable: {
    say: { zh: '文件内容无法读出', en: 'The content cannot be read' },
    next: { zh: '请确认文件能正常打开后重新导入。', en: 'Check that the file opens elsewhere, then load it again.' },
  },
  empty: {
    say: { zh: '没有文书正文', en: 'There is no text of a document in it' },
    next: {
      zh: '若为图片或扫描件，请先转换为文字；若来源只给登记项，请取得正文后导入。',
      en: 'If it is an image or a scan, turn it into text first; if its source gives only data about a document, load it with the text.',
    },
  },
  encrypted: {
    say: { zh: '已加密，需要密码', en: 'It is encrypted' },
    next: { zh: '请解密后重新导入。', en: 'Remove the password, then load it again.' },
  },
  'unknown-format': {
    say: { zh: '暂不支持这种文件格式', en: 'This file format is not supported yet' },
    next: {
      zh: '请另存为 txt、html、json、csv 或放入 zip 后导入。',
      en: 'Save it as txt, html, json or csv, or put such files into a zip.',
    },
  },
  'too-large': {
    say: { zh: '超过可读取的大小', en: 'It is larger than what can be read' },
    next: { zh: '请拆分后分批导入。', en: 'Split it and load the parts.' },
  },
  'too-much': {
    say: { zh: '内容多到不可能是一份法律文书，未读取', en: 'It holds more than one legal document can, and was not read' },
    next: { zh: '若为多份文书合并而成，请拆分后导入。', en: 'If several documents were joined in it, split it and load the parts.' },
  },
  'not-legal': {
    say: { zh: '不是法律文书', en: 'It is not a legal document' },
    next: { zh: '无需处理；若判断有误，请将文件交管理员核对。', en: 'Nothing to do; if this is wrong, hand the file to an administrator.' },
  },
  'damaged-archive': {
    say: { zh: '压缩包已损坏', en: 'The archive is damaged' },
    next: { zh: '请重新获取或重新压缩后导入。', en: 'Fetch it again or pack it anew, then load it.' },
  },
  'too-deep': {
    say: { zh: '压缩包嵌套层数过多', en: 'Archives are nested too deeply' },
    next: { zh: '请解开内层压缩包后导入。', en: 'Unpack the inner archives, then load them.' },
  },
  'unsafe-name': {
    say: { zh: '压缩包内的文件名指向包外，已拒绝', en: 'A name in the archive points outside it and was refused' },
    next: { zh: '请核实压缩包来源，改名后重新压缩。', en: 'Check where the archive comes from; rename the file and pack it anew.' },
  },
  'reader-failed': {
    say: { zh: '读取程序在此文书上出错', en: 'The reader failed on this text' },
    next: { zh: '请将该文件交管理员；其余文件不受影响。', en: 'Hand the file to an administrator; the other files are not affected.' },
  },
  'left-behind': {
    say: { zh: '操作系统自动生成的文件，不是文书', en: 'The operating system made this file; it is no document' },
    next: { zh: '无需处理。', en: 'Nothing to do.' },
  },
  'no-file': {
    say: { zh: '不是普通文件（管道、设备或套接字），未读取', en: 'It is no file but a pipe, a device or a socket, and was not read' },
    next: { zh: '请先将内容保存为文件后导入。', en: 'Save what it gives as a file, then load that.' },
  },
  link: {
    say: { zh: '指向文件夹的链接，其中内容已按原路径计入', en: 'A link to a folder whose files count under their own paths' },
    next: { zh: '无需处理。', en: 'Nothing to do.' },
  },
  'same-document': {
    say: { zh: '同一文书的另一版本，已入库并按一案计', en: 'Another version of a document that is there; kept, and counted as one case' },
    next: { zh: '无需处理；两个版本均可查看。', en: 'Nothing to do; both versions can be read.' },
  },
  lossy: {
    say: { zh: '部分文字已损坏，以 \uFFFD 标出', en: 'Some characters are lost; each shows as \uFFFD' },
    next: { zh: '有条件的请取得完好的文件重新导入。', en: 'Load an undamaged copy if there is one.' },
  },
  incomplete: {
    say: { zh: '文书不完整，缺少这类文书必有的部分', en: 'Incomplete: it lacks what documents of its kind always have' },
    next: {
      zh: '如有完整文书，请取得后重新导入；未能读出的请在复核页补录。',
      en: 'Load the whole document if there is one; supply on the review page what could not be read.',
    },
  },
  erased: {
    say: {
      zh: '其中有依法已删除的文书，未再入库',
      en: 'It holds documents that were erased as the law asks; they were not taken in again',
    },
    next: { zh: '无需处理；请按规定处理您手中的文件。', en: 'Nothing to do here; deal with the file you hold as the rules say.' },
  },
  'register-only': {
    say: {
      zh: '只有案号、法院等登记项，没有文书正文',
      en: 'Only what the record says of the case; it holds no text of the document',
    },
    next: { zh: '取得正文后请重新导入。', en: 'Load the text of the document when you have it.' },
  },
  duplicate: {
    say: { zh: '与已有文书内容相同', en: 'The same text is already there' },
    next: { zh: '无需处理。', en: 'Nothing to do.' },
  },
} as const satisfies Record<string, { say: Bilingual; next: Bilingual }>;

export type ReasonCode = keyof typeof REASONS;

/** Reasons of items that nobody asked for: they are counted, and what was asked is done without them. */
export const IS_NOTHING_ASKED: ReadonlySet<string> = new Set<ReasonCode>(['left-behind', 'link']);
