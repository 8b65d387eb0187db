import { avatar } from './avatar.js';
import { Composer } from './composer.js';
import { fill, h } from './dom.js';
import { Home } from './home.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { MessageList } from './messages.js';

/** The middle of the page: the conversation one is in, or the app's Home. */
export function conversationPane(desk) {
  const { model } = desk;
  const pane = h('main', { id: 'main', class: 'conversation', tabindex: '-1' });
  let shown;
  let shownPart;

  function draw() {
    const conversation = desk.conversation();
    const key = conversation && `${conversation.id}/${desk.place.home}`;
    if (key === shown) return seen();
    shown = key;
    shownPart?.end();
    shownPart = undefined;
    if (!conversation) return fill(pane, h('p', { class: 'nothing' }, t('conversation.none')));
    if (conversation === model.appConversation()) drawApp(conversation);
    else fill(pane, heading(conversation), messagesOf(conversation), foot(conversation));
    return seen();
  }

  function drawApp(conversation) {
    const head = heading(conversation, tabs(conversation));
    if (!desk.place.home) return fill(pane, head, messagesOf(conversation), foot(conversation));
    shownPart = new Home(desk);
    return fill(pane, head, shownPart.node);
  }

  function heading(conversation, below) {
    const name = model.nameOf(conversation);
    const sign =
      conversation.kind === 'dm'
        ? avatar(model.users.get(conversation.user), 'small')
        : icon(conversation.kind === 'private' ? 'lock' : 'hash');
    const members =
      conversation.kind !== 'dm' &&
      h(
        'span',
        {
          class: 'members',
          title: conversation.members.map((id) => model.users.get(id)?.realName ?? id).join(', '),
        },
        icon('people'),
        h('span', { class: 'unseen' }, `${t('conversation.members')} `),
        conversation.members.length,
      );
    const topic = conversation.topic || model.users.get(conversation.user)?.title;
    return h(
      'header',
      { class: 'pane-head' },
      h(
        'div',
        { class: 'pane-title' },
        sign,
        h('h1', {}, name),
        h('span', { class: 'topic' }, topic),
        members,
      ),
      below,
    );
  }

  function tabs(conversation) {
    const tab = (name, home) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          'aria-selected': String(Boolean(desk.place.home) === home),
          onclick: () => desk.go(home ? { home } : { channel: conversation.id }),
        },
        t(name),
      );
    return h(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': t('app.parts') },
      model.app.homeTab && tab('app.home', true),
      model.app.messagesTab && tab('app.messages', false),
    );
  }

  function messagesOf(conversation) {
    const name = model.nameOf(conversation);
    const label = t('conversation.log', { name });
    const empty = h(
      'div',
      { class: 'beginning' },
      h('p', {}, t(conversation.kind === 'dm' ? 'conversation.beginDm' : 'conversation.begin', { name })),
    );
    shownPart = new MessageList(desk, model.timeline(conversation.id), { label, empty });
    return shownPart.node;
  }

  function foot(conversation) {
    if (conversation.archived) return h('p', { class: 'closed' }, t('conversation.archived'));
    if (conversation === model.appConversation() && model.app.messagesTabReadOnly)
      return h('p', { class: 'closed' }, t('conversation.readOnly'));
    return new Composer(desk, conversation, { label: t('composer.to', { name: model.nameOf(conversation) }) })
      .node;
  }

  function seen() {
    const conversation = desk.conversation();
    if (conversation && !desk.place.home && !document.hidden) model.markRead(conversation);
  }

  model.on('place', draw);
  model.on('conversations', draw);
  document.addEventListener('visibilitychange', seen);
  draw();
  return pane;
}
