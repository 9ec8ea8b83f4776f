// A bundle against its JSON Schema, by a validator that is not ours.

import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(new URL('../../assets/schema/claimdesk-bundle-1.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020.default({ strict: true, allErrors: true });
const isBundle = ajv.compile(schema);
const isEvent = ajv.compile({ $ref: `${schema.$id}#/$defs/event` });

/** Nothing wrong: an empty list. @param {string} text */
export function bundleProblems(text) {
  const bundle = JSON.parse(text);
  const problems = isBundle(bundle) ? [] : [...isBundle.errors];
  for (const event of (bundle.claims ?? []).flatMap((part) => part.events)) {
    if (!isEvent(typeof event === 'string' ? JSON.parse(event) : event)) problems.push(...isEvent.errors);
  }
  return problems;
}
