import { closeButton } from './buttons.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';

const EXPLAINED = ['operation_timeout', 'dispatch_failed', 'invalid_command', 'messages_tab_read_only'];

/** What went wrong, with the code that Slack would show, read out at once. */
export function problemNote(problem) {
  const explanation = EXPLAINED.includes(problem.code) && t(`problem.${problem.code}`);
  return h(
    'div',
    { class: 'note problem', role: 'alert' },
    icon('warning'),
    h('div', {}, h('strong', {}, problem.text ?? problem.code), explanation && h('p', {}, explanation)),
  );
}

/** The corner where late problems appear: those that no act of this tab is waiting for. */
export function noticeCorner(model) {
  const corner = h('div', { class: 'corner' });
  model.on('problem', (problem) => {
    const notice = h(
      'div',
      { class: 'toast' },
      problemNote(problem),
      closeButton(t('close'), () => notice.remove()),
    );
    corner.append(notice);
    setTimeout(() => notice.remove(), 15_000);
  });
  return corner;
}
