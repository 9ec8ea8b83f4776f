// What the program may ask of the page, made of the modules beside this one. Here, and only here,
// pointers into the program's memory become values.

import { navigate } from './address.js';
import { readFrame } from './gl_frame.js';
import { offerDrawing } from './offered_drawing.js';
import { offerFile } from './offered_file.js';
import { createPresenting } from './presenting.js';
import { remember } from './settings.js';
import { applyTheme } from './theme.js';

/** @typedef {import('../types.js').Platform} Platform */

/**
 * @typedef {object} PlatformParts
 * @property {() => import('./wasm_text.js').WasmText} memory
 * @property {import('./glyphs.js').Glyphs} glyphs
 * @property {import('./display.js').Display} display
 * @property {import('./mirror.js').Mirror} mirror
 * @property {(tag: string) => void} setLanguage
 * @property {(ticket: number, name: string) => void} loadAsset
 * @property {import('./storage.js').StorageOfThePage} storage
 * @property {(ticket: number, address: string) => void} fetchText
 * @property {() => import('./places.js').Places} places
 * @property {import('./kept_files.js').KeptFiles} keptFiles
 * @property {import('./lent_files.js').LentFiles} lentFiles
 * @property {() => void} install
 * @property {() => void} wake
 * @property {(detail: string) => void} crash
 * @property {() => void} shown a frame was put on the screen
 */

const faces = /** @type {const} */ (['regular', 'semibold', 'mono', 'icons']);

/** @param {number} face */
const textFace = (face) => (face === 1 ? 'semibold' : face === 2 ? 'mono' : 'regular');

/** @param {Int32Array} numbers four for each rectangle */
function rectsFrom(numbers) {
  return Array.from({ length: numbers.length / 4 }, (_, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.subarray(index * 4, index * 4 + 4);
    return { x, y, width, height };
  });
}

/** @param {PlatformParts} parts @returns {Platform} */
export function createPlatform({
  memory, glyphs, display, mirror, setLanguage, loadAsset, fetchText, places, keptFiles, lentFiles, install, storage, wake, crash, shown,
}) {
  const presenting = createPresenting();
  return {
    fontMetrics(face, sizePx, out) {
      const { ascent, descent } = glyphs.metrics(textFace(face), sizePx);
      memory().writeFloats(out, [ascent, descent]);
    },
    glyphShape(face, sizePx, phase, codepoint, out) {
      const { advance, left, top, width, height, coloured } = glyphs.draw(faces[face] ?? 'regular', sizePx, phase, codepoint);
      memory().writeFloats(out, [advance, left, top, width, height, coloured ? 1 : 0]);
    },
    glyphPixels: (out) => memory().writePixels(out, glyphs.pixels()),
    present(pixels, width, height, rects, count) {
      const frame = memory().pixels(pixels, width * height * 4);
      display.present(frame, width, height, rectsFrom(memory().readInts(rects, count * 4)));
      shown();
    },
    draw(words, count) {
      display.draw(readFrame(memory().readInts(words, count), memory().bytes));
      shown();
    },
    mirror: (pointer, length) => mirror.apply(memory().bytes(pointer, length)),
    theme: (pointer, length) => applyTheme(memory().read(pointer, length)),
    textSize: (percent) => presenting.enlarge(percent),
    ringPointer: (ringed) => presenting.ringPointer(ringed !== 0),
    fillScreen: (fill) => presenting.fillScreen(fill !== 0),
    language: (pointer, length) => setLanguage(memory().read(pointer, length)),
    title: (pointer, length) => { document.title = memory().read(pointer, length); },
    navigate: (pointer, length, replace) => navigate(memory().read(pointer, length), replace !== 0),
    loadAsset: (ticket, pointer, length) => loadAsset(ticket, memory().read(pointer, length)),
    fetchText: (ticket, pointer, length) => fetchText(ticket, memory().read(pointer, length)),
    remember: (key, keyLength, value, valueLength) => remember(memory().read(key, keyLength), memory().read(value, valueLength)),
    offerFile(name, nameLength, type, typeLength, pointer, length) {
      offerFile({ name: memory().read(name, nameLength), type: memory().read(type, typeLength), bytes: memory().bytes(pointer, length).slice() });
    },
    offerDrawing(name, nameLength, pointer, length) {
      void offerDrawing({ name: memory().read(name, nameLength), svg: memory().read(pointer, length) });
    },
    diskOpen: (disk, ticket, place, length) => storage.open(disk, ticket, memory().read(place, length)),
    diskList: (disk, ticket) => storage.list(disk, ticket),
    diskRead: (disk, ticket, name, length) => storage.read(disk, ticket, memory().read(name, length)),
    diskWrite: (disk, ticket, name, length, offset, bytes, size, last) =>
      storage.write(disk, ticket, memory().read(name, length), offset, memory().copy(bytes, size), last !== 0),
    diskRemove: (disk, ticket, name, length, version) => storage.remove(disk, ticket, memory().read(name, length), version),
    takeFile: (ticket, handle) => places().takingFiles.take(ticket, handle),
    forgetFile: (ticket, handle) => places().takingFiles.forget(ticket, handle),
    readOffered: (ticket, handle) => places().takingFiles.readText(ticket, handle),
    saveFile: (digest, length, name, nameLength) => keptFiles.save(memory().read(digest, length), memory().read(name, nameLength)),
    readFileText: (ticket, digest, length, name, nameLength) =>
      keptFiles.readText(ticket, memory().read(digest, length), memory().read(name, nameLength)),
    lendFile: (digest, length, bytes, size) => lentFiles.lend(memory().read(digest, length), memory().bytes(bytes, size).slice()),
    takeBackFiles: () => lentFiles.takeBack(),
    streamOpen: (stream, kind, name, length, passphrase, passphraseLength) =>
      places().streams.open(stream, kind, memory().read(name, length), memory().read(passphrase, passphraseLength)),
    streamRead: (stream) => places().streams.read(stream),
    streamCreate: (stream, kept, compressed, passphrase, length) => places().streams.create(stream, kept !== 0, compressed !== 0, memory().read(passphrase, length)),
    streamWrite: (stream, bytes, length) => places().streams.write(stream, memory().copy(bytes, length)),
    streamFinish: (stream) => places().streams.finish(stream),
    streamOffer: (stream, name, length, toFolder) => places().streams.offer(stream, memory().read(name, length), toFolder !== 0),
    streamClose: (stream) => places().streams.close(stream),
    storage: (wish) => places().ask(wish),
    syncTurn: (take, forget) => (take !== 0 ? places().syncHost.takeTurn() : places().syncHost.endTurn(forget !== 0)),
    syncRemember: (pointer, length) => places().syncHost.remember(memory().copy(pointer, length)),
    syncWake: (ms) => places().syncHost.wakeIn(ms),
    hostAsk: (ticket, file, bytesMax, said, saidLength, body, bodyLength) =>
      places().syncHost.ask(ticket, file, bytesMax, memory().read(said, saidLength), memory().copy(body, bodyLength)),
    listKeptFiles: () => places().syncHost.listKeptFiles(),
    findKey: () => void places().signer.findKey(),
    sign: (ticket, each, pointer, length) => void places().signer.sign(ticket, each, memory().copy(pointer, length)),
    checkSignatures: (ticket, each, pointer, length) => void places().signer.check(ticket, each, memory().copy(pointer, length)),
    install,
    wake,
    crash: (pointer, length) => crash(memory().read(pointer, length)),
  };
}
