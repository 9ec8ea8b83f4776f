// Where bytes can come from and go to beside the journal: offered files, streams, the folder for backups, the browser's
// storage as a whole, the key for signatures. Joined to the program here.

import { createBackupFolder } from './backup_folder.js';
import { createPlace } from './place.js';
import { watchSettings } from './settings.js';
import { createSigner } from './signer.js';
import { createSigning } from './signing.js';
import { createStreamAnswers } from './stream_answers.js';
import { createStreams } from './streams.js';
import { createSyncAnswers } from './sync_answers.js';
import { createSyncHost } from './sync_host.js';
import { createTakingFiles } from './taking_files.js';

/**
 * @param {object} parts
 * @param {import('../types.js').WasmModule} parts.wasm
 * @param {import('./wasm_text.js').WasmText} parts.memory
 * @param {() => void} parts.request a frame
 * @param {ReturnType<typeof import('./files.js').connectFiles>} parts.offered
 * @param {import('./inputs.js').Inputs} parts.inputs
 * @param {import('./storage.js').StorageOfThePage} parts.storage
 */
export function connectPlaces({ wasm, memory, request, offered, inputs, storage }) {
  watchSettings(inputs.setting);
  const answers = createStreamAnswers(wasm, memory, request);
  const folder = createBackupFolder();
  const { attachments, place } = storage;
  const streams = createStreams({ told: answers.streamed, offered: offered.file, attachments, folder });
  const signing = createSigning();
  const { ask } = createPlace({ told: answers.storageTold, place, quiet: storage.quiet, erased: storage.erased, folder, forgetKey: signing.forget });
  const signer = createSigner({ signing, wasm, memory, request });
  const syncHost = createSyncHost({ told: createSyncAnswers(wasm, memory, request), attachments, place });
  const takingFiles = createTakingFiles({ told: inputs.taken, textRead: inputs.fileText, offered, attachments });
  return { streams, ask, syncHost, signer, takingFiles };
}

/** @typedef {ReturnType<typeof connectPlaces>} Places */
