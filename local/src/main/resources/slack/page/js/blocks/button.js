import { whileBusy } from '../busy.js';
import { askToConfirm } from '../confirm.js';
import { h } from '../dom.js';
import { link } from '../format/references.js';
import { plainText } from './text.js';

/** A button; with a `url` it is a link that also tells the app. */
export function button(element, block, surface) {
  const attributes = {
    class: `button ${element.style ?? ''}`,
    'aria-label': element.accessibility_label,
    data: { control: element.action_id },
  };
  const face = plainText(element.text);
  const target = element.url && link(element.url, face);
  if (target) return linked(target, attributes, () => surface.act(block, element, null));
  const press = async (event) => {
    const pressed = event.currentTarget;
    if (pressed.getAttribute('aria-disabled') === 'true') return;
    if (element.confirm && !(await askToConfirm(element.confirm, surface))) return;
    await whileBusy(pressed, () => surface.act(block, element, null));
  };
  return h('button', { type: 'button', ...attributes, onclick: press }, face);
}

function linked(anchor, attributes, tell) {
  anchor.className = attributes.class;
  if (attributes['aria-label']) anchor.setAttribute('aria-label', attributes['aria-label']);
  Object.assign(anchor.dataset, attributes.data);
  anchor.addEventListener('click', tell);
  return anchor;
}
