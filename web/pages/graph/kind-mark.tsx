import type { ReactNode } from 'react';
import { kindStyle, type Shape } from './kind-style.ts';

const OUTLINES: Readonly<Record<Shape, ReactNode>> = {
  circle: <circle cx="6" cy="6" r="5.2" />,
  square: <rect x="1.4" y="1.4" width="9.2" height="9.2" />,
  diamond: <path d="M6 0.4 11.6 6 6 11.6 0.4 6Z" />,
  triangle: <path d="M6 0.8 11.6 10.6 0.4 10.6Z" />,
  hexagon: <path d="M3.2 1.2h5.6L11.6 6 8.8 10.8H3.2L0.4 6Z" />,
};

/** The shape and colour of a kind as on the canvas. */
export function KindMark({ kind }: { readonly kind: string }) {
  const style = kindStyle(kind);
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill={style.colour} aria-hidden="true" className="kind-mark">
      {OUTLINES[style.shape]}
    </svg>
  );
}
