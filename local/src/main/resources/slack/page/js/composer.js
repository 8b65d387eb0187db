import { iconButton } from './buttons.js';
import { fill, h, uniqueId } from './dom.js';
import { t } from './i18n.js';
import { problemNote } from './notices.js';
import { suggestFor } from './suggestions.js';
import { menuButton } from './widgets/menu.js';

/** Where one writes: Enter sends, Shift+Enter breaks the line, `/` and `@` open suggestions. */
export class Composer {
  constructor(desk, conversation, { label, thread } = {}) {
    this.desk = desk;
    this.channel = conversation.id;
    this.thread = thread;
    this.working = 0;
    this.help = h('p', { class: 'composer-help', id: uniqueId('help') });
    this.notice = h('div', {});
    this.field = h('textarea', {
      rows: 1,
      'aria-label': label,
      placeholder: label,
      'aria-autocomplete': 'list',
      'aria-describedby': this.help.id,
    });
    this.button = iconButton('send', t('composer.send'), () => this.send(), 'send');
    this.suggestions = suggestFor(this.field, desk.model, { commands: !thread });
    this.node = h(
      'div',
      { class: 'composer' },
      this.notice,
      h(
        'div',
        { class: 'composer-box' },
        !thread && this.globalShortcuts().length > 0 && this.shortcuts(),
        this.field,
        this.button,
      ),
      this.help,
    );
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('keydown', (event) => this.onKey(event));
    this.typed();
  }

  shortcuts() {
    const name = t('composer.shortcuts');
    const trigger = iconButton('bolt', name);
    return menuButton(
      trigger,
      () =>
        this.globalShortcuts().map((shortcut) => ({
          label: shortcut.name,
          hint: shortcut.description,
          choose: () => this.run('shortcuts', { callback_id: shortcut.callbackId }, shortcut.name),
        })),
      { align: 'start', title: name },
    );
  }

  globalShortcuts() {
    return this.desk.model.app.shortcuts.filter(({ type }) => type === 'global');
  }

  typed() {
    this.field.style.height = '';
    if (this.field.scrollHeight > this.field.clientHeight)
      this.field.style.height = `${this.field.scrollHeight}px`;
    const [word] = this.field.value.split(/\s/);
    const command =
      word.startsWith('/') && this.desk.model.app.commands.find((known) => known.command === word);
    if (!this.working)
      fill(
        this.help,
        command ? [h('code', {}, command.command), ` ${command.usageHint ?? ''}`] : t('composer.keys'),
      );
    this.button.setAttribute('aria-disabled', String(this.field.value.trim() === ''));
  }

  onKey(event) {
    if (this.suggestions.onKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  async send() {
    const text = this.field.value.trim();
    if (!text) return;
    this.suggestions.close();
    this.set('');
    const slash = !this.thread && /^(\/\S*)\s*([\s\S]*)$/.exec(text);
    const sent = slash
      ? await this.run('commands', { channel: this.channel, command: slash[1], text: slash[2] }, text)
      : await this.run('messages', { channel: this.channel, text, thread_ts: this.thread });
    if (!sent && this.field.value === '') this.set(text);
  }

  async run(act, body, name) {
    this.working += 1;
    fill(this.notice);
    if (name) fill(this.help, h('span', { class: 'spinner' }), t('composer.running', { name }));
    const answer = await this.desk.model.person.act(act, body);
    this.working -= 1;
    this.typed();
    if (!answer.ok) fill(this.notice, problemNote(answer.error));
    if (answer.message) this.desk.model.hear('message', answer.message);
    return answer.ok;
  }

  set(text) {
    this.field.value = text;
    this.typed();
  }

  focus() {
    this.field.focus();
  }
}
