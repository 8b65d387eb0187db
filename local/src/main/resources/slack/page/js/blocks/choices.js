import { h, uniqueId } from '../dom.js';
import { choose, named } from './control.js';
import { textNodes } from './text.js';

/** Radio buttons: the app hears of a choice outside input blocks. */
export function radioButtons(element, block, surface, labelling) {
  const current = () => surface.form.read(block, element);
  return group('radio', element, surface, labelling, {
    chosen: (option) => option.value === current(),
    changed: (option) => choose(element, block, surface, option.value),
  });
}

export function checkboxes(element, block, surface, labelling) {
  const current = () => surface.form.read(block, element) ?? [];
  return group('checkbox', element, surface, labelling, {
    chosen: (option) => current().includes(option.value),
    changed: (option, checked) => {
      const others = current().filter((value) => value !== option.value);
      return choose(element, block, surface, checked ? [...others, option.value] : others);
    },
  });
}

function group(type, element, surface, labelling, { chosen, changed }) {
  const name = uniqueId(type);
  const role = type === 'radio' ? 'radiogroup' : 'group';
  const boxes = element.options.map((option) => {
    const hint =
      option.description &&
      h('span', { class: 'choice-hint', id: uniqueId('hint') }, textNodes(option.description, surface));
    const box = h('input', {
      type,
      name,
      value: option.value,
      checked: chosen(option),
      'aria-describedby': hint?.id,
    });
    box.addEventListener('change', async () => {
      if (!(await changed(option, box.checked))) refresh();
    });
    return {
      option,
      box,
      label: h(
        'label',
        { class: 'choice' },
        box,
        h('span', {}, h('span', {}, textNodes(option.text, surface)), hint),
      ),
    };
  });
  const refresh = () => boxes.forEach(({ option, box }) => (box.checked = chosen(option)));
  return h(
    'div',
    { class: 'choices', role, tabindex: '-1', ...named(element, labelling) },
    boxes.map(({ label }) => label),
  );
}
