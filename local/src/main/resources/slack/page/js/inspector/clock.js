import { post } from '../api.js';
import { textButton } from '../buttons.js';
import { fill, h } from '../dom.js';
import { t } from '../i18n.js';

const STEPS = ['PT1M', 'PT5M', 'PT1H', 'P1D', 'P7D'];

/** The workspace's clock: stop it, set it, move it on - what falls due then happens. */
export function clockPart(desk) {
  const { model } = desk;
  const shown = h('output', { class: 'clock', 'aria-label': t('clock.now') });
  const problem = h('p', { class: 'field-error', role: 'alert' });
  const at = h('input', { type: 'datetime-local', 'aria-label': t('clock.set') });
  const tell = async (body) => {
    const answer = await post('/sim/clock', body);
    fill(problem, answer.ok ? undefined : answer.error.text);
    if (answer.ok) model.hear('clock', answer);
    draw();
  };
  const button = (name, body) => textButton(t(name), () => tell(body));
  const setIt = () => at.value && tell({ set: new Date(at.value).toISOString() });

  function draw() {
    fill(
      shown,
      model.dates.full(new Date(model.now())),
      model.clock.frozen && h('span', { class: 'badge' }, t('clock.frozen')),
    );
  }

  setInterval(() => shown.checkVisibility() && draw(), 1_000);
  model.on('clock', draw);
  draw();
  return h(
    'div',
    { class: 'clock-part' },
    shown,
    problem,
    h(
      'div',
      { class: 'choices-grid' },
      button('clock.freeze', { freeze: true }),
      button('clock.run', { freeze: false }),
    ),
    h('h3', {}, t('clock.advance')),
    h(
      'div',
      { class: 'choices-grid' },
      STEPS.map((step) => button(`clock.${step}`, { advance: step })),
    ),
    h('h3', {}, t('clock.set')),
    h('div', { class: 'set-clock' }, at, textButton(t('clock.setIt'), setIt)),
  );
}
