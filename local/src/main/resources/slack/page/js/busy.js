/**
 * Runs `work` once, while the control says it is busy and takes no second click. It stays focusable:
 * taking focus away in the middle of a press would lose a keyboard user's place.
 */
export async function whileBusy(control, work) {
  if (control.getAttribute('aria-disabled') === 'true') return undefined;
  control.setAttribute('aria-disabled', 'true');
  control.setAttribute('aria-busy', 'true');
  try {
    return await work();
  } finally {
    control.removeAttribute('aria-disabled');
    control.removeAttribute('aria-busy');
  }
}
