import { closeButton } from './buttons.js';
import { h, uniqueId } from './dom.js';
import { t } from './i18n.js';

/**
 * A modal dialog. The native element keeps focus inside, makes the rest inert, closes on Esc and
 * gives focus back to where it was.
 */
export function openDialog({ title, body, actions, closed, className = '', role = 'dialog' }) {
  const heading = h('h2', { id: uniqueId('dialog') }, title);
  const element = h(
    'dialog',
    { class: `dialog ${className}`, role, 'aria-labelledby': heading.id },
    h(
      'header',
      {},
      heading,
      closeButton(t('close'), () => element.close()),
    ),
    h('div', { class: 'dialog-body' }, body),
    actions && h('footer', {}, actions),
  );
  const opener = document.activeElement;
  element.addEventListener('close', () => {
    element.remove();
    if (opener?.isConnected) opener.focus();
    closed?.();
  });
  document.body.append(element);
  element.showModal();
  return element;
}
