// Relay only, as shell/browser/library_platform.js.
mergeInto(LibraryManager.library, {
  platform_probe_news: function (ptr, length) { Module['platform'].news(ptr, length); },
});
