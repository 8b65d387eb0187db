import { h, fill } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';

const KEY = 'workspace-simulator.theme';
const THEMES = ['auto', 'light', 'dark'];
const ICONS = { auto: 'auto', light: 'sun', dark: 'moon' };

export function applyTheme() {
  document.documentElement.dataset.theme = chosen();
}

/** A button that goes from the system's own appearance to light to dark and round again. */
export function themeButton() {
  const button = h('button', { type: 'button', class: 'plain', onclick: turn });
  draw();
  return button;

  function turn() {
    localStorage.setItem(KEY, THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length]);
    applyTheme();
    draw();
  }

  function draw() {
    const label = t(`theme.${chosen()}`);
    button.setAttribute('aria-label', label);
    button.title = label;
    fill(button, icon(ICONS[chosen()]));
  }
}

function chosen() {
  const theme = localStorage.getItem(KEY);
  return THEMES.includes(theme) ? theme : 'auto';
}
