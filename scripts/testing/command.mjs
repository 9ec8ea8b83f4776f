// Runs a command as a person would see it, and keeps what it prints.

import { spawn } from 'node:child_process';

/**
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, quiet?: boolean, minutes?: number }} [options] minutes: after them it is ended
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run([program = '', ...args], { env = {}, quiet = false, minutes = 60 } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: minutes * 60_000,
    });
    let output = '';
    const keep = (text) => {
      output += text;
      if (!quiet) process.stdout.write(text);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => failed(new Error(`${program} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (signal) keep(`${program} was ended by ${signal}\n`);
      done({ code, output });
    });
  });
}
