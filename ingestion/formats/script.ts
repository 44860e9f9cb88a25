import { extensionOf, type ReadOutcome, refused, type SourceFormat } from './define.ts';
import { decodeText } from './encoding.ts';
import { recordOutcome, recordOutcomes } from './records/outcomes.ts';
import { scriptRecords } from './records/script-records.ts';

const BEGINS = /^[\s\uFEFF]*(?:[;!(]*function\b|(?:var|let|const|import|export)\s|(?:\$|[A-Za-z_][\w$.]{0,80})\s*(?:\(|=)\s*[[{("'f])/;

/** Scripts that hold documents: pages of the judgment site are saved so, and answers that call a function with their data. */
export const script: SourceFormat = {
  id: 'script',
  title: { zh: '含文书数据的脚本', en: 'script with the data of documents' },
  extensions: ['.js', '.jsonp'],
  sniff(bytes, name) {
    const text = decodeText(bytes)?.text;
    if (text === undefined || !(BEGINS.test(text.slice(0, 400)) || /^[\s\uFEFF]*\/[*/]/.test(text))) return false;
    return script.extensions.includes(extensionOf(name)) || scriptRecords(text).length > 0;
  },
  async *read(bytes, path) {
    const text = decodeText(bytes)?.text;
    if (text === undefined) return yield refused(path, 'unreadable', '');
    yield* readScript(text, path);
  },
};

/** The documents in the data of a script; one outcome for a script without any. */
export function* readScript(text: string, path: string): Generator<ReadOutcome> {
  const records = scriptRecords(text);
  const [only] = records;
  if (only === undefined) return yield refused(path, 'empty', 'no document text in the script');
  if (records.length === 1) return yield recordOutcome(only, path);
  yield* recordOutcomes(records, (i) => `${path}#${i + 1}`, path);
}
