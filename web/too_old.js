// For browsers so old that they do not even load main.js. Written as they read it.
/** @type {HTMLElement} */ (document.getElementById('app')).style.display = 'none';
/** @type {HTMLElement} */ (document.getElementById('too-old')).hidden = false;
