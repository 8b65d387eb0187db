import { readerOf } from './reader.js';

/**
 * What the parts of the page share: the model, the reader, where one is, and the acts that several
 * parts offer. Its `place` is mirrored in the address, so a tab can be reloaded or linked to.
 */
export class Desk {
  constructor(model) {
    this.model = model;
    this.context = readerOf(model);
    this.place = this.placeOf(new URLSearchParams(location.search));
    window.addEventListener('popstate', () =>
      this.arrive(this.placeOf(new URLSearchParams(location.search))),
    );
  }

  placeOf(query) {
    return { channel: query.get('channel'), thread: query.get('thread'), home: query.has('home') };
  }

  /** The conversation one is in: the address says, else the first of the list. */
  conversation() {
    const { conversations } = this.model;
    if (this.place.home) return this.model.appConversation();
    return conversations.get(this.place.channel) ?? conversations.values().next().value;
  }

  go(place) {
    const query = new URLSearchParams({ user: this.model.me.id });
    if (place.home) query.set('home', '1');
    else if (place.channel) query.set('channel', place.channel);
    if (place.thread) query.set('thread', place.thread);
    history.pushState(null, '', `?${query}`);
    this.arrive(place);
  }

  arrive(place) {
    this.place = place;
    this.model.emit('place');
  }

  openThread(message) {
    this.go({ channel: message.channel, thread: message.thread_ts ?? message.ts });
  }

  closeThread() {
    this.go({ channel: this.place.channel });
  }

  /** An act whose failure belongs to no part in particular. */
  async attempt(act, body) {
    const answer = await this.model.person.act(act, body);
    if (!answer.ok) this.model.emit('problem', answer.error);
    return answer;
  }

  dismiss(message) {
    this.model.removed(message);
  }
}
