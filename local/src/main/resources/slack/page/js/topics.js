/** Who wants to hear of what: a topic's listeners are called in the order they came. */
export class Topics {
  constructor() {
    this.listeners = new Map();
  }

  /** Answers a function that ends the listening. */
  on(topic, listener) {
    if (!this.listeners.has(topic)) this.listeners.set(topic, new Set());
    this.listeners.get(topic).add(listener);
    return () => this.listeners.get(topic).delete(listener);
  }

  emit(topic, value) {
    for (const listener of [...(this.listeners.get(topic) ?? [])]) listener(value);
  }
}
