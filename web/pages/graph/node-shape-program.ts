/** WebGL program that draws every node kind: five shapes, filled, with an optional ring around them. */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { SHAPES, type Shape } from './kind-style.ts';

/** What the drawing adds to sigma's own node data. */
export interface ShapedNode {
  readonly shape: Shape;
  /** Colour of the ring, or null for none. */
  readonly ring: string | null;
}

/** Gap and width of the ring together, in pixels. */
const RING = 5;

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute float a_size;
attribute float a_inner;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_diff;
varying float v_radius;
varying float v_inner;
varying float v_shape;
const float bias = 255.0 / 254.0;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 diff = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + diff, 1)).xy, 0, 1);
  v_diff = diff;
  v_radius = size / 2.0;
  v_inner = a_inner;
  v_shape = a_shape;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  v_ring.a *= bias;
}
`;

// Distances to the edge of each shape, scaled so that all shapes look equally heavy.
const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_diff;
varying float v_radius;
varying float v_inner;
varying float v_shape;
uniform float u_correctionRatio;
const vec4 transparent = vec4(0.0);

float away(vec2 p, float r) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - r * 0.94;
  if (v_shape < 1.5) return max(q.x, q.y) - r * 0.84;
  if (v_shape < 2.5) return (q.x + q.y) * 0.7071 - r * 0.72;
  if (v_shape < 3.5) return max(q.x * 0.866 + p.y * 0.5, -p.y) - r * 0.56;
  return max(q.x * 0.866 + q.y * 0.5, q.y) - r * 0.88;
}

void main(void) {
  float soft = u_correctionRatio * 2.0;
  #ifdef PICKING_MODE
  gl_FragColor = length(v_diff) > v_radius ? transparent : v_color;
  #else
  float shape = away(v_diff, v_radius * v_inner);
  float fill = 1.0 - smoothstep(-soft, 0.0, shape);
  float outer = length(v_diff) - v_radius + soft;
  float width = v_radius * (1.0 - v_inner) * 0.5;
  // Between node and ring lies the ground, so that edges do not run through the gap.
  vec4 disc = mix(vec4(0.984, 0.988, 0.992, 1.0), v_ring, smoothstep(-width - soft, -width, outer));
  vec4 under = v_inner < 0.999 ? mix(disc, transparent, smoothstep(-soft, 0.0, outer)) : transparent;
  gl_FragColor = mix(under, v_color, fill);
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const THIRD = (2 * Math.PI) / 3;

export class NodeShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_inner', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [THIRD], [2 * THIRD]],
    };
  }

  processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & Partial<ShapedNode>): void {
    const ring = data.ring ?? null;
    const outer = ring === null ? data.size : data.size + RING;
    const array = this.array;
    let at = startIndex;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = outer;
    array[at++] = data.size / outer;
    array[at++] = SHAPES.indexOf(data.shape ?? 'circle');
    array[at++] = floatColor(data.color);
    array[at++] = floatColor(ring ?? data.color);
    array[at++] = nodeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
  }
}
