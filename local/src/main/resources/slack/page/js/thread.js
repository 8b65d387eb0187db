import { closeButton } from './buttons.js';
import { Composer } from './composer.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { MessageList } from './messages.js';

/** The panel with one message and its replies. Esc closes it. */
export function threadPanel(desk) {
  const { model } = desk;
  const panel = h('aside', { class: 'thread', 'aria-label': t('thread.name'), hidden: true });
  let shown;
  let list;

  function draw() {
    const conversation = desk.conversation();
    const { thread } = desk.place;
    const key = thread && conversation && `${conversation.id}/${thread}`;
    if (key === shown) return;
    shown = key;
    list?.end();
    panel.hidden = !key;
    if (!key) return void fill(panel);
    list = new MessageList(desk, model.timeline(conversation.id, thread), {
      label: t('thread.log'),
      inThread: true,
    });
    const composer = new Composer(desk, conversation, { label: t('thread.write'), thread });
    const title = h(
      'div',
      { class: 'pane-title' },
      h('h2', {}, t('thread.name')),
      h('span', { class: 'topic' }, model.nameOf(conversation)),
      closeButton(t('thread.close'), () => desk.closeThread()),
    );
    fill(
      panel,
      h('header', { class: 'pane-head' }, title),
      list.node,
      !conversation.archived && composer.node,
    );
    composer.focus();
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    desk.closeThread();
    document.getElementById('main').focus();
  });
  model.on('place', draw);
  draw();
  return panel;
}
