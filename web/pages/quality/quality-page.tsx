import { useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { PaneSkeleton } from '../../parts/skeletons.tsx';
import { QUALITY_TEXT } from '../../text/quality.ts';
import { useReply } from '../../use-reply.ts';
import { CrossCheck } from './cross-check.tsx';
import { FieldTable } from './field-table.tsx';
import type { QualityFigures } from './figures.ts';
import { GroupTable } from './group-table.tsx';
import { LoadedDocuments } from './loaded-documents.tsx';
import { Meaning } from './meaning.tsx';
import { QualityHead } from './quality-head.tsx';
import { ReadingsBox } from './readings-box.tsx';
import { Reliability } from './reliability.tsx';
import { StatisticsParts } from './statistics-parts.tsx';

function Figures({ figures, reader }: { readonly figures: QualityFigures; readonly reader: QualityFigures['reader'] }) {
  return (
    <div className="quality" data-part="quality">
      <QualityHead figures={figures} reader={reader} />
      <FieldTable figures={figures} />
      <div className="quality-pair">
        <GroupTable group="kinds" rows={figures.kinds} />
        <GroupTable group="sources" rows={figures.sources} />
      </div>
      <CrossCheck crossCheck={figures.crossCheck} />
      <Reliability sets={figures.reliability} />
      <Meaning documents={figures.documents} />
    </div>
  );
}

/** How well the reader reads: measured accuracy with its denominators, aims and limits. */
export function QualityPage() {
  const say = useSay();
  const { reply, problem, retry } = useReply('GET /api/quality', {});
  return (
    <div className="main quality-page">
      {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
      {reply === null && problem === null && <PaneSkeleton />}
      {reply !== null && reply.figures === null && (
        <Notice
          title={say(QUALITY_TEXT.emptyTitle)}
          said={
            <>
              {say(QUALITY_TEXT.emptyDetail)} <code className="keep">{say(QUALITY_TEXT.emptyCommand)}</code>
            </>
          }
        />
      )}
      {reply !== null && reply.figures !== null && <Figures figures={reply.figures} reader={reply.reader} />}
      {reply !== null && (
        <div className="quality">
          <LoadedDocuments loaded={reply.loaded} />
          <ReadingsBox />
          <StatisticsParts />
        </div>
      )}
    </div>
  );
}
