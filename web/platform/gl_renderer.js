// Draws frames by WebGL2, the same picture as our own rasteriser: colours blend in gamma space with
// straight alpha, texels are taken one to one, edges are smooth by their geometry alone.

/** @typedef {import('./gl_frame.js').Frame} Frame */
/** @typedef {import('./gl_frame.js').TextureUpdate} TextureUpdate */
/** @typedef {import('./gl_frame.js').DrawList} DrawList */

const vertexBytes = 20; // position, place in the texture (floats), colour (bytes)

const vertexShader = `#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;
uniform vec2 size;
out vec2 at;
out vec4 tint;
void main() {
  at = place;
  tint = colour;
  gl_Position = vec4(vec2(2, -2) * position / size + vec2(-1, 1), 0, 1);
}`;

const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D texels;
in vec2 at;
in vec4 tint;
out vec4 colour;
void main() {
  colour = tint * texture(texels, at);
}`;

/** @param {WebGL2RenderingContext} gl @param {WebGLProgram} program @param {number} kind @param {string} source */
function attach(gl, program, kind, source) {
  const shader = gl.createShader(kind);
  if (!shader) return; // the context is lost
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  gl.attachShader(program, shader);
}

/** @param {WebGL2RenderingContext} gl */
function useProgram(gl) {
  const program = /** @type {WebGLProgram} */ (gl.createProgram());
  attach(gl, program, gl.VERTEX_SHADER, vertexShader);
  attach(gl, program, gl.FRAGMENT_SHADER, fragmentShader);
  gl.linkProgram(program);
  const linked = gl.getProgramParameter(program, gl.LINK_STATUS) || gl.isContextLost();
  if (!linked) throw new Error(`WebGL refused the program: ${gl.getProgramInfoLog(program)}`);
  gl.useProgram(program);
  return gl.getUniformLocation(program, 'size');
}

/** What stays the same for every frame. @param {WebGL2RenderingContext} gl */
function prepare(gl) {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
  gl.enable(gl.BLEND);
  gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(1, 1, 1, 1);
  return useProgram(gl);
}

/** @param {WebGL2RenderingContext} gl */
export function createGlRenderer(gl) {
  const size = prepare(gl);
  /** @type {Map<number, WebGLTexture | null>} */
  const textures = new Map();

  /** @param {TextureUpdate} update */
  function create({ id, width, height }) {
    const texture = gl.createTexture();
    textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  }

  /** @param {TextureUpdate} wanted */
  function update(wanted) {
    const { id, width, part, texels } = wanted;
    if (part.width === 0) {
      gl.deleteTexture(textures.get(id) ?? null);
      textures.delete(id);
      return;
    }
    if (!textures.has(id)) create(wanted);
    gl.bindTexture(gl.TEXTURE_2D, textures.get(id) ?? null);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, part.x, part.y, part.width, part.height, gl.RGBA, gl.UNSIGNED_BYTE, texels);
  }

  /** @param {number} offset bytes */
  function readVerticesFrom(offset) {
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexBytes, offset);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexBytes, offset + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexBytes, offset + 16);
  }

  /** @param {DrawList} list */
  function drawList({ vertices, indices, commands }) {
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
    let verticesFrom = -1;
    for (const { texture, clip, count, indexOffset, vertexOffset } of commands) {
      if (vertexOffset !== verticesFrom) readVerticesFrom(verticesFrom = vertexOffset);
      gl.bindTexture(gl.TEXTURE_2D, textures.get(texture) ?? null);
      gl.scissor(clip.x, clip.y, clip.width, clip.height);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, indexOffset);
    }
  }

  /** @param {Frame} frame */
  return function draw({ width, height, textures: updates, lists }) {
    updates.forEach(update);
    gl.viewport(0, 0, width, height);
    gl.uniform2f(size, width, height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    lists.filter(({ commands }) => commands.length > 0).forEach(drawList);
  };
}
