import { h } from '../dom.js';
import { t } from '../i18n.js';
import { jsonView, parsed } from './json.js';

const SIGNING = ['x-slack-signature', 'x-slack-request-timestamp', 'authorization'];

/** One exchange in full: address, headers with the signature marked, what was said and answered. */
export function exchangeDetail(entry) {
  return [
    entry.url && h('p', { class: 'address' }, h('code', {}, entry.url)),
    part('traffic.headers', headers(entry.requestHeaders)),
    part('traffic.payload', value(entry.payload ?? entry.request)),
    entry.payload &&
      part('traffic.raw', h('pre', { class: 'json', tabindex: '0' }, entry.request ?? ''), false),
    entry.response && part('traffic.answer', value(parsed(entry.response))),
    part('traffic.answerHeaders', headers(entry.responseHeaders), false),
  ];
}

function part(name, content, open = true) {
  return content && h('details', { open }, h('summary', {}, t(name)), content);
}

function headers(values) {
  const rows = Object.entries(values ?? {});
  if (!rows.length) return undefined;
  return h(
    'dl',
    { class: 'headers' },
    rows.map(([name, value]) =>
      h(
        'div',
        { class: SIGNING.includes(name.toLowerCase()) ? 'signing' : '' },
        h('dt', {}, name),
        h('dd', {}, String(value)),
      ),
    ),
  );
}

function value(content) {
  if (content === null || content === undefined || content === '') return undefined;
  return typeof content === 'string'
    ? h('pre', { class: 'json', tabindex: '0' }, content)
    : jsonView(content);
}
