import { h } from '../dom.js';
import { emoji } from './emoji.js';
import { unescape } from './escapes.js';
import { angle } from './references.js';

/*
 * Slack's mrkdwn as DOM nodes. What is between angle brackets is cut out first and stands in the text
 * as one private-use character, so that an underscore in an address never becomes italics.
 */
const ATOM = 0xf0000;
const ATOMS = /[\u{F0000}-\u{FFFFD}]/gu;
const FENCE = /```([\s\S]+?)```/;
const STYLES = { '*': 'strong', _: 'em', '~': 's' };
const ADDRESS = /^https?:\/\/[^\s<>"'`\u{F0000}-\u{FFFFD}]*[^\s<>"'`.,:;!?)\]\u{F0000}-\u{FFFFD}]/u;

/** The nodes of a mrkdwn text; `context` gives users, channels and dates. */
export function mrkdwn(text, context, { verbatim = false } = {}) {
  const atoms = [];
  const cut = text.replace(ATOMS, '\uFFFD').replace(/<([^<>\n]+)>/g, (whole, inner) => {
    atoms.push(angle(inner, context));
    return String.fromCodePoint(ATOM + atoms.length - 1);
  });
  return blocks(cut, { atoms, verbatim });
}

function blocks(text, state) {
  const nodes = [];
  let rest = text;
  for (let fence = FENCE.exec(rest); fence; fence = FENCE.exec(rest)) {
    nodes.push(...lines(rest.slice(0, fence.index).replace(/\n$/, ''), state));
    nodes.push(h('pre', {}, h('code', {}, plain(fence[1].replace(/^\n|\n$/g, ''), state))));
    rest = rest.slice(fence.index + fence[0].length).replace(/^\n/, '');
  }
  return [...nodes, ...lines(rest, state)];
}

function lines(text, state) {
  const nodes = [];
  let quote;
  text.split('\n').forEach((line, index) => {
    const quoted = /^(?:&gt;|>)\s?(.*)$/.exec(line);
    if (quoted) {
      if (quote) quote.append(h('br'));
      else nodes.push((quote = h('blockquote')));
      quote.append(...inline(quoted[1], state));
      return;
    }
    if (index > 0 && !quote) nodes.push(h('br'));
    quote = undefined;
    nodes.push(...inline(line, state));
  });
  return nodes;
}

function inline(text, state) {
  const nodes = [];
  let literal = '';
  const flush = () => {
    if (literal) nodes.push(unescape(literal));
    literal = '';
  };
  for (let at = 0; at < text.length;) {
    const found = token(text, at, state);
    if (found) {
      flush();
      nodes.push(found.node);
      at += found.length;
    } else {
      const sign = String.fromCodePoint(text.codePointAt(at));
      literal += sign;
      at += sign.length;
    }
  }
  flush();
  return nodes;
}

function token(text, at, state) {
  const rest = text.slice(at);
  const code = rest.codePointAt(0);
  if (code >= ATOM) return { node: state.atoms[code - ATOM].cloneNode(true), length: 2 };
  if (rest[0] === '`') return codeSpan(rest, state);
  if (rest[0] === ':') return emojiName(rest);
  if (STYLES[rest[0]]) return styled(rest, text[at - 1], state);
  if (!state.verbatim && rest[0] === 'h' && !wordBefore(text[at - 1])) return bareAddress(rest);
  return undefined;
}

function codeSpan(rest, state) {
  const span = /^`([^`\n]+)`/.exec(rest);
  return span && { node: h('code', {}, plain(span[1], state)), length: span[0].length };
}

function emojiName(rest) {
  const name = /^:([a-z0-9_+-]+):/.exec(rest);
  const sign = name && emoji(name[1]);
  return (
    sign && {
      node: h('span', { class: 'emoji', role: 'img', 'aria-label': name[1].replaceAll('_', ' ') }, sign),
      length: name[0].length,
    }
  );
}

function styled(rest, before, state) {
  if (wordBefore(before)) return undefined;
  const mark = rest[0].replace('*', '\\*');
  const span = new RegExp(`^${mark}(?![\\s${mark}])([^\\n]*?[^\\s])${mark}(?![\\p{L}\\p{N}])`, 'u').exec(
    rest,
  );
  return span && { node: h(STYLES[rest[0]], {}, inline(span[1], state)), length: span[0].length };
}

function bareAddress(rest) {
  const address = ADDRESS.exec(rest);
  if (!address) return undefined;
  const href = unescape(address[0]);
  return {
    node: h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, href),
    length: address[0].length,
  };
}

function wordBefore(sign) {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** Text where nothing is formatted: what was cut out comes back as its words. */
function plain(text, state) {
  return unescape(text.replace(ATOMS, (sign) => state.atoms[sign.codePointAt(0) - ATOM].textContent));
}
