import { get, post } from '../api.js';
import { textButton } from '../buttons.js';
import { fill, h } from '../dom.js';
import { t } from '../i18n.js';

const CALLS = [
  { kind: 'slow', millis: 2_500 },
  { kind: 'rate_limited', retryAfter: 3 },
  { kind: 'http_status', status: 503 },
  { kind: 'slack_error', error: 'internal_error' },
  { kind: 'lost_answer' },
  { kind: 'reset' },
  { kind: 'hang' },
];
const DELIVERIES = [
  { kind: 'duplicate_delivery', copies: 2 },
  { kind: 'slow_delivery', millis: 3_500 },
  { kind: 'lost_ack' },
  { kind: 'expired_trigger' },
];
const APP = [
  { act: 'revoke_token', style: 'danger' },
  { act: 'uninstall', style: 'danger' },
  { act: 'disconnect_sockets', reason: 'refresh_requested' },
  { act: 'reinstall' },
];

/** Faults to arm, those that are armed, and what can befall the app itself. */
export function faultsPart(desk) {
  const times = h(
    'select',
    {},
    [
      [1, 'faults.once'],
      [3, 'faults.thrice'],
      [-1, 'faults.always'],
    ].map(([value, key]) => h('option', { value }, t(key))),
  );
  const method = h('input', { type: 'text', value: '*', spellcheck: 'false' });
  const armed = h('ul', { class: 'armed', 'aria-live': 'polite' });

  const arm = (fault) =>
    post('/sim/faults', { ...fault, method: method.value.trim() || '*', times: Number(times.value) }).then(
      read,
    );
  const disarm = (body) => post('/sim/faults/clear', body).then(read);
  const befall = ({ act, reason }) => post('/sim/app', { act, reason });

  async function read() {
    const answer = await get('/sim/faults');
    draw(answer.faults ?? []);
  }

  function draw(faults) {
    fill(armed, faults.length ? faults.map(line) : h('li', { class: 'muted' }, t('faults.none')));
  }

  function line(fault) {
    const left = fault.times < 0 ? t('faults.always') : t('faults.left', { count: fault.times });
    return h(
      'li',
      {},
      h('span', {}, `${t(`fault.${fault.kind}`)} · `, h('code', {}, fault.method), ` · ${left}`),
      textButton(t('faults.disarm'), () => disarm({ id: fault.id }), 'small'),
    );
  }

  function group(title, choices) {
    return h('section', {}, h('h3', {}, t(title)), h('div', { class: 'choices-grid' }, choices));
  }

  const button = (fault) => textButton(t(`fault.${fault.kind}`), () => arm(fault));
  const appButton = (one) => textButton(t(`faults.${one.act}`), () => befall(one), one.style);
  desk.model.on('faults', draw);
  read();
  return h(
    'div',
    { class: 'faults' },
    h('div', { class: 'fault-scope' }, labelled('faults.method', method), labelled('faults.times', times)),
    group('faults.calls', CALLS.map(button)),
    group('faults.deliveries', DELIVERIES.map(button)),
    group('faults.app', APP.map(appButton)),
    h('section', {}, h('h3', {}, t('faults.armed')), armed),
  );
}

function labelled(key, control) {
  return h('label', {}, h('span', {}, t(key)), control);
}
