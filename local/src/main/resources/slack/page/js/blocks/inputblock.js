import { fill, h, uniqueId } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { drawElement } from './elements.js';
import { plainText } from './text.js';

const GROUPS = ['radio_buttons', 'checkboxes'];

/** A labelled field with hint and a place for its error. */
export function inputBlock(block, surface) {
  const ids = {
    label: uniqueId('label'),
    control: uniqueId('field'),
    hint: uniqueId('hint'),
    error: uniqueId('error'),
  };
  const group = GROUPS.includes(block.element.type);
  const label = h(
    group ? 'span' : 'label',
    { class: 'field-label', id: ids.label, for: group ? null : ids.control },
    plainText(block.label),
    block.optional && h('span', { class: 'optional' }, ` (${t('field.optional')})`),
  );
  const control = drawElement(block.element, block, surface, {
    id: ids.control,
    labelledBy: ids.label,
    describedBy: `${ids.hint} ${ids.error}`,
    required: !block.optional,
  });
  const hint = h('p', { class: 'field-hint', id: ids.hint }, plainText(block.hint));
  const error = h('p', { class: 'field-error', id: ids.error });
  const field = h('div', { class: 'field' }, label, control, error, hint);
  surface.fields?.set(block.block_id, (text) => showError(field, error, text));
  return field;
}

function showError(field, place, text) {
  field.classList.toggle('has-error', Boolean(text));
  fill(place, text && [icon('warning'), text]);
  const control = field.querySelector('[data-control]');
  if (text) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
}
