// The contract between the page (web/) and the program (shell/browser, compiled to WebAssembly).
// Every member of Platform is relayed by shell/browser/library_platform.js; every member of
// WasmModule that starts with an underscore stands in shell/browser/exports.txt. A test compares.
//
// Units: lengths that cross here are CSS pixels unless a name ends in _px (device pixels).
// Text is UTF-8 in wasm memory as (pointer, length in bytes).

/** What C++ may ask of the page. Called synchronously from inside C++. */
export interface Platform {
  /** Writes ascent and descent (device px, both positive) of a face at an em size as two floats at `out`. */
  fontMetrics(face: number, size_px: number, out: number): void;
  /** Measures and draws one glyph; writes advance, left, top, width, height, coloured as six floats at `out`. */
  glyphShape(face: number, size_px: number, phase: number, codepoint: number, out: number): void;
  /** Copies width × height straight-alpha RGBA of the glyph that glyphShape last drew to `out`. */
  glyphPixels(out: number): void;

  /** Puts the damaged rectangles (count × x, y, width, height as int32 at `rects`, device px) of an RGBA frame on the canvas. */
  present(pixels: number, width_px: number, height_px: number, rects: number, count: number): void;

  /** Draws a frame by WebGL: count × int32 at `words`; platform/gl_frame.js says what they mean. */
  draw(words: number, count: number): void;

  /** Applies a batch of mirror operations (web/README.md describes the bytes). */
  mirror(ptr: number, length: number): void;

  /** Theme as CSS declarations: `color-scheme:dark;--page:#141414;--text:#F5F5F5;…` (the names of assets/theme with hyphens). */
  theme(ptr: number, length: number): void;
  /** How large everything is, in percent of what the browser has been set to. */
  textSize(percent: number): void;
  /** 1: a ring around the pointer, for those who look on. */
  ringPointer(ringed: number): void;
  /** 1: the whole screen; 0: a window again. Preferences tell when it has come to be. */
  fillScreen(fill: number): void;
  /** `<html lang>`. */
  language(ptr: number, length: number): void;
  /** document.title. */
  title(ptr: number, length: number): void;
  /** Changes the address: `#/…`. `replace` 1: no new history entry. */
  navigate(ptr: number, length: number, replace: number): void;

  /** Asks for an asset ("strings/pl.json"); the answer comes through _shell_response(ticket, …). */
  loadAsset(ticket: number, ptr: number, length: number): void;
  /** Asks for a text elsewhere on the network, by its whole address; answered like an asset. */
  fetchText(ticket: number, ptr: number, length: number): void;
  /** Remembers a small setting of this device (localStorage): key, value. Loss is harmless. */
  remember(keyPtr: number, keyLength: number, valuePtr: number, valueLength: number): void;

  /** Offers a file to be saved: its name, its media type, its bytes. */
  offerFile(namePtr: number, nameLength: number, typePtr: number, typeLength: number, ptr: number, length: number): void;
  offerDrawing(namePtr: number, nameLength: number, ptr: number, length: number): void;

  /** Opens what a workspace keeps ("/claims": mount and database, or folder). disk: 0 database, 1 folder. The answer to this and the following comes through _shell_disk. */
  diskOpen(disk: number, ticket: number, ptr: number, length: number): void;
  /** Answers with name and version of each file, each ended by a zero byte. */
  diskList(disk: number, ticket: number): void;
  /** Answers with the file: of the folder its bytes, of the database nothing, the file then lies in the mount. */
  diskRead(disk: number, ticket: number, ptr: number, length: number): void;
  /** Makes a file durable: what it held up to offset, and these bytes (of the database: none, the whole file lies in the mount). last 1: it will not be written again. */
  diskWrite(disk: number, ticket: number, ptr: number, length: number, offset: number, bytes: number, size: number, last: number): void;
  /** Removes the file if it is still of that version. */
  diskRemove(disk: number, ticket: number, ptr: number, length: number, version: number): void;
  /** Reads an offered file and keeps it; the answers come through _shell_file(ticket, …). */
  takeFile(ticket: number, handle: number): void;
  /** Not wanted any more: stops what is under way for the ticket. */
  forgetFile(ticket: number, handle: number): void;

  /** Reads the text of an offered file, in whatever encoding it was written, and lets the file go. The answer comes through _shell_file_text. */
  readOffered(ticket: number, handle: number): void;

  /** Offers a kept file to be saved, by its digest, under a name. */
  saveFile(ptr: number, length: number, namePtr: number, nameLength: number): void;
  /** Reads the text of a kept file, by its digest; its name says what kind it is. The answer comes through _shell_file_text. */
  readFileText(ticket: number, ptr: number, length: number, namePtr: number, nameLength: number): void;
  /** A file of the demo, by its digest: shown, read and saved as a kept one until it is taken back, and kept nowhere. */
  lendFile(ptr: number, length: number, bytes: number, size: number): void;
  takeBackFiles(): void;
  /** Opens a stream of bytes to be read. kind: 0 an offered file (name: its handle), 1 an attached file (its digest), 2 an address, 3 the files
   * of the journal, one a piece, 4 what was written (the number of its stream). All but 1 and 3 are unsealed and decompressed.
   * The answer to this and the following comes through _shell_stream. */
  streamOpen(stream: number, kind: number, namePtr: number, nameLength: number, passphrasePtr: number, passphraseLength: number): void;
  /** Answers with the next piece. */
  streamRead(stream: number): void;
  /** Makes a stream to be written. kept 1: it becomes an attached file; else a file to be offered, compressed and sealed (passphrase not empty) as asked. */
  streamCreate(stream: number, kept: number, compressed: number, passphrasePtr: number, passphraseLength: number): void;
  /** Answers when there is room for more. */
  streamWrite(stream: number, ptr: number, length: number): void;
  /** Ends what was written. Answers with its size, and of an attached file its digest. */
  streamFinish(stream: number): void;
  /** Offers what was written to be saved, under a name; toFolder 1: writes it into the folder for backups. No answer. */
  streamOffer(stream: number, namePtr: number, nameLength: number, toFolder: number): void;
  /** Gives a stream up, finished or not. No answer. */
  streamClose(stream: number): void;

  /** What is asked of the browser's storage: 0 to tell how it stands, 1 to promise to keep it, 2 to let the person choose a folder for backups (or to allow
   * the one that was chosen), 3 to forget it, 4 to erase everything and load the page anew. Answered by _shell_storage. */
  storage(wish: number): void;

  /** take 1: this page wants to be the one of this browser's that syncs, and keeps its turn until it ends it (take 0; forget 1: what was remembered, too). Answered by
   * _shell_sync_turn when it comes. */
  syncTurn(take: number, forget: number): void;
  /** Keeps what sync knows of its host, on this device, for the next _shell_sync_turn. */
  syncRemember(ptr: number, length: number): void;
  /** _shell_sync_due in so many milliseconds, once, in place of what was asked before. */
  syncWake(ms: number): void;
  /** A request to the host of sync. file: 0 none, 1 the body is a kept file, 2 the answer becomes one if it is the file of that digest, 3 the answer is
   * compared with the digest. said: method, address, digest, and name and value of each header, each ended by a zero byte. Answered by _shell_host. */
  hostAsk(ticket: number, file: number, bytesMax: number, saidPtr: number, saidLength: number, bodyPtr: number, bodyLength: number): void;
  /** Which attached files are kept; answered by _shell_kept_files. */
  listKeptFiles(): void;

  /** The public key of this device, made if there is none yet; answered by _shell_key_found. */
  findKey(): void;
  /** Signs texts of `each` bytes, one after the other; answered by _shell_signatures_made. */
  sign(ticket: number, each: number, ptr: number, length: number): void;
  /** Signatures to check, one after the other, of `each` bytes: 65 of the public key, the text that was signed, 64 of the signature. Answered by _shell_signatures_checked. */
  checkSignatures(ticket: number, each: number, ptr: number, length: number): void;

  /** Lets the browser ask the person whether to install the page. Answered by _shell_installation, as is whatever else changes it. */
  install(): void;

  /** Something happened outside a frame that needs one. */
  wake(): void;
  /** A CHECK failed: show the crash page with this text, stop the loop. */
  crash(ptr: number, length: number): void;
}

/** The part of Emscripten's file system that the page uses: files under the IDBFS mount. */
export interface EmscriptenFiles {
  mkdir(path: string): void;
  mount(type: object, options: object, path: string): void;
  readFile(path: string): Uint8Array;
  writeFile(path: string, bytes: Uint8Array, options?: { canOwn?: boolean }): void;
}

/** claimdesk.js, as Emscripten makes it. */
export interface ProgramModule {
  default(options: {
    platform: Platform;
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void): object;
  }): Promise<WasmModule>;
}

/** What the page may call. */
export interface WasmModule {
  HEAPU8: Uint8Array;
  FS: EmscriptenFiles;
  IDBFS: object;

  /** A scratch buffer of at least `bytes`, valid until the next call into wasm. */
  _shell_buffer(bytes: number): number;

  /** Creates the app. Call once, after `_shell_setting` for each setting. buffer: this page load's writer, 32 hexadecimal digits. */
  _shell_start(length: number): void;
  /** buffer: `key\0value`: what remember() kept ("language", "theme"), `browser.languages`, navigator.languages with commas, `browser.zone`, the device's time zone, and `browser.query`, what stands behind the `?` of the address. */
  _shell_setting(length: number): void;
  /** CSS size of the page area, device-pixel ratio, exact device size of the canvas. */
  _shell_resize(width: number, height: number, ratio: number, width_px: number, height_px: number): void;
  /** bits: 1 dark, 2 more contrast, 4 reduced motion, 8 coarse pointer, 16 Mac keys, 32 printing, 64 can fill the screen, 128 fills it. buffer: the colours that the system
   * forces, "#RRGGBB #RRGGBB …" in the order of platform/system_colours.js; empty if it forces none. */
  _shell_preferences(bits: number, length: number): void;
  /** buffer: the address after `#`, e.g. "/claims". */
  _shell_route(length: number): void;

  /** kind: 0 move, 1 down, 2 up, 3 cancel, 4 leave. node: mirror id under the pointer, 0 none. mods: 1 shift 2 ctrl 4 alt 8 meta. pointer: 0 mouse 1 touch 2 pen. */
  _shell_pointer(kind: number, node: number, x: number, y: number, button: number, mods: number, pointer: number): void;
  /** A context menu was asked for. Returns 1 if the program shows its own (then preventDefault). */
  _shell_menu(node: number, x: number, y: number): number;
  /** A press with no pointer behind it: keyboard, screen reader, voice control. */
  _shell_activate(node: number): void;
  /** Focus moved to a node (0: to none). visible: show the ring. */
  _shell_focus(node: number, visible: number): void;
  /** buffer: key name ("ArrowDown", "k"). Returns 1 if the program takes the key (then preventDefault). Never called while composing. */
  _shell_key(length: number, mods: number, node: number): number;
  /** buffer: the whole value of the field. Selection in UTF-16 units. composing: 1 during composition. */
  _shell_text(node: number, length: number, selectionStart: number, selectionEnd: number, composing: number): void;
  /** buffer: files chosen for or dropped on a node (0: on none); for each its handle, size, media type and name, each ended by a zero byte. */
  _shell_files(node: number, length: number): void;
  /** Files are dragged over a node that takes them (0: over none). */
  _shell_files_over(node: number): void;
  /** What is to be said of the file that a document node shows; state: 0 opening, 1 shown, 2 cannot be shown, 3 missing or damaged. page: at the top of what is seen; hits of what is sought, hit: the marked one, from 1. */
  _shell_document(node: number, state: number, pages: number, page: number, zoom: number, hits: number, hit: number): void;
  /** Control and wheel, or two fingers, ask a document for another size, in percent. */
  _shell_document_zoomed(node: number, zoom: number): void;
  /** Answer to readFileText; status: 0 fine (buffer: the text, pages parted by form feeds), 1 it has none that can be read. */
  _shell_file_text(ticket: number, status: number, length: number): void;
  /** A real scroll container was scrolled. */
  _shell_scroll(node: number, x: number, y: number): void;
  /** Answer to a ticket; status: 0 fine, 1 failed (buffer: reason). */
  _shell_response(ticket: number, status: number, length: number): void;
  /** A disk's answer. fault: the number of ports::DiskFault, 0 none. wiped 1: the browser says that it lost what was there. buffer: bytes, a list, or a reason. Returns 1 if a frame is wanted. */
  _shell_disk(ticket: number, fault: number, version: number, wiped: number, length: number): number;
  /** Another tab has written, or this one was away: read what is new. */
  _shell_changed(): void;
  /** begin 1: tidy up what is kept, now that nothing else is to be done. Returns 1 while that goes on. */
  _shell_maintain(begin: number): number;
  /** Which of some attached files the histories name. buffer: their digests, parted by zero bytes, and after that nothing (length 0) until it does not
   * answer 1, that there is more to look through. 0: it has come to the end. -1: not every event could be read, so nobody knows. */
  _shell_seek_files(length: number): number;
  /** 1: some history names the file of that index. */
  _shell_is_named(index: number): number;
  /** The moment for what can wait; answers 1 if there is any: frames do it. */
  _shell_rest(): number;
  /** What became of takeFile; status: 0 number is the percentage read, 1 kept (buffer: the digest, number its length), 2 not kept. */
  _shell_file(ticket: number, status: number, number: number): void;
  /** A stream's answer. fault: the number of ports::StreamFault, 0 none. position, size: how far, of how much, in what is packed. end 1: nothing comes
   * after. buffer: the piece. Returns 1 if a frame is wanted. */
  _shell_stream(stream: number, fault: number, position: number, size: number, end: number, length: number): number;
  /** How the browser's storage stands. quota 0: it does not say. persistence: 0 unknown, 1 granted, 2 refused, 3 there is no such thing. folder for backups: 0 there
   * is no such thing, 1 none, 2 in use, 3 its permission has to be asked for. buffer: the folder's name. */
  _shell_storage(used: number, quota: number, persistence: number, folder: number, length: number): void;
  /** Whether the page is an app of its own, or can become one: 0 the browser may offer it in its menu, 1 the page may ask, 2 it is one, 3 it is one file, 4 its
   * address is not a secure one. */
  _shell_installation(installation: number): void;
  /** It is this page's turn to sync. buffer: what was remembered. */
  _shell_sync_turn(length: number): void;
  /** The time that syncWake() named has come; or what has happened is to be heard though no frame is drawn. */
  _shell_sync_due(): void;
  /** The host's answer. fault: 0 none, 1 unreachable, 2 timed out, 3 too large, 4 a file is another than its digest says, or cannot be kept. buffer: the body. */
  _shell_host(ticket: number, fault: number, status: number, retryAfterMs: number, length: number): void;
  /** buffer: the digests of all kept files, parted by zero bytes. */
  _shell_kept_files(length: number): void;
  /** buffer: the public key of this device, an uncompressed point of P-256 (65 bytes); empty: there can be none. */
  _shell_key_found(length: number): void;
  /** buffer: the signatures, 64 bytes each; empty: it could not. */
  _shell_signatures_made(ticket: number, length: number): void;
  /** buffer: a byte for each signature, 1 if it is true and else 0; empty: it could not be told. */
  _shell_signatures_checked(ticket: number, length: number): void;
  /** The page goes out of sight; nothing more may be heard of it. */
  _shell_hidden(): void;
  /** The fonts of the system changed: draw everything anew. */
  _shell_redraw(): void;
  /** What draws from now on, on an empty canvas: 0 our own rasteriser, 1 WebGL. */
  _shell_renderer(which: number): void;

  /** For developers: address of float64 numbers about the last frame: milliseconds for screens, for drawing, for the mirror;
   * vertices, indices, draw commands, textures, width and height of the atlas, nodes of the tree. */
  _shell_metrics(): number;

  /** Draws a frame. Returns milliseconds until the next is wanted: 0 at the next animation frame, -1 not before something happens. */
  _shell_frame(now: number): number;
  /** Where no frame comes, because nobody looks: 1 where there is more to do. */
  _shell_work_unseen(): number;
}
