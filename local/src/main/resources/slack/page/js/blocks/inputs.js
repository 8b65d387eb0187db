import { debounce, h } from '../dom.js';
import { t } from '../i18n.js';
import { choose, dispatches, named } from './control.js';
import { plainText } from './text.js';

const TYPES = { email_text_input: 'email', url_text_input: 'url' };
const TYPING_PAUSE = 400;

/** Text, e-mail, address and number fields; long ones get a counter. */
export function textInput(element, block, surface, labelling) {
  const attributes = {
    ...named(element, labelling),
    placeholder: plainText(element.placeholder) || null,
    value: surface.form.read(block, element) ?? '',
    autocomplete: 'off',
  };
  const input = element.multiline
    ? h('textarea', { ...attributes, rows: 4 })
    : h('input', {
        ...attributes,
        type: TYPES[element.type] ?? 'text',
        inputmode: element.type === 'number_input' ? 'decimal' : null,
      });
  const counter = element.max_length && h('span', { class: 'counter', 'aria-hidden': 'true' });
  const typed = () => (element.type === 'number_input' ? input.value.replace(',', '.') : input.value);
  const count = () => counter && showCount(counter, [...input.value].length, element.max_length);
  input.addEventListener('input', () => {
    surface.form.write(block, element, typed());
    count();
  });
  if (dispatches(block)) dispatchFrom(input, () => surface.act(block, element, typed()), element);
  count();
  return h('div', { class: 'text-input' }, input, counter);
}

function showCount(counter, length, max) {
  counter.textContent = `${length}/${max}`;
  counter.classList.toggle('over', length > max);
}

function dispatchFrom(input, tell, element) {
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  if (triggers.includes('on_character_entered'))
    input.addEventListener('input', debounce(tell, TYPING_PAUSE));
  if (triggers.includes('on_enter_pressed')) {
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      tell();
    });
  }
}

export function datepicker(element, block, surface, labelling) {
  return picker('date', element, block, surface, labelling);
}

export function timepicker(element, block, surface, labelling) {
  return picker('time', element, block, surface, labelling);
}

/** Epoch seconds, entered as local date and time. */
export function datetimepicker(element, block, surface, labelling) {
  return picker('datetime-local', element, block, surface, labelling, {
    show: (seconds) => (seconds ? localTime(new Date(seconds * 1000)) : ''),
    read: (text) => (text ? Math.floor(new Date(text).getTime() / 1000) : null),
  });
}

function picker(
  type,
  element,
  block,
  surface,
  labelling,
  { show = (value) => value ?? '', read = (text) => text || null } = {},
) {
  const input = h('input', {
    ...named(element, { ...labelling, name: labelling.name ?? t('field.date') }),
    type,
  });
  const refresh = () => (input.value = show(surface.form.read(block, element)));
  input.addEventListener('change', async () => {
    if (!(await choose(element, block, surface, read(input.value)))) refresh();
  });
  refresh();
  return input;
}

function localTime(at) {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
