/** Every key of the pages, once: handlers, key caps on buttons and the overlay under `?` all read this table. */
import type { Bilingual } from '../graph/model/span.ts';
import type { Page } from './address.ts';

interface Shortcut {
  /** As in KeyboardEvent.key, lower case for letters; `Control+` stands for Ctrl or Command. */
  readonly keys: readonly [string, ...string[]];
  readonly on: Page | 'everywhere';
  /** The page on which the key means something else. */
  readonly except?: Page;
  readonly label: Bilingual;
}

export const SHORTCUTS = {
  search: { keys: ['/'], on: 'everywhere', label: { zh: '搜索', en: 'Search' } },
  help: { keys: ['?'], on: 'everywhere', label: { zh: '列出全部快捷键', en: 'List all shortcuts' } },
  back: { keys: ['Escape'], on: 'everywhere', label: { zh: '关闭或返回', en: 'Close or go back' } },
  'page-leads': { keys: ['1'], on: 'everywhere', except: 'review', label: { zh: '到线索', en: 'Go to leads' } },
  'page-graph': { keys: ['2'], on: 'everywhere', except: 'review', label: { zh: '到关系图谱', en: 'Go to graph' } },
  'page-documents': { keys: ['3'], on: 'everywhere', except: 'review', label: { zh: '到文书', en: 'Go to documents' } },
  'page-batches': { keys: ['4'], on: 'everywhere', except: 'review', label: { zh: '到批次导入', en: 'Go to batches' } },
  'page-review': { keys: ['5'], on: 'everywhere', except: 'review', label: { zh: '到复核', en: 'Go to review' } },
  'page-quality': { keys: ['6'], on: 'everywhere', except: 'review', label: { zh: '到质量', en: 'Go to quality' } },
  'lead-next': { keys: ['j'], on: 'leads', label: { zh: '下一条线索', en: 'Next lead' } },
  'lead-previous': { keys: ['k'], on: 'leads', label: { zh: '上一条线索', en: 'Previous lead' } },
  'lead-open': { keys: ['Enter'], on: 'leads', label: { zh: '展开为整页', en: 'Open as a full page' } },
  'lead-graph': { keys: ['g'], on: 'leads', label: { zh: '在图谱中打开', en: 'Open in the graph' } },
  'lead-print': { keys: ['p'], on: 'leads', label: { zh: '打印线索报告', en: 'Print the lead report' } },
  'quote-next': { keys: [']'], on: 'leads', label: { zh: '下一处引文', en: 'Next quote' } },
  'quote-previous': { keys: ['['], on: 'leads', label: { zh: '上一处引文', en: 'Previous quote' } },
  'node-next': { keys: ['j'], on: 'graph', label: { zh: '选下一个节点', en: 'Select next node' } },
  'node-previous': { keys: ['k'], on: 'graph', label: { zh: '选上一个节点', en: 'Select previous node' } },
  'node-expand': { keys: ['e'], on: 'graph', label: { zh: '展开所选节点', en: 'Expand the selected node' } },
  'node-hide': { keys: ['h', 'Backspace'], on: 'graph', label: { zh: '隐藏所选节点', en: 'Hide the selected node' } },
  'paths-find': { keys: ['p'], on: 'graph', label: { zh: '从所选节点查找路径', en: 'Find paths from the selected node' } },
  'path-next': { keys: [']'], on: 'graph', label: { zh: '下一条路径', en: 'Next path' } },
  'path-previous': { keys: ['['], on: 'graph', label: { zh: '上一条路径', en: 'Previous path' } },
  'graph-undo': { keys: ['u', 'Control+z'], on: 'graph', label: { zh: '撤销', en: 'Undo' } },
  'graph-layout': { keys: ['l'], on: 'graph', label: { zh: '重新布局', en: 'Lay out again' } },
  'graph-fit': { keys: ['f'], on: 'graph', label: { zh: '适应画布', en: 'Fit to canvas' } },
  'graph-table': { keys: ['t'], on: 'graph', label: { zh: '画布与表格切换', en: 'Canvas or table' } },
  'document-next': { keys: ['j'], on: 'documents', label: { zh: '下一份文书', en: 'Next document' } },
  'document-previous': { keys: ['k'], on: 'documents', label: { zh: '上一份文书', en: 'Previous document' } },
  'hit-next': { keys: [']'], on: 'documents', label: { zh: '下一处命中', en: 'Next hit' } },
  'hit-previous': { keys: ['['], on: 'documents', label: { zh: '上一处命中', en: 'Previous hit' } },
  'document-record': { keys: ['r'], on: 'documents', label: { zh: '显示要素记录', en: 'Show the record' } },
  'review-next': { keys: ['j'], on: 'review', label: { zh: '下一项', en: 'Next value' } },
  'review-previous': { keys: ['k'], on: 'review', label: { zh: '上一项', en: 'Previous value' } },
  'review-take': {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    on: 'review',
    label: { zh: '采用第几个候选', en: 'Accept a candidate' },
  },
  'review-change': { keys: ['e'], on: 'review', label: { zh: '改为其他值', en: 'Change to another value' } },
  'review-reject': { keys: ['x'], on: 'review', label: { zh: '定为不存在', en: 'Mark as not there' } },
  'review-undo': { keys: ['u', 'Control+z'], on: 'review', label: { zh: '撤销', en: 'Undo' } },
  'review-document': { keys: ['Enter'], on: 'review', label: { zh: '打开文书', en: 'Open the document' } },
  'batch-choose': { keys: ['o'], on: 'batches', label: { zh: '选择文件', en: 'Choose files' } },
  'batch-retry': { keys: ['r'], on: 'batches', label: { zh: '重试失败的部分', en: 'Retry failed parts' } },
  'batch-mine': { keys: ['m'], on: 'batches', label: { zh: '重新挖掘', en: 'Mine again' } },
} as const satisfies Record<string, Shortcut>;
export type ShortcutId = keyof typeof SHORTCUTS;

/** True where a shortcut of every page leaves its keys to the page that is open. */
export function yieldsTo(id: ShortcutId, page: Page | null): boolean {
  const { except }: Shortcut = SHORTCUTS[id];
  return except !== undefined && except === page;
}

/** What is read of a keyboard event. */
export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The keystroke in the notation of the table, or null when it carries Alt. */
export function keyName(stroke: Keystroke): string | null {
  if (stroke.altKey) return null;
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  return stroke.ctrlKey || stroke.metaKey ? `Control+${key}` : key;
}

/** Shortcuts that a keystroke may mean; at most one on each page. */
export function shortcutsOf(stroke: Keystroke): ShortcutId[] {
  const name = keyName(stroke);
  if (name === null) return [];
  return (Object.keys(SHORTCUTS) as ShortcutId[]).filter((id) => (SHORTCUTS[id].keys as readonly string[]).includes(name));
}

const KEY_CAPS: Readonly<Record<string, string>> = { Escape: 'Esc', Enter: '↵', Backspace: '⌫' };

/** How a key is printed on a button. */
export function keyCap(key: string): string {
  return key
    .split('+')
    .map((part) => KEY_CAPS[part] ?? (part === 'Control' ? 'Ctrl' : part.toUpperCase()))
    .join('+');
}
