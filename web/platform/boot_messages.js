// What the page says when there is no program to say anything: the only texts that live outside
// assets/strings, in the same three languages.

/** @typedef {'unsupported' | 'failed' | 'crashed'} Trouble */

/** @typedef {{ title: string, text: string, again: string }} Message */

/** @type {Record<string, Record<Trouble, Message>>} */
const messages = {
  en: {
    unsupported: {
      title: 'This browser is too old for Claimdesk',
      text: 'Claimdesk needs WebAssembly. A current Edge, Chrome, Firefox or Safari has it. What you saved in another browser is still there.',
      again: 'Try again',
    },
    failed: {
      title: 'Claimdesk could not be loaded',
      text: 'A part of the page did not arrive. Check the connection and load the page again. Your claims are untouched.',
      again: 'Load again',
    },
    crashed: {
      title: 'Claimdesk has stopped',
      text: 'A fault in the program stopped it, before anything wrong could be saved. What was saved is safe. Load the page again to go on.',
      again: 'Load again',
    },
  },
  pl: {
    unsupported: {
      title: 'Ta przeglądarka jest za stara dla Claimdesk',
      text: 'Claimdesk potrzebuje WebAssembly. Mają je aktualne Edge, Chrome, Firefox i Safari. To, co zapisano w innej przeglądarce, nadal tam jest.',
      again: 'Spróbuj ponownie',
    },
    failed: {
      title: 'Nie udało się wczytać Claimdesk',
      text: 'Część strony nie dotarła. Sprawdź połączenie i wczytaj stronę ponownie. Zgłoszenia są nienaruszone.',
      again: 'Wczytaj ponownie',
    },
    crashed: {
      title: 'Claimdesk przestał działać',
      text: 'Zatrzymał go błąd w programie, zanim cokolwiek błędnego zostało zapisane. To, co zapisano, jest bezpieczne. Wczytaj stronę ponownie, aby kontynuować.',
      again: 'Wczytaj ponownie',
    },
  },
  'zh-TW': {
    unsupported: {
      title: '此瀏覽器版本太舊，無法使用 Claimdesk',
      text: 'Claimdesk 需要 WebAssembly。最新版的 Edge、Chrome、Firefox 或 Safari 都支援。您在其他瀏覽器中儲存的內容仍在原處。',
      again: '再試一次',
    },
    failed: {
      title: '無法載入 Claimdesk',
      text: '頁面有一部分沒有送達。請檢查網路連線後重新載入頁面。您的申請案不受影響。',
      again: '重新載入',
    },
    crashed: {
      title: 'Claimdesk 已停止運作',
      text: '程式發生錯誤而停止，沒有儲存任何錯誤的內容。先前儲存的資料都安全。請重新載入頁面以繼續。',
      again: '重新載入',
    },
  },
};

/** @param {readonly string[]} wanted languages, the most wanted first @returns {string} one that there is */
export function messageLanguage(wanted) {
  const primary = (/** @type {string} */ tag) => tag.split('-')[0]?.toLowerCase();
  const found = wanted.map((tag) => Object.keys(messages).find((known) => primary(known) === primary(tag))).find(Boolean);
  return found ?? 'en';
}

/** @param {Trouble} trouble @param {readonly string[]} wanted @returns {Message & { language: string }} */
export function bootMessage(trouble, wanted) {
  const language = messageLanguage(wanted);
  const message = messages[language]?.[trouble];
  if (!message) throw new Error(`There is no message ${trouble} in ${language}`);
  return { ...message, language };
}
