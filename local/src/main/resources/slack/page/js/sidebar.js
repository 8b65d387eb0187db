import { avatar } from './avatar.js';
import { iconButton } from './buttons.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { menuButton } from './widgets/menu.js';

/** Channels, direct messages and the app, with marks for what is unread. */
export function sidebar(desk, done) {
  const { model } = desk;
  const nav = h('nav', { class: 'sidebar', id: 'sidebar', 'aria-label': t('sidebar.name') });
  const draw = () => {
    const held = document.activeElement?.closest?.('.sidebar a')?.getAttribute('href');
    fill(nav, sections());
    if (held) [...nav.querySelectorAll('a')].find((link) => link.getAttribute('href') === held)?.focus();
  };

  function sections() {
    const all = [...model.conversations.values()];
    const app = model.appConversation();
    return [
      section(t('sidebar.channels'), all.filter(({ kind }) => kind !== 'dm').map(entry)),
      section(t('sidebar.people'), all.filter((one) => one.kind === 'dm' && one !== app).map(entry), newDm()),
      app && section(t('sidebar.apps'), [entry(app)]),
    ];
  }

  function section(title, entries, extra) {
    return h(
      'section',
      {},
      h('header', {}, h('h2', {}, title), extra),
      h(
        'ul',
        {},
        entries.map((one) => h('li', {}, one)),
      ),
    );
  }

  function entry(conversation) {
    const here = desk.conversation() === conversation;
    const unread = !here && model.unread.has(conversation);
    const count = unread && model.unread.count(conversation.id);
    const place = conversation === model.appConversation() ? { home: true } : { channel: conversation.id };
    const name = model.nameOf(conversation);
    const open = (event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      desk.go(unread ? { channel: conversation.id } : place);
      done();
    };
    const query = place.home ? 'home=1' : `channel=${conversation.id}`;
    return h(
      'a',
      {
        href: `?user=${model.me.id}&${query}`,
        class: unread ? 'unread' : '',
        'aria-current': here ? 'page' : null,
        onclick: open,
      },
      mark(conversation),
      h('span', { class: 'name' }, name),
      conversation.archived && h('span', { class: 'muted' }, t('sidebar.archived')),
      unread &&
        h(
          'span',
          { class: count ? 'count' : 'dot' },
          count || '',
          h('span', { class: 'unseen' }, ` ${t('sidebar.unread')}`),
        ),
    );
  }

  function mark(conversation) {
    if (conversation.kind === 'dm') return avatar(model.users.get(conversation.user), 'small');
    return icon(conversation.kind === 'private' ? 'lock' : 'hash');
  }

  function newDm() {
    const trigger = iconButton('plus', t('sidebar.newDm'));
    const others = () =>
      [...model.users.values()].filter((user) => user.id !== model.me.id && !user.bot && !user.deleted);
    return menuButton(
      trigger,
      () => others().map((user) => ({ label: user.realName, hint: user.title, choose: () => openDm(user) })),
      { align: 'start', title: t('sidebar.newDm') },
    );
  }

  async function openDm(user) {
    const answer = await desk.attempt('dms', { user: user.id });
    if (!answer.ok) return;
    model.hear('conversation', answer.conversation);
    desk.go({ channel: answer.conversation.id });
    done();
  }

  for (const topic of ['conversations', 'place', 'app']) model.on(topic, draw);
  draw();
  return nav;
}
