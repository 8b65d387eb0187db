import { h } from '../dom.js';
import { emoji } from '../format/emoji.js';
import { broadcast, channel, group, link, person, time } from '../format/references.js';

const PARTS = {
  rich_text_section: (part, context) => h('p', {}, inline(part, context)),
  rich_text_preformatted: (part, context) => h('pre', {}, h('code', {}, inline(part, context))),
  rich_text_quote: (part, context) => h('blockquote', {}, inline(part, context)),
  rich_text_list: list,
};

const INLINE = {
  text: (piece) => styled(piece.text, piece.style),
  link: (piece) => styled(link(piece.url, piece.text || piece.url) ?? piece.text ?? piece.url, piece.style),
  user: (piece, context) => person(piece.user_id, context),
  channel: (piece, context) => channel(piece.channel_id, context),
  usergroup: (piece, context) => group(piece.usergroup_id, context),
  broadcast: (piece) => broadcast(piece.range),
  emoji: (piece) => emoji(piece.name) ?? `:${piece.name}:`,
  date: (piece, context) => time(piece.timestamp, piece.format, context, piece.url),
  color: (piece) => h('code', {}, piece.value),
};

/** A `rich_text` block: paragraphs, lists, quotes and code. */
export function richText(block, context) {
  return h(
    'div',
    { class: 'prose' },
    block.elements.map((part) => PARTS[part.type]?.(part, context)),
  );
}

function list(part, context) {
  const tag = part.style === 'ordered' ? 'ol' : 'ul';
  const start = tag === 'ol' && part.offset ? part.offset + 1 : undefined;
  const items = part.elements.map((item) => h('li', {}, inline(item, context)));
  return h(tag, { class: `indent-${Math.min(part.indent ?? 0, 8)}`, start }, items);
}

function inline(part, context) {
  return part.elements.map((piece) => INLINE[piece.type]?.(piece, context));
}

function styled(content, style = {}) {
  let node = content instanceof Node ? content : document.createTextNode(content);
  if (style.code) node = h('code', {}, node);
  if (style.strike) node = h('s', {}, node);
  if (style.italic) node = h('em', {}, node);
  if (style.bold) node = h('strong', {}, node);
  return node;
}
