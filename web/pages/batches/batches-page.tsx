import { useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { BATCHES_TEXT } from '../../text/batches.ts';
import { openPage, useAddress } from '../../use-address.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { BatchHistory } from './batch-history.tsx';
import { BatchView } from './batch-view.tsx';
import { DropZone } from './drop-zone.tsx';
import { MiningBox } from './mining-box.tsx';
import { QueueLine } from './queue-line.tsx';
import { useBatches } from './use-batches.ts';

/** Load files, watch the batch, read its receipt, and mine again. */
export function BatchesPage() {
  const say = useSay();
  const { id } = useAddress();
  const { list, queue } = useBatches();
  const batches = list.reply?.batches ?? [];
  const running = batches.find((batch) => batch.state === 'running');
  const open = id ?? running?.id ?? batches[0]?.id ?? null;
  useShortcuts({ back: () => (id === null ? false : openPage('batches')) });
  return (
    <div className="main batches-page">
      <div className="batches-scroll">
        <DropZone />
        <QueueLine queue={queue} />
        {list.problem !== null && <ProblemNotice problem={list.problem} onRetry={list.ask} />}
        {list.reply === null && list.problem === null && (
          <div className="box">
            <ListSkeleton rows={3} />
          </div>
        )}
        {list.reply !== null && open === null && (
          <div className="box">
            <Notice title={say(BATCHES_TEXT.emptyTitle)} said={say(BATCHES_TEXT.emptyDetail)} />
          </div>
        )}
        {open !== null && <BatchView key={open} id={open} queue={queue.reply} />}
        <aside className="batches-aside">
          <MiningBox />
          {batches.length > 0 && <BatchHistory batches={batches} queue={queue.reply} open={open} />}
        </aside>
      </div>
    </div>
  );
}
