import { h } from './dom.js';
import { icon } from './icons.js';

/** A person's initials on a colour of their own; the app has its gate. */
export function avatar(user, size = 'medium') {
  if (user?.bot) return h('span', { class: `avatar app ${size}`, 'aria-hidden': 'true' }, icon('app'));
  const name = user?.realName ?? '?';
  const initials = name
    .split(/\s+/)
    .map((word) => word[0])
    .filter(Boolean);
  const face = h(
    'span',
    { class: `avatar ${size}`, 'aria-hidden': 'true' },
    initials[0],
    initials.length > 1 && initials.at(-1),
  );
  face.style.setProperty('--hue', hue(user?.id ?? name));
  return face;
}

function hue(text) {
  let sum = 7;
  for (const sign of text) sum = (sum * 31 + sign.codePointAt(0)) % 360;
  return sum;
}
