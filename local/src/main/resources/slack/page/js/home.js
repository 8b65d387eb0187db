import { drawBlocks } from './blocks/blocks.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { problemNote } from './notices.js';
import { surfaceOf } from './surface.js';

/** The app's Home, as the app has published it for this person. Opening it tells the app. */
export class Home {
  constructor(desk) {
    this.desk = desk;
    this.alert = h('div', {});
    this.blocks = h('div', { class: 'blocks' });
    this.node = h(
      'div',
      { class: 'home', role: 'tabpanel', 'aria-label': t('app.home'), tabindex: '0' },
      h('div', { class: 'home-page' }, this.alert, this.blocks),
    );
    this.end = desk.model.on('home', () => this.draw());
    this.draw();
    this.open();
  }

  draw() {
    const { home, app } = this.desk.model;
    if (!home)
      return void fill(this.blocks, h('p', { class: 'nothing' }, t('home.empty', { name: app.name })));
    if (this.id !== home.id) this.begin(home);
    this.surface.form.adopt(home.blocks, home.state?.values);
    drawBlocks(this.blocks, home.blocks, this.surface);
  }

  begin(home) {
    this.id = home.id;
    fill(this.blocks);
    this.surface = surfaceOf(
      this.desk.model,
      this.desk.context,
      { type: 'view', view_id: home.id },
      (problem) => this.failed(problem),
    );
  }

  async open() {
    const answer = await this.desk.model.person.act('home', { tab: 'home' });
    this.failed(answer.ok ? undefined : answer.error);
    if (answer.ok) this.desk.model.hear('home', { view: answer.home });
  }

  failed(problem) {
    fill(this.alert, problem && problemNote(problem));
  }
}
