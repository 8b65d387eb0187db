import { plainText, textNodes } from './blocks/text.js';
import { textButton } from './buttons.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';

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
        textButton(plainText(confirm.deny), () => finish(false)),
        textButton(plainText(confirm.confirm), () => finish(true), style),
      ],
      closed: () => answer(confirmed),
    });
  });
}
