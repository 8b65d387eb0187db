import { fill, h } from './dom.js';
import { drawBlocks } from './blocks/blocks.js';
import { t } from './i18n.js';
import { problemNote } from './notices.js';
import { surfaceOf } from './surface.js';

/** The app's Home, as the app has published it for this person. */
export function homePane(desk) {
  const { model } = desk;
  const alert = h('div', {});
  const blocks = h('div', { class: 'blocks' });
  const pane = h('div', { class: 'home', role: 'tabpanel', 'aria-label': t('app.home'), tabindex: '0' }, h('div', { class: 'home-page' }, alert, blocks));
  const failed = (problem) => fill(alert, problem && problemNote(problem));
  let surface;

  function draw() {
    const { home } = model;
    if (!home) return fill(blocks, h('p', { class: 'nothing' }, t('home.empty', { name: model.app.name })));
    if (surface?.id !== home.id) {
      fill(blocks);
      surface = { id: home.id, ...surfaceOf(model, desk.context, { type: 'view', view_id: home.id }, failed) };
    }
    surface.form.adopt(home.blocks, home.state?.values);
    return drawBlocks(blocks, home.blocks, surface);
  }

  async function open() {
    const answer = await model.person.act('home', { tab: 'home' });
    failed(answer.ok ? undefined : answer.error);
    if (answer.ok) model.hear('home', { view: answer.home });
  }

  const stop = model.on('home', () => (pane.isConnected ? draw() : undefined));
  model.on('place', () => desk.place.home || stop());
  draw();
  open();
  return pane;
}
