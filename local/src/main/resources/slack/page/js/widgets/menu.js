import { h } from '../dom.js';
import { closePopup, openPopup } from './popup.js';

/**
 * Makes `trigger` open a menu (WAI-ARIA menu button): arrows move, Enter chooses, Esc and Tab close.
 * `entries()` gives `{ label, hint?, danger?, choose }`; `title` stands over them.
 */
export function menuButton(trigger, entries, { align = 'end', title } = {}) {
  trigger.setAttribute('aria-haspopup', 'menu');
  trigger.setAttribute('aria-expanded', 'false');
  let close;
  const open = () => {
    if (trigger.getAttribute('aria-disabled') === 'true') return;
    close = showMenu(trigger, entries(), { align, title }, () => (close = undefined));
  };
  trigger.addEventListener('click', () => (close ? close(true) : open()));
  trigger.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || close) return;
    event.preventDefault();
    open();
  });
  return trigger;
}

function showMenu(trigger, entries, { align, title }, closed) {
  const heading = title && h('div', { class: 'menu-title', role: 'presentation' }, title);
  const menu = h(
    'div',
    { class: 'popup menu', role: 'menu', 'aria-label': title ?? trigger.getAttribute('aria-label') },
    heading,
  );
  const close = (refocus) => {
    document.removeEventListener('pointerdown', outside, true);
    closePopup(menu);
    trigger.setAttribute('aria-expanded', 'false');
    closed();
    if (refocus) trigger.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target) && !trigger.contains(event.target)) close(false);
  };
  const items = entries.map((entry) => item(entry, close));
  menu.append(...items);
  menu.addEventListener('keydown', (event) => onKey(event, items, close));
  document.addEventListener('pointerdown', outside, true);
  trigger.setAttribute('aria-expanded', 'true');
  openPopup(menu, trigger, { align });
  items[0]?.focus();
  return close;
}

function item(entry, close) {
  const choose = () => {
    close(true);
    entry.choose();
  };
  const hint = entry.hint && h('span', { class: 'menu-hint' }, entry.hint);
  const attributes = {
    type: 'button',
    role: 'menuitem',
    tabindex: '-1',
    class: entry.danger ? 'danger' : '',
  };
  return h('button', { ...attributes, onclick: choose }, h('span', {}, entry.label), hint);
}

function onKey(event, items, close) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close(true);
  } else if (event.key === 'Tab') close(false);
}
