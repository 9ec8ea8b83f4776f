// What the page says when there is no program to say anything: the only texts that live outside
// assets/strings, in the same three languages.

/** @typedef {'unsupported' | 'blocked' | 'failed' | 'crashed' | 'recovery' | 'update' | 'later' | 'back'} Trouble */

/** @typedef {{ title: string, text: string, again: string }} Message */

/** @type {Record<string, Record<Trouble, Message>>} */
const messages = {
  en: {
    unsupported: {
      title: 'This browser is too old for Claimdesk',
      text: 'Claimdesk needs WebAssembly. A current Edge, Chrome, Firefox or Safari has it. What you saved in another browser is still there.',
      again: 'Try again',
    },
    blocked: {
      title: 'WebAssembly is switched off in this browser',
      text: 'Claimdesk needs it. It may be switched off by a security mode (Lockdown Mode, enhanced security) or by your organisation: allow it for this site, then try again. What you saved is still there.',
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
    recovery: {
      title: 'Save what this browser keeps',
      text: 'If Claimdesk does not start, this page saves all claims and files that this browser keeps into one file. It changes nothing. A working Claimdesk can read the file.',
      again: 'Save to a file',
    },
    update: {
      title: 'A new version of Claimdesk is ready',
      text: 'A new version of Claimdesk is ready. What you are typing is kept.',
      again: 'Use it now',
    },
    later: { title: 'Later', text: '', again: 'Later' },
    back: { title: 'The version before', text: '', again: 'Use the version before' },
  },
  pl: {
    unsupported: {
      title: 'Ta przeglądarka jest za stara dla Claimdesk',
      text: 'Claimdesk potrzebuje WebAssembly. Mają je aktualne Edge, Chrome, Firefox i Safari. To, co zapisano w innej przeglądarce, nadal tam jest.',
      again: 'Spróbuj ponownie',
    },
    blocked: {
      title: 'W tej przeglądarce wyłączono WebAssembly',
      text: 'Claimdesk go potrzebuje. Mógł go wyłączyć tryb zabezpieczeń (tryb blokady, zwiększone bezpieczeństwo) lub organizacja: zezwól na niego w tej witrynie i spróbuj ponownie. To, co zapisano, nadal tam jest.',
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
    recovery: {
      title: 'Zapisz to, co przechowuje ta przeglądarka',
      text: 'Jeśli Claimdesk się nie uruchamia, ta strona zapisze w jednym pliku wszystkie zgłoszenia i załączniki przechowywane w tej przeglądarce. Niczego nie zmienia. Działający Claimdesk odczyta ten plik.',
      again: 'Zapisz do pliku',
    },
    update: {
      title: 'Nowa wersja Claimdesk jest gotowa',
      text: 'Nowa wersja Claimdesk jest gotowa. To, co wpisujesz, zostanie zachowane.',
      again: 'Użyj teraz',
    },
    later: { title: 'Później', text: '', again: 'Później' },
    back: { title: 'Poprzednia wersja', text: '', again: 'Użyj poprzedniej wersji' },
  },
  'zh-TW': {
    unsupported: {
      title: '此瀏覽器版本太舊，無法使用 Claimdesk',
      text: 'Claimdesk 需要 WebAssembly。最新版的 Edge、Chrome、Firefox 或 Safari 都支援。您在其他瀏覽器中儲存的內容仍在原處。',
      again: '再試一次',
    },
    blocked: {
      title: '此瀏覽器已關閉 WebAssembly',
      text: 'Claimdesk 需要 WebAssembly。它可能被安全性模式（封閉模式、增強安全性）或您的組織關閉：請為此網站允許後再試一次。您儲存的內容仍在原處。',
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
    recovery: {
      title: '儲存此瀏覽器中的資料',
      text: '如果 Claimdesk 無法啟動，可以在這個頁面把此瀏覽器保存的所有申請案和檔案存成一個檔案。這個頁面不會變更任何資料，正常運作的 Claimdesk 可以讀取該檔案。',
      again: '儲存成檔案',
    },
    update: {
      title: 'Claimdesk 有新版本可用',
      text: 'Claimdesk 有新版本可用。您正在輸入的內容會保留。',
      again: '立即使用',
    },
    later: { title: '稍後', text: '', again: '稍後' },
    back: { title: '先前的版本', text: '', again: '使用先前的版本' },
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
