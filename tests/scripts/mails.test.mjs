// The messages that Claimdesk writes, read by a mail library that knows nothing of it (Python's own): what was meant is what arrives.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../bundle/mails/', import.meta.url));
const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));

const reader = `
import email, json, sys
from email import policy
from email.utils import parsedate_to_datetime
def read(path):
    with open(path, 'rb') as file: raw = file.read()
    mail = email.message_from_bytes(raw, policy=policy.default)
    people = lambda name: [[a.display_name, a.addr_spec] for a in (mail[name].addresses if mail[name] else [])]
    return {'headers': mail.keys(), 'from': people('From'), 'to': people('To'), 'subject': mail['Subject'], 'language': mail['Content-Language'],
            'date': parsedate_to_datetime(mail['Date']).isoformat(), 'charset': mail.get_content_charset(), 'type': mail.get_content_type(),
            'text': mail.get_content(), 'defects': [str(d) for d in mail.defects] + [str(d) for h in mail.values() for d in getattr(h, 'defects', [])],
            'longest': max(len(line) for line in raw.split(b'\\r\\n')), 'bare': raw.replace(b'\\r\\n', b'').count(b'\\n')}
json.dump({name: read(sys.argv[1] + name + '.eml') for name in sys.argv[2:]}, sys.stdout)
`;

function readAll() {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', reader, folder, ...cases.map(({ name }) => name)], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** Control signs cannot stand in a header: they arrive as blanks. */
const inOneLine = (text) => text.replaceAll(/[\u0000-\u001f\u007f]/g, ' ').trim();

/** Readers take several blanks of a folded line for one. */
const loosely = (text) => inOneLine(text).replaceAll(/ +/g, ' ');

const ascii = (address) => {
  const [local, domain] = address.split('@');
  return `${local}@${new URL(`http://${domain}`).hostname}`;
};

test('another program reads what was meant', () => {
  const read = readAll();
  for (const { name, from, to, subject, text, language } of cases) {
    const mail = read[name];
    assert.deepEqual(mail.defects, [], name);
    assert.equal(loosely(mail.subject), loosely(subject), name);
    assert.deepEqual(mail.to.map(([who, address]) => [loosely(who), address]), to.map((person) => [loosely(person.name), ascii(person.email)]), name);
    if (from.email) assert.deepEqual(mail.from.map(([who, address]) => [loosely(who), address]), [[loosely(from.name), ascii(from.email)]], name);
    assert.equal(mail.text.replaceAll('\r\n', '\n'), text, name);
    assert.equal(mail.language, language, name);
    assert.equal(mail.date, '2020-06-29T09:30:00+00:00', name);
    assert.deepEqual([mail.type, mail.charset], ['text/plain', 'utf-8'], name);
    assert.ok(mail.longest <= 76, `${name}: a line of ${mail.longest} signs`);
    assert.equal(mail.bare, 0, name);
    assert.ok(!mail.headers.some((header) => /bcc|evil/i.test(header)), name);
  }
});

test('every message in the folder is one of the cases', () => {
  assert.deepEqual(readdirSync(folder).filter((file) => file.endsWith('.eml')).sort(), cases.map(({ name }) => `${name}.eml`).sort());
});
