import { h } from '../dom.js';
import { withEmoji } from '../format/emoji.js';
import { mrkdwn } from '../format/mrkdwn.js';

/** The nodes of a Block Kit text object (`plain_text` or `mrkdwn`). */
export function textNodes(text, surface) {
  if (!text) return [];
  if (text.type === 'mrkdwn') return mrkdwn(text.text, surface.context, { verbatim: text.verbatim });
  return [plainText(text)];
}

/** A `plain_text` object as a string: never formatted, only emoji names become signs. */
export function plainText(text) {
  if (!text) return '';
  return text.emoji === false ? text.text : withEmoji(text.text);
}

/** What a text object says without its formatting, for names of controls. */
export function words(text, surface) {
  return h('span', {}, textNodes(text, surface)).textContent;
}
