import { t } from './i18n.js';

/** The simulator's HTTP API. Every answer is an object with `ok`; a failure carries a problem to show. */
async function call(method, path, body) {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return settled(await response.json());
  } catch {
    return { ok: false, error: { code: 'unreachable', text: t('problem.unreachable') } };
  }
}

function settled(answer) {
  if (typeof answer.error !== 'string') return { ok: true, ...answer };
  return { ...answer, ok: false, error: { code: answer.error, text: answer.error } };
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);

const MOMENT = 2_000;

/** What one person reads and does. A problem comes both as an act's answer and as an event: it is shown once. */
export class Person {
  constructor(id) {
    this.root = `/sim/users/${encodeURIComponent(id)}`;
    this.underWay = 0;
    this.failure = undefined;
  }

  read(path = '') {
    return get(this.root + path);
  }

  async act(path, body) {
    this.underWay += 1;
    try {
      const answer = await post(`${this.root}/${path}`, body);
      if (answer.error) this.failure = { ...answer.error, at: Date.now() };
      return answer;
    } finally {
      this.underWay -= 1;
    }
  }

  /** Whether an act of this tab tells of the problem, soon or a moment ago. */
  tells({ code, about }) {
    const { failure } = this;
    return (
      this.underWay > 0 ||
      (failure?.code === code && failure.about === about && Date.now() - failure.at < MOMENT)
    );
  }

  messages(channel, { thread, before } = {}) {
    const query = new URLSearchParams({ limit: '100' });
    if (thread) query.set('thread', thread);
    if (before) query.set('before', before);
    return this.read(`/conversations/${encodeURIComponent(channel)}/messages?${query}`);
  }
}
