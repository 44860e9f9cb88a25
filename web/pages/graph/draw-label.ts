/** Labels of nodes: below the node, or above it where asked for, centred, with a halo so that edges do not cross the characters. */
import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { CANVAS_COLOURS } from './kind-style.ts';

type LabelData = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

function drawName(context: CanvasRenderingContext2D, data: LabelData, settings: Settings, weight: string): void {
  if (!data.label) return;
  context.font = `${weight} ${settings.labelSize}px ${settings.labelFont}`;
  context.textAlign = 'center';
  const above = data['above'] === true;
  context.textBaseline = above ? 'bottom' : 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = CANVAS_COLOURS.ground;
  const y = above ? data.y - data.size - 4 : data.y + data.size + 4;
  context.strokeText(data.label, data.x, y);
  context.fillStyle = CANVAS_COLOURS.ink;
  context.fillText(data.label, data.x, y);
}

/** Label of a node; what is selected or in a lead is set in bold. */
export function drawNodeLabel(context: CanvasRenderingContext2D, data: LabelData, settings: Settings): void {
  drawName(context, data, settings, data['strong'] === true ? '600' : '400');
}

/** Label of the node under the pointer. */
export function drawNodeHover(context: CanvasRenderingContext2D, data: LabelData, settings: Settings): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.strokeStyle = CANVAS_COLOURS.selected;
  context.lineWidth = 1.5;
  context.stroke();
  drawName(context, { ...data, label: data.label ?? (typeof data['name'] === 'string' ? data['name'] : null) }, settings, '600');
}
