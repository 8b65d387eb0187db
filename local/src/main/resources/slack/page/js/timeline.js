/** The messages of one conversation or one thread, in order, as far as they are known. */
export class Timeline {
  constructor(load) {
    this.load = load;
    this.byTs = new Map();
    this.more = false;
    this.loaded = false;
    this.meanwhile = undefined;
  }

  /** Reads the newest anew. What only this tab knows (ephemerals) stays, and so does what came meanwhile. */
  async refresh() {
    const meanwhile = (this.meanwhile = []);
    const answer = await this.load({});
    if (!answer.ok || meanwhile !== this.meanwhile) return;
    for (const [ts, message] of this.byTs) if (!message.is_ephemeral) this.byTs.delete(ts);
    this.take(answer);
    this.meanwhile = undefined;
    for (const change of meanwhile) change();
  }

  async earlier() {
    const answer = await this.load({ before: this.messages().find((message) => !message.is_ephemeral)?.ts });
    if (answer.ok) this.take(answer);
  }

  take({ messages, more }) {
    for (const message of messages) this.byTs.set(message.ts, message);
    this.more = more;
    this.loaded = true;
  }

  put(message) {
    this.change(() => this.byTs.set(message.ts, message));
  }

  remove(ts) {
    this.change(() => this.byTs.delete(ts));
  }

  change(change) {
    change();
    this.meanwhile?.push(change);
  }

  messages() {
    return [...this.byTs.values()].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  }
}
