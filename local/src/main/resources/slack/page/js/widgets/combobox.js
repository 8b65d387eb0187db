import { debounce, h } from '../dom.js';
import { t } from '../i18n.js';
import { Listbox } from './listbox.js';

/**
 * A field that searches in options (WAI-ARIA combobox with list). `load(query)` answers groups of
 * options, at once or as a promise; answers that arrive out of order are dropped.
 */
export class Combobox {
  constructor({
    attributes,
    name,
    placeholder,
    load,
    choose,
    chosen,
    minLength = 0,
    delay = 0,
    shown = () => '',
  }) {
    this.load = load;
    this.minLength = minLength;
    this.delay = delay;
    this.shown = shown;
    this.asked = 0;
    this.input = h('input', {
      ...attributes,
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
      placeholder: placeholder ?? t('select.choose'),
    });
    this.element = h('div', { class: 'combobox' }, this.input);
    this.list = new Listbox(this.input, {
      name,
      chosen,
      anchor: this.element,
      choose: (option) => this.pick(option, choose),
    });
    this.search = delay ? debounce(() => this.ask(), delay) : () => this.ask();
    this.listen();
    this.reset();
  }

  listen() {
    const { input } = this;
    input.addEventListener('click', () => this.opened());
    input.addEventListener('input', () => this.typed());
    input.addEventListener('blur', () => this.leave());
    input.addEventListener('keydown', (event) => this.onKey(event));
    input.addEventListener('focus', () => input.select());
  }

  opened() {
    if (this.list.open || this.input.getAttribute('aria-disabled') === 'true') return;
    this.query = '';
    this.ask();
  }

  typed() {
    this.query = this.input.value;
    if (this.delay && this.query.length >= this.minLength) this.note(t('select.searching'));
    this.search();
  }

  async ask() {
    const turn = ++this.asked;
    const query = this.query.trim();
    if (query.length < this.minLength) return this.note(t('select.type', { count: this.minLength }));
    const answer = this.load(query);
    if (answer instanceof Promise) this.note(t('select.searching'));
    const groups = await answer;
    if (turn !== this.asked) return undefined;
    return groups ? this.list.show(groups, t('select.none')) : this.note(t('select.failed'));
  }

  note(text) {
    this.list.show([], text);
  }

  async pick(option, choose) {
    this.close();
    await choose(option);
    this.reset();
  }

  close() {
    this.asked += 1;
    this.list.close();
  }

  leave() {
    this.close();
    this.reset();
  }

  /** The field shows what is chosen, not what was searched for. */
  reset() {
    this.input.value = this.shown();
  }

  onKey(event) {
    const { list } = this;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.open) list.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.opened();
    } else if (event.key === 'Enter' && list.open) {
      event.preventDefault();
      event.stopPropagation();
      list.chooseActive();
    } else if (event.key === 'Escape' && list.open) {
      event.preventDefault();
      event.stopPropagation();
      this.leave();
    }
  }
}
