// The files of the page keep to the house rules: policy, languages, sizes.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { metaPolicy } from '../../scripts/headers.mjs';
import { bootMessage, messageLanguage } from '../../web/platform/boot_messages.js';
import { fontFamily } from '../../web/platform/fonts.js';

const web = new URL('../../web/', import.meta.url);
const read = (name) => readFileSync(new URL(name, web), 'utf8');
const html = read('index.html');
const inFolder = (folder) => readdirSync(new URL(folder, web)).filter((name) => name.endsWith('.js')).map((name) => folder + name);
const modules = ['main.js', 'guard.js', 'one_file/parts.js', 'recovery.js', ...inFolder('platform/'), ...inFolder('dev/')];

test('index.html repeats the policy of the headers', () => {
  assert.equal(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1], metaPolicy());
});

test('index.html has nothing inline that the policy would refuse', () => {
  assert.doesNotMatch(html, /\son\w+=|\sstyle=|<style|<script(?![^>]*\ssrc=)|javascript:/i);
});

test('buttons of the page itself are named in every language', () => {
  for (const name of ['later', 'back']) {
    assert.equal(new Set(['en', 'pl', 'zh-TW'].map((language) => bootMessage(name, [language]).again)).size, 3);
  }
});

test('the page can be zoomed', () => assert.doesNotMatch(html, /user-scalable|maximum-scale/));

function checkLanguage(wanted, expected) {
  test(`who reads ${wanted.join(', ') || 'nothing'} gets messages in ${expected}`, () => assert.equal(messageLanguage(wanted), expected));
}

checkLanguage(['pl-PL', 'en'], 'pl');
checkLanguage(['zh-Hant-HK'], 'zh-TW');
checkLanguage(['fr', 'ja', 'pl'], 'pl');
checkLanguage(['fr'], 'en');
checkLanguage([], 'en');

for (const trouble of ['unsupported', 'blocked', 'failed', 'crashed', 'recovery', 'update']) {
  test(`${trouble} is said in every language of the interface, each in its own words`, () => {
    const languages = readdirSync(new URL('../assets/strings/', web)).map((name) => name.replace('.json', ''));
    const messages = languages.map((language) => bootMessage(trouble, [language]));
    assert.deepEqual(messages.map(({ language }) => language), languages);
    for (const part of ['title', 'text', 'again']) {
      assert.equal(new Set(messages.map((message) => message[part])).size, languages.length);
    }
  });
}

for (const language of ['en', 'pl', 'zh-TW', 'ja']) {
  test(`in ${language} a Latin font comes before any Chinese one`, () => {
    for (const [face, latin] of [['regular', '"Segoe UI"'], ['mono', '"Consolas"']]) {
      const family = fontFamily(face, language);
      assert.ok(family.indexOf(latin) < family.search(/"(Microsoft Jheng|PingFang|Noto Sans CJK|Yu Gothic)/));
    }
  });
}

test('Traditional Chinese readers get its forms first, Simplified Chinese readers theirs', () => {
  const traditionalFirst = (language) => {
    const family = fontFamily('regular', language);
    return family.indexOf('PingFang TC') < family.indexOf('PingFang SC');
  };
  assert.deepEqual(['zh-TW', 'en', 'zh-CN'].map(traditionalFirst), [true, true, false]);
});

for (const name of modules) {
  test(`${name} says what it is, in at most 150 lines`, () => {
    const lines = read(name).trimEnd().split('\n');
    assert.ok(lines.length <= 150, `${lines.length} lines`);
    assert.match(lines[0] ?? '', /^\/\/ \S/);
  });
  test(`${name} writes no markup and changes nothing of its own between calls`, () => {
    const source = read(name);
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
    if (name !== 'main.js') assert.doesNotMatch(source, /^(export )?(let|var) /m);
  });
}
