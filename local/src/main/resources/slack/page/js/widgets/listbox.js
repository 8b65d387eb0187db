import { h, uniqueId } from '../dom.js';
import { closePopup, openPopup } from './popup.js';

/**
 * The list under a combobox: shows groups of options, remembers which one is active, and keeps the
 * field's ARIA state right. The field keeps the focus; choosing is the owner's business.
 */
export class Listbox {
  constructor(field, { name, choose, anchor = field, chosen = () => false }) {
    this.field = field;
    this.anchor = anchor;
    this.choose = choose;
    this.chosen = chosen;
    this.id = uniqueId('listbox');
    this.element = h('div', { class: 'popup listbox', role: 'listbox', id: this.id, 'aria-label': name });
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.nodes = [];
    this.active = -1;
    this.expanded(false);
  }

  get open() {
    return this.element.isConnected;
  }

  /** Shows `groups`: `{ label?, options: [{ value, label, hint?, node? }] }`; nothing to show gives `note`. */
  show(groups, note) {
    this.options = groups.flatMap((group) => group.options);
    this.nodes = [];
    this.element.replaceChildren(...groups.flatMap((group) => this.group(group)));
    if (!this.options.length)
      this.element.append(h('div', { class: 'listbox-note', role: 'option', 'aria-disabled': 'true' }, note));
    this.expanded(true);
    openPopup(this.element, this.anchor, { matchWidth: true });
    this.activate(this.options.length ? 0 : -1);
  }

  close() {
    closePopup(this.element);
    this.active = -1;
    this.expanded(false);
    this.field.removeAttribute('aria-activedescendant');
  }

  /** Names the list while it is there. That it is expanded only a combobox says: a text area has no such state. */
  expanded(open) {
    if (open) this.field.setAttribute('aria-controls', this.id);
    else this.field.removeAttribute('aria-controls');
    if (this.field.getAttribute('role') === 'combobox')
      this.field.setAttribute('aria-expanded', String(open));
  }

  move(step) {
    if (this.nodes.length) this.activate((this.active + step + this.nodes.length) % this.nodes.length);
  }

  activate(index) {
    this.nodes[this.active]?.classList.remove('active');
    this.active = index;
    const node = this.nodes[index];
    if (!node) return this.field.removeAttribute('aria-activedescendant');
    node.classList.add('active');
    node.scrollIntoView({ block: 'nearest' });
    return this.field.setAttribute('aria-activedescendant', node.id);
  }

  chooseActive() {
    const option = this.options?.[this.active];
    if (option) this.choose(option);
    return Boolean(option);
  }

  group(group) {
    const nodes = group.options.map((option) => this.option(option));
    if (!group.label) return nodes;
    const heading = h('div', { class: 'listbox-group', id: uniqueId('group') }, group.label);
    return [h('div', { role: 'group', 'aria-labelledby': heading.id }, heading, nodes)];
  }

  option(option) {
    const node = h(
      'div',
      { role: 'option', id: uniqueId('option'), 'aria-selected': String(this.chosen(option)) },
      h('span', {}, option.label),
      option.hint && h('span', { class: 'option-hint' }, option.hint),
    );
    node.addEventListener('click', () => this.choose(option));
    node.addEventListener('pointermove', () => this.activate(this.nodes.indexOf(node)));
    this.nodes.push(node);
    return node;
  }
}
