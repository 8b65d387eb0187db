import { iconButton } from '../buttons.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { Combobox } from '../widgets/combobox.js';
import { choose, named } from './control.js';
import { plainText } from './text.js';

const TYPING_PAUSE = 250;

/** A select menu of any source: one choice, found by typing. */
export function select(element, block, surface, labelling) {
  const source = sourceOf(element, block, surface);
  const current = () => surface.form.read(block, element);
  const box = new Combobox({
    ...common(element, labelling, source),
    chosen: (option) => option.value === current(),
    shown: () => (current() === null ? '' : source.label(current())),
    choose: (option) => choose(element, block, surface, option.value),
  });
  box.element.append(icon('down'));
  if (block.type === 'input' && block.optional)
    box.element.append(clearButton(box, () => surface.form.write(block, element, null)));
  return box.element;
}

/** A multi-select: chosen options stand as chips that can be taken away. */
export function multiSelect(element, block, surface, labelling) {
  const source = sourceOf(element, block, surface);
  const current = () => surface.form.read(block, element) ?? [];
  const chips = h('ul', { class: 'chips', 'aria-label': t('select.chosen') });
  const set = async (values) => {
    await choose(element, block, surface, values);
    draw();
  };
  const draw = () =>
    chips.replaceChildren(
      ...current().map((value) =>
        chip(source.label(value), () => {
          set(current().filter((other) => other !== value));
          box.input.focus();
        }),
      ),
    );
  const box = new Combobox({
    ...common(element, labelling, source),
    chosen: (option) => current().includes(option.value),
    choose: (option) => {
      const without = current().filter((value) => value !== option.value);
      const full = current().length >= (element.max_selected_items ?? Infinity);
      if (without.length < current().length) return set(without);
      return full ? undefined : set([...without, option.value]);
    },
  });
  draw();
  return h('div', { class: 'multi' }, chips, box.element);
}

function common(element, labelling, source) {
  return {
    attributes: named(element, labelling),
    name: plainText(element.placeholder) || labelling.name || t('select.options'),
    placeholder: plainText(element.placeholder) || undefined,
    minLength: source.minLength,
    delay: source.delay,
    load: source.load,
  };
}

function chip(label, remove) {
  const button = h(
    'button',
    { type: 'button', 'aria-label': t('select.remove', { label }), onclick: remove },
    icon('close'),
  );
  return h('li', {}, h('span', {}, label), button);
}

function clearButton(box, clear) {
  const onclick = () => {
    clear();
    box.reset();
    box.input.focus();
  };
  return iconButton('close', t('select.clear'), onclick, 'clear');
}

function sourceOf(element, block, surface) {
  const [kind] = element.type.replace('multi_', '').split('_');
  if (kind === 'external') return external(element, block, surface);
  if (kind === 'static') return fixed(groupsOf(element), surface);
  const people = kind === 'users' ? surface.context.people() : surface.context.places();
  return fixed([{ options: people.map(({ id, label, hint }) => ({ value: id, label, hint })) }]);
}

function fixed(groups, surface) {
  const all = groups.flatMap((group) => group.options);
  const matches = (option, query) => option.label.toLowerCase().includes(query.toLowerCase());
  return {
    label: (value) =>
      all.find((option) => option.value === value)?.label ?? labelOf(surface?.form.option(value)) ?? value,
    load: (query) =>
      groups
        .map((group) => ({ ...group, options: group.options.filter((option) => matches(option, query)) }))
        .filter((group) => group.options.length),
  };
}

function external(element, block, surface) {
  return {
    minLength: element.min_query_length ?? 3,
    delay: TYPING_PAUSE,
    label: (value) => labelOf(surface.form.option(value)) ?? value,
    load: async (query) => {
      const answer = await surface.options(block, element, query);
      if (!answer) return undefined;
      const groups = groupsOf(answer);
      surface.form.learn(groups.flatMap((group) => group.options.map((option) => option.given)));
      return groups.filter((group) => group.options.length);
    },
  };
}

function groupsOf({ options, option_groups: groups }) {
  const given = groups ?? [{ options: options ?? [] }];
  return given.map((group) => ({ label: plainText(group.label), options: group.options.map(shown) }));
}

function shown(option) {
  return {
    value: option.value,
    label: plainText(option.text),
    hint: plainText(option.description),
    given: option,
  };
}

function labelOf(option) {
  return option && plainText(option.text);
}
