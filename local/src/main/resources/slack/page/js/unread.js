/** How far this person has read each conversation; kept in the browser. */
export class Unread {
  constructor(user) {
    this.key = `workspace-simulator.read.${user}`;
    this.read = JSON.parse(localStorage.getItem(this.key) ?? '{}');
    this.counts = new Map();
  }

  has({ id, latest }) {
    return Boolean(latest) && latest > (this.read[id] ?? '');
  }

  count(id) {
    return this.counts.get(id) ?? 0;
  }

  came(id) {
    this.counts.set(id, this.count(id) + 1);
  }

  seen({ id, latest }) {
    this.counts.delete(id);
    if (!latest) return;
    this.read[id] = latest;
    localStorage.setItem(this.key, JSON.stringify(this.read));
  }
}
