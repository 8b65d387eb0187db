import { t } from './i18n.js';
import { Listbox } from './widgets/listbox.js';

const MOST = 8;

/** Suggests the app's commands after `/` and people after `@` while one writes in `field`. */
export function suggestFor(field, model, { commands }) {
  let word;
  const list = new Listbox(field, { name: t('composer.suggestions'), choose: insert });

  function insert(option) {
    const caret = field.selectionStart;
    field.setRangeText(`${option.value} `, caret - word.length, caret, 'end');
    list.close();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function update() {
    word = wordAt(field);
    const options =
      commands && word.startsWith('/') && field.selectionStart === word.length
        ? commandsFor(word, model)
        : peopleFor(word, model);
    list.anchor = field.closest('.composer-box') ?? field;
    if (options.length) list.show([{ options }]);
    else list.close();
  }

  field.addEventListener('input', update);
  field.addEventListener('blur', () => list.close());
  return {
    close: () => list.close(),
    /** Takes the keys that steer an open list; answers whether it did. */
    onKey(event) {
      if (!list.open) return false;
      const steer = {
        ArrowDown: () => list.move(1),
        ArrowUp: () => list.move(-1),
        Escape: () => list.close(),
      };
      const choose = event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey);
      if (!choose && !steer[event.key]) return false;
      event.preventDefault();
      event.stopPropagation();
      if (choose) list.chooseActive();
      else steer[event.key]();
      return true;
    },
  };
}

function wordAt(field) {
  return /\S*$/.exec(field.value.slice(0, field.selectionStart))[0];
}

function commandsFor(word, model) {
  return model.app.commands
    .filter(({ command }) => command.startsWith(word) && command !== word)
    .map(({ command, usageHint, description }) => ({
      value: command,
      label: `${command} ${usageHint ?? ''}`,
      hint: description,
    }));
}

function peopleFor(word, model) {
  if (!word.startsWith('@')) return [];
  const query = word.slice(1).toLowerCase();
  return [...model.users.values()]
    .filter(
      (user) =>
        !user.deleted && `${user.realName} ${user.name}`.toLowerCase().includes(query) && user.name !== query,
    )
    .slice(0, MOST)
    .map((user) => ({ value: `@${user.name}`, label: user.realName, hint: user.title }));
}
