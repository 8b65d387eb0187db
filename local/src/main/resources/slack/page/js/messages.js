import { textButton } from './buttons.js';
import { arrange, fill, h } from './dom.js';
import { t } from './i18n.js';
import { MessageView } from './message.js';

const TOGETHER = 300;
const NEAR = 80;

/** A scrolling list of messages that follows the newest as long as one stands at the bottom. */
export class MessageList {
  constructor(desk, timeline, { label, inThread = false, empty }) {
    this.desk = desk;
    this.timeline = timeline;
    this.inThread = inThread;
    this.empty = empty;
    this.views = new Map();
    this.days = new Map();
    this.older = textButton(t('messages.older'), () => this.loadOlder(), 'older');
    this.node = h('div', {
      class: 'messages',
      role: 'log',
      'aria-live': 'off',
      'aria-label': label,
      tabindex: '0',
    });
    this.stop = desk.model.on('timeline', (changed) => changed === timeline && this.draw());
    this.first = true;
    this.watch = new ResizeObserver(() => this.stuck && this.toBottom());
    this.watch.observe(this.node);
    this.node.addEventListener('scroll', () => (this.stuck = this.atBottom()));
    if (timeline.loaded) this.draw();
  }

  end() {
    this.stop();
    this.watch.disconnect();
  }

  draw() {
    const messages = this.timeline.messages();
    const stuck = this.first || this.atBottom();
    const nodes = [];
    if (this.timeline.more) nodes.push(this.older);
    else if (this.empty) nodes.push(this.empty);
    let before;
    for (const message of messages) {
      if (!this.inThread && day(message, this) !== (before && day(before, this)))
        nodes.push(this.dayLine(message));
      else if (this.inThread && before === messages[0]) nodes.push(this.replyLine(messages.length - 1));
      nodes.push(this.view(message, this.inThread && before === messages[0] ? undefined : before));
      before = message;
    }
    arrange(this.node, nodes);
    if (stuck) this.toBottom();
    this.first = false;
  }

  view(message, before) {
    if (!this.views.has(message.ts)) this.views.set(message.ts, new MessageView(this.desk, message));
    const view = this.views.get(message.ts);
    view.update(message, { compact: follows(message, before, this), inThread: this.inThread });
    return view.node;
  }

  dayLine(message) {
    const name = day(message, this);
    if (!this.days.has(name))
      this.days.set(name, h('div', { class: 'day', role: 'separator' }, h('span', {})));
    fill(this.days.get(name).firstChild, this.desk.context.dates.day(new Date(Number(message.ts) * 1000)));
    return this.days.get(name);
  }

  replyLine(count) {
    this.replies ??= h('div', { class: 'day', role: 'separator' }, h('span', {}));
    fill(this.replies.firstChild, t(count === 1 ? 'thread.reply' : 'thread.replies', { count }));
    return this.replies;
  }

  async loadOlder() {
    const height = this.node.scrollHeight;
    await this.timeline.earlier();
    this.draw();
    this.node.scrollTop += this.node.scrollHeight - height;
  }

  atBottom() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < NEAR;
  }

  toBottom() {
    this.node.scrollTop = this.node.scrollHeight;
    this.stuck = true;
  }
}

function day(message, list) {
  return list.desk.context.dates.token(new Date(Number(message.ts) * 1000), 'date_num');
}

/** Whether a message belongs under the one before: same author, soon after, the same day. */
function follows(message, before, list) {
  return (
    Boolean(before) &&
    before.user === message.user &&
    !before.is_ephemeral &&
    !message.is_ephemeral &&
    !before.blocks?.length &&
    !message.blocks?.length &&
    Number(message.ts) - Number(before.ts) < TOGETHER &&
    day(before, list) === day(message, list)
  );
}
