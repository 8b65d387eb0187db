import { announcer } from './announcer.js';
import { conversationPane } from './conversation.js';
import { Desk } from './desk.js';
import { fill, h } from './dom.js';
import { speak, t } from './i18n.js';
import { icon } from './icons.js';
import { inspectorPanel } from './inspector/inspector.js';
import { Live } from './live.js';
import { modalStack } from './modals.js';
import { Model } from './model.js';
import { noticeCorner } from './notices.js';
import { sidebar } from './sidebar.js';
import { threadPanel } from './thread.js';
import { topbar } from './topbar.js';

/** The workspace as one person sees it. Answers false where there is no such person. */
export async function workspacePage(root, id) {
  const model = new Model(id);
  if (!(await model.refresh())) return false;
  speak(model.me.locale);
  const desk = new Desk(model);
  const live = new Live(
    model.person.root,
    (name, data) => model.hear(name, data),
    (connected) => {
      model.offline = !connected;
      model.emit('connection');
    },
  );
  model.on('language', () => location.reload());
  const frame = h('div', { class: 'workspace' });
  const menu = sidebarMenu(frame);
  const inspector = inspectorPanel(desk, live);
  const title = `${model.me.realName} · ${model.team.name}`;
  fill(
    frame,
    h('a', { class: 'skip', href: '#main' }, t('skip')),
    topbar(desk, menu.toggle, inspector.toggle),
    h(
      'div',
      { class: 'columns' },
      sidebar(desk, menu.close),
      conversationPane(desk),
      threadPanel(desk),
      inspector.panel,
    ),
    noticeCorner(model),
    announcer(desk, title),
  );
  fill(root, frame);
  modalStack(desk, root);
  return true;
}

/** On a narrow page the sidebar slides in; it goes away by itself when one has chosen or turned elsewhere. */
function sidebarMenu(frame) {
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'plain menu-toggle',
      'aria-label': t('sidebar.name'),
      'aria-controls': 'sidebar',
    },
    icon('menu'),
  );
  const show = (open) => {
    frame.classList.toggle('menu-open', open);
    toggle.setAttribute('aria-expanded', String(open));
  };
  const isOpen = () => frame.classList.contains('menu-open');
  toggle.addEventListener('click', () => show(!isOpen()));
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    show(false);
    toggle.focus();
  });
  frame.addEventListener(
    'pointerdown',
    (event) => isOpen() && !event.target.closest('.sidebar, .menu-toggle') && show(false),
  );
  show(false);
  return { toggle, close: () => show(false) };
}
