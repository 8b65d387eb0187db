import { arrange, h, uniqueId } from '../dom.js';
import { t } from '../i18n.js';
import { drawElement } from './elements.js';
import { inputBlock } from './inputblock.js';
import { markdown } from './markdown.js';
import { richText } from './richtext.js';
import { plainText, textNodes, words } from './text.js';

/*
 * Block Kit as DOM. A `surface` says where the blocks stand:
 *   context  who reads, users, channels, dates (for formatting)
 *   form     what has been entered
 *   act      (block, element, value) → Promise: an action the app hears of
 *   options  (block, element, query) → Promise of option groups
 *   heading  which heading a header block is
 *   fields   block_id → function that shows or clears a field's error
 */
const DRAW = {
  section,
  header: (block, surface) => h(surface.heading, { class: 'block-header' }, plainText(block.text)),
  context: contextBlock,
  actions: (block, surface) =>
    h(
      'div',
      { class: 'block-actions' },
      block.elements.map((element) => drawElement(element, block, surface, {})),
    ),
  divider: () => h('hr', { class: 'block-divider' }),
  input: inputBlock,
  image: imageBlock,
  rich_text: (block, surface) => richText(block, surface.context),
  markdown: (block) => markdown(block.text),
};

/** Draws blocks into `container`; a block that has not changed keeps its nodes, and so its focus and caret. */
export function drawBlocks(container, blocks, surface) {
  const before = new Map([...container.children].map((node) => [node.dataset.drawn, node]));
  arrange(
    container,
    blocks.map((block) => {
      const drawn = JSON.stringify(block);
      const kept = before.get(drawn);
      before.delete(drawn);
      return kept ?? drawBlock(block, surface, drawn);
    }),
  );
}

function drawBlock(block, surface, drawn) {
  const draw = DRAW[block.type];
  const content = draw
    ? draw(block, surface)
    : h('p', { class: 'unsupported' }, t('block.unknown', { type: block.type }));
  return h(
    'div',
    { class: `block block-of-${block.type}`, data: { drawn, blockId: block.block_id ?? '' } },
    content,
  );
}

function section(block, surface) {
  const id = uniqueId('section');
  const text = block.text && h('div', { class: 'prose', id }, textNodes(block.text, surface));
  const fields =
    block.fields &&
    h(
      'dl',
      { class: 'block-fields' },
      block.fields.map((field) => fieldOf(field, surface)),
    );
  const name = block.text ? words(block.text, surface) : undefined;
  const accessory =
    block.accessory &&
    h('div', { class: 'accessory' }, drawElement(block.accessory, block, surface, { name }));
  return h('div', { class: 'block-section' }, h('div', { class: 'section-text' }, text, fields), accessory);
}

/** A field whose first line is bold reads as a term and its value; any other is a value alone. */
function fieldOf(field, surface) {
  const [, term, value] = (field.type === 'mrkdwn' && /^\*([^*\n]+)\*\s*\n([\s\S]+)$/.exec(field.text)) || [];
  if (!term) return h('div', {}, h('dd', {}, textNodes(field, surface)));
  const part = (text) => textNodes({ ...field, text }, surface);
  return h('div', {}, h('dt', {}, part(term.replace(/:$/, ''))), h('dd', {}, part(value)));
}

function contextBlock(block, surface) {
  return h(
    'div',
    { class: 'block-context' },
    block.elements.map((element) =>
      element.type === 'image'
        ? h('img', { src: element.image_url, alt: element.alt_text })
        : h('span', {}, textNodes(element, surface)),
    ),
  );
}

function imageBlock(block, surface) {
  const title = block.title && h('figcaption', {}, textNodes(block.title, surface));
  return h(
    'figure',
    { class: 'block-image' },
    title,
    h('img', { src: block.image_url, alt: block.alt_text, loading: 'lazy' }),
  );
}
