import { whileBusy } from '../busy.js';
import { askToConfirm } from '../confirm.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { menuButton } from '../widgets/menu.js';
import { plainText } from './text.js';

/** The "⋯" menu: each choice is an action of its own, nothing is entered. */
export function overflow(element, block, surface, labelling) {
  const name = labelling.name ? t('more.about', { name: labelling.name }) : t('more');
  const trigger = h(
    'button',
    { type: 'button', class: 'button square', 'aria-label': name, data: { control: element.action_id } },
    icon('more'),
  );
  const choose = async (option) => {
    if (/^https?:/i.test(option.url ?? '')) window.open(option.url, '_blank', 'noopener');
    if (element.confirm && !(await askToConfirm(element.confirm, surface))) return;
    await whileBusy(trigger, () => surface.act(block, element, option.value));
  };
  return menuButton(trigger, () =>
    element.options.map((option) => ({
      label: plainText(option.text),
      hint: plainText(option.description),
      choose: () => choose(option),
    })),
  );
}
