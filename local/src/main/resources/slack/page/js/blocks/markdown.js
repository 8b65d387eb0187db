import { h } from '../dom.js';
import { link } from '../format/references.js';

/*
 * The `markdown` block: ordinary Markdown, as much of it as messages use - headings, lists, quotes,
 * fences, rules, emphasis, code and links.
 */
const SPANS = [
  [/^`([^`]+)`/, ([, code]) => h('code', {}, code)],
  [/^\*\*(.+?)\*\*/, ([, text]) => h('strong', {}, spans(text))],
  [/^__(.+?)__/, ([, text]) => h('strong', {}, spans(text))],
  [/^~~(.+?)~~/, ([, text]) => h('s', {}, spans(text))],
  [/^\*([^\s*][^*]*)\*/, ([, text]) => h('em', {}, spans(text))],
  [/^_([^\s_][^_]*)_(?!\w)/, ([, text]) => h('em', {}, spans(text))],
  [/^\[([^\]]+)\]\(([^)\s]+)\)/, ([whole, text, href]) => link(href, text) ?? whole],
  [/^https?:\/\/[^\s<>)]+[^\s<>).,:;!?]/, ([href]) => link(href, href)],
];

export function markdown(text) {
  const lines = text.split('\n');
  const nodes = [];
  while (lines.length) nodes.push(block(lines));
  return h('div', { class: 'prose' }, nodes);
}

function block(lines) {
  const first = lines[0];
  if (/^```/.test(first)) return fence(lines);
  if (/^\s*$/.test(first)) return lines.shift() && null;
  const heading = /^(#{1,6})\s+(.*)$/.exec(first);
  if (heading) return lines.shift() && h(`h${Math.min(heading[1].length + 2, 6)}`, {}, spans(heading[2]));
  if (/^(-{3,}|\*{3,}|_{3,})$/.test(first.trim())) return lines.shift() && h('hr');
  if (/^>\s?/.test(first)) return h('blockquote', {}, flow(take(lines, /^>\s?/)));
  if (/^\s*[-*+]\s+/.test(first)) return items('ul', take(lines, /^\s*[-*+]\s+/));
  if (/^\s*\d+[.)]\s+/.test(first)) return items('ol', take(lines, /^\s*\d+[.)]\s+/));
  return h('p', {}, flow(paragraph(lines)));
}

function fence(lines) {
  lines.shift();
  const end = lines.findIndex((line) => /^```/.test(line));
  const code = lines.splice(0, end < 0 ? lines.length : end);
  lines.shift();
  return h('pre', {}, h('code', {}, code.join('\n')));
}

function take(lines, mark) {
  const taken = [];
  while (lines.length && mark.test(lines[0])) taken.push(lines.shift().replace(mark, ''));
  return taken;
}

function paragraph(lines) {
  const taken = [lines.shift()];
  while (lines.length && !/^(\s*$|```|#{1,6}\s|>|\s*[-*+]\s|\s*\d+[.)]\s)/.test(lines[0]))
    taken.push(lines.shift());
  return taken;
}

function items(tag, texts) {
  return h(
    tag,
    {},
    texts.map((text) => h('li', {}, spans(text))),
  );
}

function flow(lines) {
  return lines.flatMap((line, index) => [index > 0 && h('br'), spans(line)]);
}

function spans(text) {
  const nodes = [];
  let literal = '';
  for (let rest = text; rest;) {
    const found = span(rest);
    if (found) {
      nodes.push(literal, found.node);
      literal = '';
    } else literal += rest[0] === '\\' && rest.length > 1 ? rest[1] : rest[0];
    rest = rest.slice(found?.length ?? (rest[0] === '\\' && rest.length > 1 ? 2 : 1));
  }
  return [...nodes, literal];
}

function span(rest) {
  for (const [pattern, make] of SPANS) {
    const match = pattern.exec(rest);
    if (match) return { node: make(match), length: match[0].length };
  }
  return undefined;
}
