import { askToConfirm } from '../confirm.js';
import { plainText } from './text.js';

/** The attributes every control shares: its name, description, and a stable hook (`data-control`). */
export function named(element, labelling) {
  return {
    id: labelling.id,
    'aria-labelledby': labelling.labelledBy,
    'aria-describedby': labelling.describedBy,
    'aria-required': labelling.required ? 'true' : null,
    'aria-label': labelling.labelledBy
      ? null
      : plainText(element.placeholder) || labelling.name || element.action_id,
    data: { control: element.action_id },
  };
}

/**
 * A new value: it is entered at once, and where the app listens (outside input blocks, or with
 * `dispatch_action`) told to the app - after the confirm dialog, if the element has one.
 * Answers whether the value stands.
 */
export async function choose(element, block, surface, value) {
  if (!dispatches(block)) {
    surface.form.write(block, element, value);
    return true;
  }
  if (element.confirm && !(await askToConfirm(element.confirm, surface))) return false;
  surface.form.write(block, element, value);
  await surface.act(block, element, value);
  return true;
}

export function dispatches(block) {
  return block.type !== 'input' || block.dispatch_action === true;
}
