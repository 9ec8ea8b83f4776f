// Where bytes can come from and go to beside the journal: streams, the folder for backups, the browser's storage as a
// whole. Joined to the program here.

import { createStreamAnswers } from './stream_answers.js';
import { createBackupFolder } from './backup_folder.js';
import { createPlace } from './place.js';
import { createStreams } from './streams.js';

/**
 * @param {object} parts
 * @param {import('../types.js').WasmModule} parts.wasm
 * @param {import('./wasm_text.js').WasmText} parts.memory
 * @param {() => void} parts.request a frame
 * @param {(handle: number) => File | undefined} parts.offered
 * @param {import('./storage.js').StorageOfThePage} parts.storage
 */
export function connectPlaces({ wasm, memory, request, offered, storage }) {
  const answers = createStreamAnswers(wasm, memory, request);
  const folder = createBackupFolder();
  const { attachments, place } = storage;
  const streams = createStreams({ told: answers.streamed, offered, attachments, place, folder });
  const { ask } = createPlace({ told: answers.storageTold, place, quiet: storage.quiet, erased: storage.erased, folder });
  return { streams, ask };
}

/** @typedef {ReturnType<typeof connectPlaces>} Places */
