import { h } from './dom.js';
import { mrkdwn } from './format/mrkdwn.js';
import { t } from './i18n.js';

/** Reads new messages out to those who do not see them, and counts them in the tab's title. */
export function announcer(desk, title) {
  const { model } = desk;
  const region = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });

  model.on('came', (message) => {
    if (message.user === model.me.id) return;
    const author = model.users.get(message.user)?.realName ?? message.user;
    const place = model.conversations.get(message.channel);
    const words = h('span', {}, mrkdwn(message.text ?? '', desk.context)).textContent;
    const key = message.is_ephemeral ? 'announce.private' : 'announce.message';
    region.textContent = t(key, { author, place: place ? model.nameOf(place) : '', words });
  });

  const retitle = () => {
    const unread = [...model.conversations.values()].filter((one) => model.unread.has(one)).length;
    document.title = `${unread ? `(${unread}) ` : ''}${title}`;
  };
  model.on('conversations', retitle);
  retitle();
  return region;
}
