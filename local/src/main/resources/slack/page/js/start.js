import { get } from './api.js';
import { avatar } from './avatar.js';
import { fill, h } from './dom.js';
import { speak, t } from './i18n.js';
import { icon } from './icons.js';
import { themeButton } from './theme.js';

/** The first page: who do you want to be? */
export async function startPage(root, unknown) {
  speak(navigator.language);
  const workspace = await get('/sim/workspace');
  if (!workspace.ok) return fill(root, h('p', { class: 'nothing', role: 'alert' }, t('problem.unreachable')));
  document.title = t('title.start', { team: workspace.team.name });
  const people = workspace.users.filter((user) => !user.bot && !user.deleted);
  return fill(
    root,
    h(
      'div',
      { class: 'start' },
      h('header', {}, h('span', { class: 'not-slack' }, t('notSlack')), themeButton()),
      h(
        'main',
        {},
        h('h1', {}, workspace.team.name),
        h('p', { class: 'lead' }, t('start.lead', { app: workspace.app.name })),
        unknown && h('p', { class: 'note problem', role: 'alert' }, t('start.unknown', { user: unknown })),
        [...byOrganisation(people)].map(([name, members]) =>
          h('section', {}, h('h2', {}, name), h('ul', { class: 'people' }, members.map(card))),
        ),
      ),
    ),
  );
}

/** People by the domain of their e-mail, under the organisation that the first one's title names. */
function byOrganisation(people) {
  const groups = new Map();
  const names = new Map();
  for (const user of people) {
    const domain = user.email?.split('@')[1] ?? '';
    if (!names.has(domain)) names.set(domain, user.title?.split(', ')[1] ?? domain);
    const name = names.get(domain);
    groups.set(name, [...(groups.get(name) ?? []), user]);
  }
  return groups;
}

function card(user) {
  const href = `?user=${encodeURIComponent(user.id)}`;
  const elsewhere = t('start.newTab', { name: user.realName });
  return h(
    'li',
    { class: 'person' },
    h(
      'a',
      { href, class: 'person-link' },
      avatar(user, 'large'),
      h(
        'span',
        {},
        h('strong', {}, user.realName),
        h('span', { class: 'muted' }, user.title),
        h('span', { class: 'language' }, language(user.locale)),
      ),
    ),
    h(
      'a',
      { href, class: 'plain', target: '_blank', rel: 'noopener', 'aria-label': elsewhere, title: elsewhere },
      icon('open'),
    ),
  );
}

function language(locale) {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale.split('-')[0]);
  return name[0].toUpperCase() + name.slice(1);
}
