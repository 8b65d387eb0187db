import { get, post } from '../api.js';
import { textButton } from '../buttons.js';
import { arrange, fill, h } from '../dom.js';
import { t } from '../i18n.js';
import { exchangeDetail } from './exchange.js';

const MOST = 300;
const PAGE = 200;

/** The list of exchanges with the app, newest first, and the one chosen. */
export function trafficPart(desk) {
  const { model } = desk;
  const entries = new Map();
  const rows = new Map();
  const list = h('ul', { class: 'exchanges', 'aria-label': t('traffic.list') });
  const detail = h('div', { class: 'exchange-detail' });
  const filter = h('input', {
    type: 'search',
    placeholder: t('traffic.filter'),
    'aria-label': t('traffic.filter'),
    oninput: draw,
  });
  const clear = textButton(t('traffic.clear'), empty);
  const node = h(
    'div',
    { class: 'traffic' },
    h('div', { class: 'traffic-tools' }, filter, clear),
    list,
    detail,
  );
  let chosen;

  function put(entry) {
    entries.set(entry.seq, entry);
    if (entries.size > MOST) entries.delete(Math.min(...entries.keys()));
  }

  function draw() {
    const wanted = filter.value.toLowerCase();
    const shown = [...entries.values()].filter((entry) => says(entry, wanted));
    shown.sort((one, other) => other.seq - one.seq);
    arrange(list, shown.length ? shown.map(row) : [nothing]);
  }

  const nothing = h('li', { class: 'nothing' }, t('traffic.none'));

  function row(entry) {
    const drawn = JSON.stringify([entry.millis, entry.status, entry.error, entry.seq === chosen]);
    const known = rows.get(entry.seq);
    if (known?.drawn === drawn) return known.node;
    const item =
      known?.node ?? h('li', {}, h('button', { type: 'button', onclick: () => choose(entry.seq) }));
    const button = item.firstChild;
    button.className = `exchange ${entry.direction} ${bad(entry) ? 'bad' : ''}`;
    button.setAttribute('aria-current', String(entry.seq === chosen));
    fill(
      button,
      h(
        'span',
        { class: 'arrow', role: 'img', 'aria-label': t(`traffic.${entry.direction}`) },
        entry.direction === 'to_app' ? '→' : '←',
      ),
      h(
        'span',
        { class: 'exchange-name' },
        entry.name || entry.kind,
        h('span', { class: 'muted' }, about(entry)),
      ),
      h('span', { class: 'outcome' }, outcome(entry)),
    );
    rows.set(entry.seq, { drawn, node: item });
    return item;
  }

  function about(entry) {
    const time = model.dates.token(new Date(entry.at), 'time_secs');
    const retry = entry.retry && t('traffic.retry', { num: entry.retry.num });
    return [
      time,
      entry.kind,
      entry.user && (model.users.get(entry.user)?.realName ?? entry.user),
      retry,
      entry.fault,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function choose(seq) {
    chosen = chosen === seq ? undefined : seq;
    fill(detail, chosen !== undefined && exchangeDetail(entries.get(seq)));
    draw();
  }

  async function empty() {
    await post('/sim/traffic/clear', {});
    entries.clear();
    rows.clear();
    chosen = undefined;
    fill(detail);
    draw();
  }

  model.on('traffic', (entry) => {
    put(entry);
    if (entry.seq === chosen) fill(detail, exchangeDetail(entry));
    draw();
  });

  async function read() {
    let after = 0;
    let page;
    do {
      page = (await get(`/sim/traffic?after=${after}&limit=${PAGE}`)).entries ?? [];
      page.forEach(put);
      after = page.at(-1)?.seq;
    } while (page.length === PAGE);
    draw();
  }

  return { node, read };
}

function says({ name, kind, request, response }, wanted) {
  return !wanted || [name, kind, request, response].join(' ').toLowerCase().includes(wanted);
}

function bad(entry) {
  return Boolean(entry.error) || entry.status >= 400;
}

function outcome(entry) {
  if (entry.millis === null) return t('traffic.underWay');
  return `${entry.error ?? entry.status ?? ''} · ${entry.millis} ms`;
}
