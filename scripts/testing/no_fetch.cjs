// Emscripten 3.1.6 takes a node that has fetch for a browser, and would fetch the program's own file by its path.
delete globalThis.fetch;
