import { h } from '../dom.js';

const TOKENS = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A value as indented JSON, its kinds told apart. */
export function jsonView(value) {
  const text = JSON.stringify(value, null, 2);
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(TOKENS)) {
    nodes.push(text.slice(at, match.index), ...token(match));
    at = match.index + match[0].length;
  }
  return h('pre', { class: 'json', tabindex: '0' }, nodes, text.slice(at));
}

function token([whole, string, colon, word]) {
  if (colon) return [h('span', { class: 'json-key' }, string), colon];
  if (string) return [h('span', { class: 'json-string' }, string)];
  return [h('span', { class: word ? 'json-word' : 'json-number' }, whole)];
}

/** The value in a JSON text, or the text where it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
