import { Modal } from 'antd';
import { PAGES } from '../address.ts';
import { useSay } from '../language.ts';
import { keyCap, SHORTCUTS, type ShortcutId } from '../shortcuts.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useShortcuts } from '../use-shortcuts.ts';

const GROUPS = ['everywhere', ...PAGES] as const;

function CloseOnBack({ onClose }: { readonly onClose: () => void }) {
  useShortcuts({ back: onClose });
  return null;
}

/** Lists every shortcut by page. */
export function ShortcutOverlay({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const ids = Object.keys(SHORTCUTS) as ShortcutId[];
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={say(SHELL_TEXT.shortcuts)} width={640} keyboard={false}>
      {open && <CloseOnBack onClose={onClose} />}
      <div className="shortcut-list">
        {GROUPS.map((group) => (
          <section key={group}>
            <h2>{say(SHELL_TEXT[group])}</h2>
            <dl>
              {ids
                .filter((id) => SHORTCUTS[id].on === group)
                .map((id) => (
                  <div key={id} style={{ display: 'contents' }}>
                    <dt>{say(SHORTCUTS[id].label)}</dt>
                    <dd>
                      {SHORTCUTS[id].keys.map((key) => (
                        <kbd key={key}>{keyCap(key)}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
