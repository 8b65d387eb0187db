import { h, uniqueId } from '../dom.js';

/** Tabs with their panels (WAI-ARIA tabs): arrows move between them. */
export class Tabs {
  constructor(name, parts) {
    this.tabs = parts.map((part) =>
      h('button', { type: 'button', role: 'tab', id: uniqueId('tab') }, part.name),
    );
    this.panels = parts.map(({ content }, index) =>
      h('div', { class: 'tab-panel', role: 'tabpanel', 'aria-labelledby': this.tabs[index].id }, content),
    );
    this.list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': name }, this.tabs);
    this.tabs.forEach((tab, index) => tab.addEventListener('click', () => this.select(index)));
    this.list.addEventListener('keydown', (event) => this.onKey(event));
    this.select(0);
  }

  select(index) {
    this.selected = index;
    this.tabs.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
      this.panels[at].hidden = at !== index;
    });
  }

  onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    this.select((this.selected + step + this.tabs.length) % this.tabs.length);
    this.tabs[this.selected].focus();
  }
}
