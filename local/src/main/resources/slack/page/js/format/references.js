import { h } from '../dom.js';
import { unescape } from './escapes.js';

/** What stands between `<` and `>` in mrkdwn: a person, a channel, a date, a link. */
export function angle(inner, context) {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? undefined : unescape(inner.slice(bar + 1));
  const kind = target[0];
  if (kind === '@') return person(target.slice(1), context, label);
  if (kind === '#') return channel(target.slice(1), context, label);
  if (kind === '!') return special(target.slice(1), label, context);
  return link(unescape(target), label) ?? document.createTextNode(unescape(`<${inner}>`));
}

export function person(id, context, label) {
  const user = context.user(id);
  const mine = id === context.me ? ' mention-me' : '';
  return h('span', { class: `mention${mine}` }, `@${user?.realName ?? label ?? id}`);
}

export function channel(id, context, label) {
  const found = context.channel(id);
  return h('span', { class: 'mention' }, `#${found?.name ?? label ?? id}`);
}

export function broadcast(range) {
  return h('span', { class: 'mention mention-me' }, `@${range}`);
}

export function group(id, context, label) {
  const known = context.group?.(id);
  const name = label ?? (known ? `@${known.handle}` : id);
  return h('span', { class: 'mention' }, name.startsWith('@') ? name : `@${name}`);
}

function special(target, label, context) {
  const [name, ...values] = target.split('^');
  if (name === 'date') return date(values, label, context);
  if (name === 'subteam') return group(values[0], context, label);
  if (['here', 'channel', 'everyone'].includes(name)) return broadcast(name);
  return document.createTextNode(label ?? `<${name}>`);
}

function date([seconds, pattern, href], fallback, context) {
  if (!/^\d{1,12}$/.test(seconds ?? '') || !pattern) return document.createTextNode(fallback ?? '');
  return time(Number(seconds), pattern, context, href);
}

/** An instant in the reader's own zone and language. */
export function time(seconds, pattern, context, href) {
  const at = new Date(seconds * 1000);
  const shown = context.dates.pattern(seconds, pattern);
  const element = h('time', { datetime: at.toISOString(), title: context.dates.full(at) }, shown);
  return (href && link(href, element)) || element;
}

/** A link to the web or to mail; anything else is no link. */
export function link(href, label) {
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return undefined;
  return h(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    label ?? href.replace(/^mailto:/, ''),
  );
}
