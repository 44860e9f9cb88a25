import { useSay } from '../language.ts';
import { STATES_TEXT } from '../text/states.ts';

function Bar({ width, height = 14 }: { readonly width: string; readonly height?: number }) {
  return <i style={{ width, height }} />;
}

/** Rows of a list while it is on its way. */
export function ListSkeleton({ rows = 8 }: { readonly rows?: number }) {
  const say = useSay();
  return (
    <div className="skeleton" role="status" aria-label={say(STATES_TEXT.loading)}>
      {Array.from({ length: rows }, (_, index) => `row-${index}`).map((key) => (
        <div key={key} style={{ padding: '10px 12px', display: 'grid', gap: 7, borderBottom: '1px solid var(--line-2)' }}>
          <Bar width="48px" height={18} />
          <Bar width="94%" />
          <Bar width="60%" height={12} />
        </div>
      ))}
    </div>
  );
}

/** A card or another tall pane while it is on its way. */
export function PaneSkeleton() {
  const say = useSay();
  return (
    <div
      className="skeleton"
      role="status"
      aria-label={say(STATES_TEXT.loading)}
      style={{ padding: '20px 24px', display: 'grid', gap: 14, alignContent: 'start' }}
    >
      <Bar width="180px" height={20} />
      <Bar width="92%" height={24} />
      <Bar width="70%" height={24} />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 12 }}>
        <Bar width="100%" height={48} />
        <Bar width="100%" height={48} />
        <Bar width="100%" height={48} />
        <Bar width="100%" height={48} />
      </div>
      <Bar width="100%" height={90} />
      <Bar width="100%" height={120} />
    </div>
  );
}

/** Lines of a document while it is on its way. */
export function TextSkeleton() {
  const say = useSay();
  const widths = ['40%', '30%', '96%', '92%', '98%', '88%', '94%', '60%', '97%', '90%', '70%'];
  return (
    <div
      className="skeleton"
      role="status"
      aria-label={say(STATES_TEXT.loading)}
      style={{ padding: '20px 24px', display: 'grid', gap: 14, alignContent: 'start' }}
    >
      {widths.map((width) => (
        <Bar key={width} width={width} height={15} />
      ))}
    </div>
  );
}
