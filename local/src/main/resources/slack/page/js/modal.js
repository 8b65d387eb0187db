import { drawBlocks } from './blocks/blocks.js';
import { plainText } from './blocks/text.js';
import { validate } from './blocks/validate.js';
import { whileBusy } from './busy.js';
import { textButton } from './buttons.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { problemNote } from './notices.js';
import { surfaceOf } from './surface.js';

const UNTIL_STACK_COMES = 300;
const FIELDS = 'input, textarea, select, [role=radiogroup], [role=group]';

/** One view of the stack. Updates are drawn in place: what was entered, and where one was, stays. */
export class ModalView {
  constructor(desk, id) {
    this.model = desk.model;
    this.id = id;
    this.heading = h('h2', { tabindex: '-1' });
    this.alert = h('div', {});
    this.blocks = h('div', { class: 'blocks' });
    this.form = h('form', { novalidate: true }, this.alert, this.blocks);
    this.body = h('div', { class: 'dialog-body' }, this.form);
    this.footer = h('footer', {});
    this.surface = surfaceOf(desk.model, desk.context, { type: 'view', view_id: id }, (problem) =>
      this.failed(problem),
    );
    this.surface.heading = 'h3';
    this.leaving = false;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.form.addEventListener('keydown', (event) => this.onKey(event));
    this.form.addEventListener('input', (event) => this.clearError(event.target));
  }

  update(view, root) {
    const drawn = JSON.stringify([view, root]);
    if (drawn === this.drawn) return;
    const held = this.form.contains(document.activeElement);
    const waiting = document.activeElement === this.heading;
    this.drawn = drawn;
    this.view = view;
    fill(this.heading, plainText(view.title));
    this.surface.form.adopt(view.blocks, view.state?.values);
    drawBlocks(this.blocks, view.blocks, this.surface);
    this.drawFooter(view, root);
    if (waiting || (held && !this.form.contains(document.activeElement))) this.focus();
  }

  drawFooter(view, root) {
    const close = plainText(view.close) || t(root ? 'modal.cancel' : 'modal.back');
    const inputs = view.blocks.some(({ type }) => type === 'input');
    this.button =
      (view.submit || inputs) &&
      textButton(plainText(view.submit) || t('modal.submit'), () => this.submit(), 'primary');
    const held = this.footer.contains(document.activeElement);
    fill(
      this.footer,
      textButton(close, () => this.leave(false)),
      this.button,
    );
    if (held) (this.button || this.heading).focus();
  }

  onKey(event) {
    if (event.key !== 'Enter' || event.defaultPrevented || event.target.tagName !== 'INPUT') return;
    if (event.target.role === 'combobox' || !['text', 'email', 'url'].includes(event.target.type)) return;
    event.preventDefault();
    this.submit();
  }

  async submit() {
    if (!this.button) return;
    const errors = validate(this.view.blocks, this.surface.form);
    if (Object.keys(errors).length) return void this.showErrors(errors);
    await whileBusy(this.button, async () => {
      const answer = await this.model.person.act(`views/${this.id}/submit`, {
        values: this.surface.form.values(),
      });
      this.failed(answer.ok || answer.errors ? undefined : answer.error);
      this.showErrors(answer.errors ?? {});
      if (answer.ok) await new Promise((done) => setTimeout(done, UNTIL_STACK_COMES));
    });
  }

  /** Marks the fields that are wrong and clears the others; focus goes to the first wrong one. */
  showErrors(errors) {
    for (const [block, show] of this.surface.fields) show(errors[block]);
    const first = this.form.querySelector('[aria-invalid]');
    if (first) focusOn(first);
  }

  clearError(target) {
    const block = target.closest('.block')?.dataset.blockId;
    if (block && target.closest('.has-error')) this.surface.fields.get(block)?.();
  }

  async leave(all) {
    if (this.leaving) return;
    this.leaving = true;
    const answer = await this.model.person.act(`views/${this.id}/close`, { all });
    this.leaving = false;
    if (!answer.ok) this.failed(answer.error);
  }

  failed(problem) {
    fill(this.alert, problem && problemNote(problem));
    if (problem) this.alert.scrollIntoView({ block: 'nearest' });
  }

  focus() {
    const first = this.blocks.querySelector(FIELDS);
    if (first) focusOn(first);
    else this.heading.focus();
  }
}

function focusOn(control) {
  const inner = control.matches('[role=radiogroup], [role=group]')
    ? control.querySelector('input')
    : undefined;
  (inner ?? control).focus();
}
