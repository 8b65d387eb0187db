import { closeButton, iconButton } from './buttons.js';
import { fill, h, uniqueId } from './dom.js';
import { t } from './i18n.js';
import { ModalView } from './modal.js';

/**
 * The stack of modals of the one who acts: the top view shows, what was entered in those under it is
 * kept. Close goes back one view, the X and the last Close end it.
 */
export function modalStack(desk, root) {
  const { model } = desk;
  const dialog = h('dialog', { class: 'dialog modal' });
  const views = new Map();
  let top;
  let opener;

  function draw() {
    for (const id of [...views.keys()]) if (!model.modals.some((view) => view.id === id)) views.delete(id);
    model.modals.forEach(show);
    const next = views.get(model.modals.at(-1)?.id);
    if (!next) return close();
    open();
    if (next !== top) swap(next);
    return undefined;
  }

  function show(view) {
    if (!views.has(view.id)) views.set(view.id, new ModalView(desk, view.id));
    views.get(view.id).update(view, model.modals[0] === view);
  }

  function open() {
    if (dialog.open) return;
    opener = document.activeElement;
    dialog.showModal();
  }

  function swap(next) {
    top = next;
    const heading = next.heading;
    heading.id ||= uniqueId('modal');
    dialog.setAttribute('aria-labelledby', heading.id);
    const back = model.modals.length > 1 && iconButton('back', t('modal.back'), () => top.leave(false));
    const header = h(
      'header',
      {},
      back,
      heading,
      closeButton(t('close'), () => top.leave(true)),
    );
    fill(dialog, header, next.body, next.footer);
    next.focus();
  }

  function close() {
    top = undefined;
    if (!dialog.open) return;
    dialog.close();
    fill(dialog);
    (opener?.isConnected ? opener : document.getElementById('main')).focus();
  }

  function goBack(event) {
    event.preventDefault();
    top.leave(false);
  }

  dialog.addEventListener('cancel', goBack);
  dialog.addEventListener(
    'keydown',
    (event) => event.key === 'Escape' && !event.defaultPrevented && goBack(event),
  );
  root.append(dialog);
  model.on('modals', draw);
  draw();
}
