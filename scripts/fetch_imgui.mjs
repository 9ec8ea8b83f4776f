// Puts the source of Dear ImGui into .deps/imgui, at the version and checksum that dependencies.md pins.
// It comes from an archive that somebody put into .deps/ by hand, or else as a Debian source package from
// the machine's own mirror. Debian 12 has only an old one, so testing and unstable are asked, through a private source
// list in a temporary folder: apt checks their signatures, and nothing on the machine is switched to them.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { debianMirrors, parseSources, sourceLine } from './apt_sources.mjs';
import { dependency } from './dependencies.mjs';

const deps = fileURLToPath(new URL('../.deps/', import.meta.url));
const pin = dependency('imgui');
const oldestUsable = '1.92.2'; // the first with dynamic fonts and loaders of our own

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();

function main() {
  if (isThere()) return;
  const scratch = mkdtempSync(join(tmpdir(), 'claimdesk-imgui-'));
  try {
    const found = archiveByHand() ?? archiveFromDebian(scratch);
    if (found) unpack(found, scratch);
    else giveUp();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function isThere() {
  const stamp = join(deps, 'imgui', '.stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8').split(' ')[0] === pin.version;
}

/** @returns {{ file: string, version: string } | undefined} */
function archiveByHand() {
  const name = readdirSync(deps).find((each) => /^imgui.*\.tar\./.test(each));
  if (!name) return undefined;
  if (sha256(join(deps, name)) === pin.sha256) return { file: join(deps, name), version: pin.version };
  return complain(`.deps/${name} is not the archive that dependencies.md pins; leaving it aside`);
}

function archiveFromDebian(scratch) {
  const mirrors = configuredMirrors();
  if (mirrors.length === 0) return complain('apt is configured for no Debian mirror');
  console.log(`» fetching the source of Dear ImGui ${pin.version} (10 to 60 s)`);
  const offers = [];
  for (const suite of ['testing', 'unstable']) {
    for (const mirror of mirrors) {
      const apt = privateApt(join(scratch, `${suite}-${offers.length}`), mirror, suite);
      for (const version of versionsOffered(apt)) offers.push({ apt, version });
    }
    const exact = offers.find(({ version }) => version === pin.version);
    if (exact) return pinnedArchive(exact);
  }
  return anotherVersion(offers);
}

function pinnedArchive({ apt, version }) {
  const file = download(apt, version);
  if (file && sha256(file) !== pin.sha256) {
    return complain(`the mirror's archive of Dear ImGui ${version} has another checksum than dependencies.md: not used`);
  }
  return file && { file, version };
}

/** Nothing but apt's signature vouches for it then, so it is said aloud. */
function anotherVersion(offers) {
  const usable = offers.filter(({ version }) => compareVersions(version, oldestUsable) >= 0)
    .sort((a, b) => compareVersions(b.version, a.version));
  if (usable.length === 0) return undefined;
  complain(`the mirror no longer has Dear ImGui ${pin.version}: taking ${usable[0].version} instead.\n`
    + '  Its signature is checked, but it is not the version that Claimdesk was tested with.');
  const file = download(usable[0].apt, usable[0].version);
  return file && { file, version: usable[0].version };
}

function configuredMirrors() {
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];
  const sources = files.filter((file) => /\.(list|sources)$/.test(file) && existsSync(file))
    .flatMap((file) => parseSources(readFileSync(file, 'utf8'), file));
  const codename = /^VERSION_CODENAME=(\S+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'stable';
  return debianMirrors(sources, codename);
}

/** A function that runs apt tools on lists of their own: (tool, ...arguments) → what spawnSync answers. */
function privateApt(folder, mirror, suite) {
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, name), { recursive: true });
  let keyring = mirror.signedBy;
  if (keyring.includes('-----BEGIN PGP')) { // a key written into the source file itself
    keyring = join(folder, 'mirror.asc');
    writeFileSync(keyring, `${mirror.signedBy}\n`);
  }
  writeFileSync(join(folder, 'sources.list'), sourceLine(mirror, suite, keyring));
  const options = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  }; // APT::Sandbox::User: apt's own user may not write into a folder that is ours alone
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const apt = (tool, ...more) => spawnSync(tool, [...flags, '-q', ...more], { cwd: folder, encoding: 'utf8' });
  return Object.assign(apt, { folder });
}

function versionsOffered(apt) {
  const update = apt('apt-get', 'update');
  const { stdout } = apt('apt-cache', 'showsrc', '--only-source', 'imgui');
  const versions = [...(stdout ?? '').matchAll(/^Version: (\S+)$/gm)].map(([, version]) => version);
  if (versions.length === 0 && update.status !== 0) complain(`apt-get update: ${lastLines(update)}`);
  return versions;
}

function download(apt, version) {
  const answer = apt('apt-get', 'source', '--download-only', '--only-source', `imgui=${version}`);
  const name = readdirSync(apt.folder).find((each) => /^imgui_.*\.orig\.tar\.\w+$/.test(each));
  if (answer.status === 0 && name) return join(apt.folder, name);
  return complain(`apt-get source imgui=${version}: ${lastLines(answer)}`);
}

function unpack({ file, version }, scratch) {
  const fresh = join(deps, 'imgui.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const tar = spawnSync('tar', ['-xf', file, '-C', fresh, '--strip-components=1', '--no-same-owner'], { cwd: scratch, encoding: 'utf8' });
  if (tar.status !== 0 || !existsSync(join(fresh, 'imgui.h'))) {
    complain(`unpacking Dear ImGui: ${lastLines(tar)}`);
    giveUp();
    return;
  }
  writeFileSync(join(fresh, '.stamp'), `${pin.version} pinned, ${version} unpacked\n`);
  rmSync(join(deps, 'imgui'), { recursive: true, force: true });
  renameSync(fresh, join(deps, 'imgui'));
}

function giveUp() {
  console.error(`✗ The source of Dear ImGui ${pin.version} could not be fetched.\n`
    + '  No network? Then connect once, and run this again: later runs need none.\n'
    + `  Or put imgui_${pin.version.replace(/-\d+$/, '')}.orig.tar.xz of Debian's source package imgui into .deps/\n`
    + `  (SHA-256 ${pin.sha256}).`);
  process.exitCode = 1;
}

/** Says it, and stands for "nothing found". @param {string} what @returns {undefined} */
function complain(what) {
  console.error(`! ${what}`);
}

function lastLines({ stdout = '', stderr = '', error }) {
  return error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-4).join('\n  ');
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Digits by value, the rest by letters: enough for versions of one upstream. @param {string} a @param {string} b */
export function compareVersions(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}
