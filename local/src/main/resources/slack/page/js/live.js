const EVENTS = [
  'hello',
  'message',
  'message_deleted',
  'ephemeral',
  'ephemeral_deleted',
  'conversation',
  'conversation_left',
  'modals',
  'home',
  'problem',
  'user',
  'app',
  'clock',
  'faults',
  'traffic',
  'reset',
];
const RETRY = 1_500;
const GLANCE = 5_000;

/**
 * The stream of events of one person. It comes back by itself; each return begins with `hello`, at
 * which everything is read anew. A hidden tab gives up its stream and glances now and then instead:
 * browsers allow only six connections to one host, and people open many tabs here.
 */
export class Live {
  constructor(root, heard, state) {
    this.root = root;
    this.heard = heard;
    this.state = state;
    this.traffic = false;
    document.addEventListener('visibilitychange', () => this.connect());
    this.connect();
  }

  /** Asks for the traffic between workspace and app too, or no longer. */
  withTraffic(wanted) {
    if (wanted === this.traffic) return;
    this.traffic = wanted;
    this.connect();
  }

  connect() {
    this.source?.close();
    clearTimeout(this.timer);
    if (document.hidden) this.glance();
    else this.listen();
  }

  listen() {
    const source = new EventSource(`${this.root}/events${this.traffic ? '?traffic=1' : ''}`);
    this.source = source;
    for (const name of EVENTS)
      source.addEventListener(name, (event) => this.heard(name, JSON.parse(event.data)));
    source.onopen = () => this.state(true);
    source.onerror = () => {
      source.close();
      this.state(false);
      this.timer = setTimeout(() => this.connect(), RETRY);
    };
  }

  glance() {
    this.timer = setTimeout(() => {
      this.heard('hello', {});
      this.glance();
    }, GLANCE);
  }
}
