import { avatar } from './avatar.js';
import { drawBlocks } from './blocks/blocks.js';
import { iconButton } from './buttons.js';
import { arrange, fill, h } from './dom.js';
import { emoji } from './format/emoji.js';
import { mrkdwn } from './format/mrkdwn.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { problemNote } from './notices.js';
import { surfaceOf } from './surface.js';
import { menuButton } from './widgets/menu.js';

/** One message on the page. It is drawn anew in place, so that what one is doing in it is not lost. */
export class MessageView {
  constructor(desk, message) {
    this.desk = desk;
    this.head = h('header', { class: 'message-head' });
    this.side = h('div', { class: 'message-side' });
    this.privately = h('p', { class: 'only-you' });
    this.body = h('div', { class: 'message-body' });
    this.alert = h('div', {});
    this.foot = h('div', { class: 'message-foot' });
    this.tools = h('div', { class: 'message-tools' });
    this.node = h(
      'article',
      { class: 'message', tabindex: '-1', data: { ts: message.ts } },
      this.side,
      h('div', { class: 'message-main' }, this.privately, this.head, this.body, this.alert, this.foot),
      this.tools,
    );
    const container = { type: 'message', channel: message.channel, ts: message.ts };
    this.surface = surfaceOf(desk.model, desk.context, container, (problem) =>
      fill(this.alert, problem && problemNote(problem)),
    );
  }

  update(message, { compact, inThread }) {
    const drawn = JSON.stringify([message, compact]);
    if (drawn === this.drawn) return;
    const held = this.node.contains(document.activeElement);
    this.drawn = drawn;
    const author = this.desk.model.users.get(message.user);
    const at = new Date(Number(message.ts) * 1000);
    const name = author?.realName ?? message.username ?? message.user;
    this.node.classList.toggle('compact', compact);
    this.node.classList.toggle('private', Boolean(message.is_ephemeral));
    this.node.setAttribute('aria-label', `${name}, ${this.desk.context.dates.time(at)}`);
    this.drawHead(message, author, name, at, compact);
    this.drawBody(message);
    this.drawFoot(message, inThread);
    this.drawTools(message, inThread);
    if (held && !this.node.contains(document.activeElement)) this.node.focus();
  }

  drawHead(message, author, name, at, compact) {
    const { dates } = this.desk.context;
    const time = h('time', { datetime: at.toISOString(), title: dates.full(at) }, dates.time(at));
    fill(this.side, compact ? time : avatar(author));
    fill(
      this.head,
      !compact && [
        h('span', { class: 'author' }, name),
        (author?.bot || message.bot_id) && h('span', { class: 'badge' }, t('badge.app')),
        author?.guest && h('span', { class: 'badge' }, t('badge.guest')),
        time,
      ],
    );
    fill(this.privately, message.is_ephemeral && [icon('eye'), t('message.private')]);
  }

  drawBody(message) {
    const edited = message.edited ? [h('span', { class: 'edited' }, t('message.edited'))] : [];
    const attachments = (message.attachments ?? []).map((attachment) => this.attachment(attachment));
    const content = message.blocks?.length
      ? [this.card(message.blocks), ...attachments, ...edited]
      : [h('div', { class: 'prose' }, mrkdwn(message.text ?? '', this.desk.context), edited), ...attachments];
    arrange(this.body, content);
  }

  card(blocks) {
    this.blocks ??= h('div', { class: 'blocks' });
    this.blocks.classList.toggle('card', blocks.length > 1);
    this.surface.form.adopt(blocks);
    drawBlocks(this.blocks, blocks, this.surface);
    return this.blocks;
  }

  attachment(attachment) {
    const box = h('div', { class: 'attachment' });
    if (/^#?[0-9a-f]{6}$/i.test(attachment.color ?? ''))
      box.style.setProperty('--bar', `#${attachment.color.replace('#', '')}`);
    if (attachment.blocks) drawBlocks(box, attachment.blocks, this.surface);
    else
      fill(
        box,
        h('div', { class: 'prose' }, mrkdwn(attachment.text ?? attachment.fallback ?? '', this.desk.context)),
      );
    return box;
  }

  drawFoot(message, inThread) {
    const reactions = (message.reactions ?? []).map(({ name, count }) =>
      h(
        'span',
        { class: 'reaction', 'aria-label': t('message.reaction', { name, count }) },
        `${emoji(name) ?? `:${name}:`} ${count}`,
      ),
    );
    const replies = !inThread && message.reply_count > 0 && this.threadLink(message);
    fill(this.foot, reactions, replies);
  }

  threadLink(message) {
    const count = message.reply_count;
    const last =
      message.latest_reply && this.desk.context.dates.ago(new Date(Number(message.latest_reply) * 1000));
    const faces = (message.reply_users ?? [])
      .slice(0, 3)
      .map((id) => avatar(this.desk.model.users.get(id), 'tiny'));
    const text = t(count === 1 ? 'thread.reply' : 'thread.replies', { count });
    return h(
      'button',
      { type: 'button', class: 'thread-link', onclick: () => this.desk.openThread(message) },
      faces,
      h('span', {}, text),
      last && h('span', { class: 'muted' }, last),
    );
  }

  drawTools(message, inThread) {
    if (message.is_ephemeral)
      return fill(
        this.tools,
        iconButton('close', t('message.dismiss'), () => this.desk.dismiss(message)),
      );
    const reply = !inThread && iconButton('reply', t('thread.answer'), () => this.desk.openThread(message));
    const more = menuButton(iconButton('more', t('message.more')), () => this.choices(message));
    return fill(this.tools, reply, more);
  }

  choices(message) {
    const { model } = this.desk;
    const about = { channel: message.channel, ts: message.ts };
    const shortcuts = (model.app.shortcuts ?? []).filter(({ type }) => type === 'message');
    return [
      ...shortcuts.map((shortcut) => ({
        label: shortcut.name,
        hint: model.app.name,
        choose: () => this.desk.attempt('shortcuts', { callback_id: shortcut.callbackId, ...about }),
      })),
      {
        label: t('message.copy'),
        choose: () => navigator.clipboard?.writeText(message.permalink ?? location.href),
      },
      { label: t('message.delete'), danger: true, choose: () => this.desk.attempt('delete', about) },
    ];
  }
}
