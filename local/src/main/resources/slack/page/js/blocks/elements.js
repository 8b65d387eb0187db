import { h } from '../dom.js';
import { t } from '../i18n.js';
import { button } from './button.js';
import { checkboxes, radioButtons } from './choices.js';
import { datepicker, datetimepicker, textInput, timepicker } from './inputs.js';
import { overflow } from './overflow.js';
import { multiSelect, select } from './selects.js';

const SOURCES = ['static', 'external', 'users', 'channels', 'conversations'];
const ELEMENTS = {
  button,
  overflow,
  radio_buttons: radioButtons,
  checkboxes,
  datepicker,
  timepicker,
  datetimepicker,
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: textInput,
  image: (element) => h('img', { class: 'thumbnail', src: element.image_url, alt: element.alt_text }),
  ...Object.fromEntries(SOURCES.map((source) => [`${source}_select`, select])),
  ...Object.fromEntries(SOURCES.map((source) => [`multi_${source}_select`, multiSelect])),
};

/**
 * Draws one element. `labelling` says how it gets its name: ids of its label and description in an
 * input block, else the words of the section it stands in.
 */
export function drawElement(element, block, surface, labelling) {
  const draw = ELEMENTS[element.type];
  if (!draw) return h('span', { class: 'unsupported' }, t('block.unknown', { type: element.type }));
  return draw(element, block, surface, labelling);
}
