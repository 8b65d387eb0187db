import { avatar } from './avatar.js';
import { fill, h } from './dom.js';
import { t } from './i18n.js';
import { icon } from './icons.js';
import { themeButton } from './theme.js';
import { menuButton } from './widgets/menu.js';

/** The strip on top: where one is (and that it is not Slack), whether the app hears, and who one is. */
export function topbar(desk, menu, inspector) {
  const { model } = desk;
  const status = h('span', { class: 'status' });
  const clock = h('span', { class: 'frozen' });
  const drawStatus = () => {
    const state = model.offline ? 'offline' : appState(model.app);
    status.dataset.state = state;
    fill(status, t(`status.${state}`, { name: model.app.name }));
  };
  const drawClock = () =>
    fill(
      clock,
      model.clock.frozen && [
        icon('clock'),
        t('clock.frozenAt', { at: model.dates.full(new Date(model.now())) }),
      ],
    );
  model.on('app', drawStatus);
  model.on('connection', drawStatus);
  model.on('clock', drawClock);
  drawStatus();
  drawClock();
  return h(
    'header',
    { class: 'topbar' },
    menu,
    h('span', { class: 'team' }, model.team.name),
    h('span', { class: 'not-slack' }, t('notSlack')),
    clock,
    h('span', { class: 'space' }),
    status,
    inspector,
    themeButton(),
    meButton(desk),
  );
}

function appState(app) {
  if (!app.installed) return 'uninstalled';
  return app.connected ? 'connected' : 'waiting';
}

function meButton(desk) {
  const { me, users } = desk.model;
  const trigger = h(
    'button',
    { type: 'button', class: 'me', 'aria-label': t('me.actingAs', { name: me.realName }) },
    avatar(me, 'small'),
    h('span', {}, me.realName),
  );
  const others = [...users.values()].filter((user) => !user.bot && !user.deleted && user.id !== me.id);
  const open = (query) => window.open(`?${query}`, '_blank', 'noopener');
  return menuButton(
    trigger,
    () => [
      ...others.map((user) => ({
        label: user.realName,
        hint: user.title,
        choose: () => open(`user=${user.id}`),
      })),
      { label: t('me.chooser'), choose: () => open('') },
    ],
    { title: t('me.openAs') },
  );
}
