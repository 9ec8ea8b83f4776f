// Stands at the head of the test program for node (--pre-js). Emscripten knows nothing of the machine's
// environment variables, and takes a node that has fetch for a browser, which its own file would be fetched from.
delete globalThis.fetch;
Module['preRun'] = [() => { Object.assign(ENV, process.env); }];
