import { Person } from './api.js';
import { Dates } from './format/dates.js';
import { Timeline } from './timeline.js';
import { Topics } from './topics.js';
import { Unread } from './unread.js';

const HEARD = {
  hello: (model) => model.refresh(),
  reset: (model) => model.startAnew(),
  message: (model, message) => model.messageCame(message),
  ephemeral: (model, message) => model.ephemeralCame(message),
  message_deleted: (model, message) => model.removed(message),
  ephemeral_deleted: (model, message) => model.removed(message),
  conversation: (model, conversation) => model.conversationCame(conversation),
  conversation_left: (model, { id }) => model.conversationLeft(id),
  modals: (model, { stack }) => model.emit('modals', (model.modals = stack)),
  home: (model, { view }) => model.emit('home', (model.home = view)),
  user: (model, user) => model.userChanged(user),
  app: (model, app) => model.emit('app', Object.assign(model.app, app)),
  clock: (model, clock) => model.emit('clock', model.setClock(clock)),
  problem: (model, problem) => !model.person.tells(problem) && model.emit('problem', problem),
  faults: (model, { faults }) => model.emit('faults', faults),
  traffic: (model, entry) => model.emit('traffic', entry),
};

const PASSING = ['hello', 'traffic', 'faults', 'problem'];

/*
 * What this tab knows of the workspace, kept up to date by events. Topics: `conversations`,
 * `timeline` (a Timeline), `came` (a new message), `modals`, `home`, `app`, `clock`, `problem`,
 * `faults`, `traffic`, `connection`, `place`, `language`.
 */
export class Model extends Topics {
  constructor(id) {
    super();
    this.person = new Person(id);
    this.unread = new Unread(id);
    this.users = new Map();
    this.conversations = new Map();
    this.timelines = new Map();
    this.modals = [];
    this.home = null;
    this.heard = 0;
  }

  /** Reads everything, again if something was heard meanwhile. Answers whether there is such a person. */
  async refresh() {
    const { heard } = this;
    const answer = await this.person.read();
    if (!answer.ok) return false;
    if (heard !== this.heard) return this.refresh();
    this.take(answer);
    const ephemerals = await this.person.read('/ephemerals');
    for (const message of ephemerals.messages ?? [])
      if (message.ts > this.since) this.hear('ephemeral', message);
    await Promise.all([...this.timelines.values()].map((timeline) => this.reread(timeline)));
    for (const topic of ['app', 'conversations', 'modals', 'home', 'clock']) this.emit(topic);
    return true;
  }

  take({ workspace, me, conversations, modals, home }) {
    this.team = workspace.team;
    this.app = { ...workspace.app, connected: workspace.connected, transport: workspace.transport };
    this.users = new Map(workspace.users.map((user) => [user.id, user]));
    this.me = me;
    this.conversations = new Map(conversations.map((conversation) => [conversation.id, conversation]));
    this.modals = modals;
    this.home = home;
    this.setClock(workspace);
    this.since ??= (this.now() / 1000).toFixed(6);
    this.dates = new Dates(me.tz, () => this.now());
  }

  setClock({ now, frozen }) {
    this.clock = { at: Date.parse(now), frozen, readAt: Date.now() };
  }

  now() {
    return this.clock.at + (this.clock.frozen ? 0 : Date.now() - this.clock.readAt);
  }

  /** The timeline of a conversation, or of a thread in it; read when first asked for. */
  timeline(channel, thread) {
    const key = `${channel}/${thread ?? ''}`;
    if (!this.timelines.has(key)) {
      const timeline = new Timeline((range) => this.person.messages(channel, { thread, ...range }));
      this.timelines.set(key, timeline);
      this.reread(timeline);
    }
    return this.timelines.get(key);
  }

  async reread(timeline) {
    await timeline.refresh();
    this.emit('timeline', timeline);
  }

  /** One event of the stream. */
  hear(name, data) {
    if (!PASSING.includes(name)) this.heard += 1;
    HEARD[name]?.(this, data);
  }

  startAnew() {
    this.timelines.forEach((timeline) => timeline.byTs.clear());
    this.refresh();
  }

  messageCame(message) {
    const reply = message.thread_ts && message.thread_ts !== message.ts;
    const timeline = this.put(message, reply);
    const conversation = this.conversations.get(message.channel);
    if (timeline) this.emit('timeline', timeline);
    if (!conversation || message.ts <= (conversation.latest ?? '')) return;
    conversation.latest = message.ts;
    if (!reply && message.user !== this.me.id) this.unread.came(message.channel);
    this.emit('came', message);
    this.emit('conversations');
  }

  put(message, reply) {
    const thread = this.timelines.get(`${message.channel}/${message.thread_ts ?? message.ts}`);
    thread?.put(message);
    if (thread && !reply) this.emit('timeline', thread);
    const timeline = reply ? thread : this.timelines.get(`${message.channel}/`);
    timeline?.put(message);
    return timeline;
  }

  ephemeralCame(message) {
    const timeline = this.timeline(message.channel, message.thread_ts);
    const isNew = !timeline.byTs.has(message.ts);
    timeline.put(message);
    this.emit('timeline', timeline);
    if (isNew) this.emit('came', message);
  }

  removed({ channel, ts }) {
    for (const [key, timeline] of this.timelines) {
      if (!key.startsWith(`${channel}/`)) continue;
      timeline.remove(ts);
      this.emit('timeline', timeline);
    }
  }

  conversationCame(conversation) {
    this.conversations.set(conversation.id, conversation);
    this.emit('conversations');
  }

  conversationLeft(id) {
    this.conversations.delete(id);
    this.emit('conversations');
  }

  userChanged(user) {
    this.users.set(user.id, user);
    if (user.id === this.me.id) {
      if (user.locale !== this.me.locale) this.emit('language');
      this.me = user;
    }
    this.emit('conversations');
    this.timelines.forEach((timeline) => this.emit('timeline', timeline));
  }

  /** The DM with the app: the place of its Home. */
  appConversation() {
    return [...this.conversations.values()].find(
      ({ kind, user }) => kind === 'dm' && user === this.app.botUser,
    );
  }

  /** What a conversation is called by the one who reads. */
  nameOf(conversation) {
    if (conversation.kind !== 'dm') return conversation.name;
    return this.users.get(conversation.user)?.realName ?? conversation.user;
  }

  markRead(conversation) {
    const was = this.unread.has(conversation) || this.unread.count(conversation.id) > 0;
    this.unread.seen(conversation);
    if (was) this.emit('conversations');
  }
}
