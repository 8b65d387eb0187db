import { h } from './dom.js';
import { openDialog } from './dialog.js';
import { plainText, textNodes } from './blocks/text.js';

/** Shows an element's confirm dialog; answers whether the person went on. */
export function askToConfirm(confirm, surface) {
  return new Promise((answer) => {
    let confirmed = false;
    const finish = (value) => {
      confirmed = value;
      dialog.close();
    };
    const style = confirm.style === 'danger' ? 'danger' : 'primary';
    const dialog = openDialog({
      role: 'alertdialog',
      className: 'confirm',
      title: plainText(confirm.title),
      body: h('div', { class: 'prose' }, textNodes(confirm.text, surface)),
      actions: [
        h('button', { type: 'button', class: 'button', onclick: () => finish(false) }, plainText(confirm.deny)),
        h('button', { type: 'button', class: `button ${style}`, onclick: () => finish(true) }, plainText(confirm.confirm)),
      ],
      closed: () => answer(confirmed),
    });
  });
}
