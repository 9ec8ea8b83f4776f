// What a person may type wrongly gets an answer that helps, from whatever folder it was typed.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** @param {string} command @param {string[]} args @param {{ status: number, says: RegExp }} expected */
function checkCommand(command, args, { status, says }) {
  const path = fileURLToPath(new URL(`../../scripts/${command}`, import.meta.url));
  const answer = spawnSync(path, args, { cwd: tmpdir(), encoding: 'utf8' });
  assert.match(answer.stdout + answer.stderr, says);
  assert.equal(answer.status, status);
}

test('every command explains itself', () => {
  for (const command of ['setup', 'build', 'serve', 'test', 'bench', 'release']) {
    checkCommand(command, ['--help'], { status: 0, says: new RegExp(`^scripts/${command}: .*\\n\\n  scripts/${command}`) });
  }
});

test('a preset, a suite, a bench, an origin or a port that does not exist is refused by name', () => {
  checkCommand('build', ['--no-setup', 'web-fast'], { status: 1, says: /no preset web-fast[\s\S]*native-asan/ });
  checkCommand('bench', ['--no-setup', 'browsers'], { status: 1, says: /no bench browsers[\s\S]*raster workspace store page many bundle signing signed start/ });
  checkCommand('test', ['browsers'], { status: 2, says: /no suite browsers/ });
  checkCommand('serve', ['--port', 'eighty'], { status: 1, says: /number from 1 to 65535/ });
  checkCommand('release', ['--no-setup', '--connect'], { status: 1, says: /--connect needs an origin/ });
  checkCommand('release', ['--no-setup', '--connect', 'claims.example/path'], { status: 1, says: /claims\.example\/path is no origin/ });
  checkCommand('serve', ['--port=70000'], { status: 1, says: /number from 1 to 65535/ });
});

test('the suites can be listed without running them', () => {
  checkCommand('test', ['--list'], { status: 0, says: /^native .*\n[\s\S]*^browser /m });
});

test('setup on a machine that has everything says nothing', () => {
  checkCommand('setup', [], { status: 0, says: /^$/ });
});
