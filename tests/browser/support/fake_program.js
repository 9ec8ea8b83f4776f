// Stands in for the program in tests of the page's modules: keeps what the page tells it, and lets a
// test send it batches and answers by way of globalThis.program.

const memory = new Uint8Array(1 << 20);
const bufferAt = 1024;
const outboxAt = 1 << 18;
const decoder = new TextDecoder();

const textIn = (length) => decoder.decode(memory.subarray(bufferAt, bufferAt + length));

/** Which of a call's numbers is the length of a text in the buffer. */
const textLengthAt = { _shell_setting: 0, _shell_route: 0, _shell_start: 0, _shell_key: 0, _shell_text: 1, _shell_preferences: 1, _shell_files: 1, _shell_response: 2 };

export default async function createFakeProgram({ platform }) {
  const calls = [];
  const program = { platform, calls, takenKeys: [], showsMenu: false, waits: [], frames: 0, send, draw, ask, load, remember, floats, poke };

  function record(name) {
    return (...numbers) => {
      const at = textLengthAt[name];
      calls.push([name.slice('_shell_'.length), ...numbers.map((value, index) => (index === at ? textIn(value) : value))]);
      if (name === '_shell_menu') return program.showsMenu ? 1 : 0;
      return name === '_shell_key' && program.takenKeys.includes(textIn(numbers[0])) ? 1 : 0;
    };
  }

  /** Applies a batch of mirror operations. @param {number[]} bytes */
  function send(bytes) {
    platform.mirror(outboxAt, poke(outboxAt, bytes));
  }

  /** Calls one of the platform's functions that take a text. */
  function ask(name, words, ...more) {
    platform[name](outboxAt, poke(outboxAt, new TextEncoder().encode(words)), ...more);
  }

  /** Asks for an asset. @param {number} ticket @param {string} name */
  function load(ticket, name) {
    platform.loadAsset(ticket, outboxAt, poke(outboxAt, new TextEncoder().encode(name)));
  }

  function remember(key, value) {
    const [keyBytes, valueBytes] = [key, value].map((text) => new TextEncoder().encode(text));
    poke(outboxAt, keyBytes);
    poke(outboxAt + keyBytes.length, valueBytes);
    platform.remember(outboxAt, keyBytes.length, outboxAt + keyBytes.length, valueBytes.length);
  }

  /** Puts bytes into the memory; answers how many. */
  function poke(pointer, bytes) {
    memory.set(bytes, pointer);
    return bytes.length;
  }

  function floats(pointer, count) {
    return [...new Float32Array(memory.buffer, pointer, count)];
  }

  /** Measures and draws a glyph; its shape and pixels. */
  function draw(face, sizePx, phase, codepoint) {
    platform.glyphShape(face, sizePx, phase, codepoint, outboxAt);
    const [advance, left, top, width, height, coloured] = floats(outboxAt, 6);
    platform.glyphPixels(outboxAt);
    const pixels = [...memory.subarray(outboxAt, outboxAt + width * height * 4)];
    return { advance, left, top, width, height, coloured: coloured !== 0, pixels };
  }

  await fetch('claimdesk.wasm'); // index.html has it loaded ahead, and the browser wants to see why
  globalThis.program = program;
  const own = {
    HEAPU8: memory,
    _shell_buffer: () => bufferAt,
    _shell_work_unseen: () => 0,
    _shell_frame: () => {
      program.frames += 1;
      return program.waits.shift() ?? -1;
    },
  };
  const recorded = (name) => (String(name).startsWith('_shell_') ? record(String(name)) : undefined);
  return new Proxy(own, { get: (_, name) => own[name] ?? recorded(name) });
}
