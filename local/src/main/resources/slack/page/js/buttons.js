import { h } from './dom.js';
import { icon } from './icons.js';

/** A button that says what it does. `style` is a class such as `primary`, `danger` or `small`. */
export function textButton(text, onclick, style = '') {
  return h('button', { type: 'button', class: `button ${style}`.trim(), onclick }, text);
}

/** A button that shows a sign, and tells its name to those who point at it or do not see it. */
export function iconButton(sign, name, onclick, style = '') {
  const attributes = { type: 'button', class: `plain ${style}`.trim(), 'aria-label': name, title: name };
  return h('button', { ...attributes, onclick }, icon(sign));
}

/** The cross that closes what it stands in. */
export function closeButton(name, onclick) {
  return iconButton('close', name, onclick);
}
