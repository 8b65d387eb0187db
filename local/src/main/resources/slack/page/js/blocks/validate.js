import { t } from '../i18n.js';

/** What Slack's own client refuses before it asks the app: `block_id` → what is wrong, in the reader's language. */
export function validate(blocks, form) {
  const errors = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const error = problem(block, form.read(block, block.element));
    if (error) errors[block.block_id] = error;
  }
  return errors;
}

function problem(block, value) {
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  if (blank) return block.optional ? undefined : t('field.required');
  return CHECKS[block.element.type]?.(String(value), block.element);
}

const CHECKS = {
  plain_text_input: length,
  email_text_input: (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : t('field.email')),
  url_text_input: (value) => (/^https?:\/\/[^\s/]+\.?[^\s]*$/i.test(value) ? undefined : t('field.url')),
  number_input: number,
};

function length(value, { min_length: min = 0, max_length: max = 3000 }) {
  const count = [...value].length;
  if (count < min) return t('field.short', { min });
  if (count > max) return t('field.long', { max });
  return undefined;
}

function number(value, { is_decimal_allowed: decimals, min_value: min, max_value: max }) {
  if (!(decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(value))
    return t(decimals ? 'field.number' : 'field.whole');
  const amount = Number(value);
  if (min !== undefined && amount < Number(min)) return t('field.least', { min });
  if (max !== undefined && amount > Number(max)) return t('field.most', { max });
  return undefined;
}
