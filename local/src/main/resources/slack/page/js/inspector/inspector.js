import { closeButton } from '../buttons.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from '../icons.js';
import { Tabs } from '../widgets/tabs.js';
import { clockPart } from './clock.js';
import { faultsPart } from './faults.js';
import { trafficPart } from './traffic.js';

/** The workshop behind the workspace: its traffic with the app, faults to arm, the clock. */
export function inspectorPanel(desk, live) {
  const traffic = trafficPart(desk);
  const tabs = new Tabs(t('inspector.name'), [
    { name: t('inspector.traffic'), content: traffic.node },
    { name: t('inspector.faults'), content: faultsPart(desk) },
    { name: t('inspector.clock'), content: clockPart(desk) },
  ]);
  const panel = h(
    'aside',
    { class: 'inspector', id: 'inspector', 'aria-label': t('inspector.name'), hidden: true },
    h(
      'header',
      { class: 'pane-head' },
      h(
        'div',
        { class: 'pane-title' },
        h('h2', {}, t('inspector.name')),
        closeButton(t('inspector.close'), () => show(false)),
      ),
      tabs.list,
    ),
    tabs.panels,
  );
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'plain labelled',
      'aria-label': t('inspector.name'),
      'aria-controls': 'inspector',
      'aria-expanded': 'false',
      onclick: () => show(panel.hidden),
    },
    icon('pulse'),
    h('span', {}, t('inspector.name')),
  );

  function show(open) {
    panel.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    live.withTraffic(open);
    if (!open) toggle.focus();
  }

  desk.model.on('connection', () => !panel.hidden && traffic.read());

  return { panel, toggle };
}
