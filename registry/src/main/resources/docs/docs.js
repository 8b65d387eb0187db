// Renders openapi.json. Everything from it is put in as text, never as markup.
'use strict';

const METHODS = ['get', 'post', 'put', 'delete'];

const make = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
};
const code = (text) => make('code', {}, text);
const paragraph = (text) => make('p', {}, ...prose(text));

// `code` between backticks, as OpenAPI's Markdown has it.
const prose = (text) =>
  text.split('`').map((part, index) => (index % 2 ? code(part) : part)).filter((part) => part !== '');

const resolve = (api, node) => {
  if (!node || !node.$ref) return node ?? {};
  const path = node.$ref.slice(2).split('/');
  return path.reduce((at, key) => at[key], api);
};

const operations = (api) =>
  Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({path, method, ...item[method]})));

const typeOf = (api, schema) => {
  const known = resolve(api, schema);
  if (known.type === 'array') return `${typeOf(api, known.items)}[]`;
  if (known.format === 'date-time') return 'date-time';
  const type = Array.isArray(known.type) ? known.type.filter((one) => one !== 'null').join(' | ') : known.type;
  return type ?? 'object';
};

const example = (api, schema, depth = 0) => {
  const known = resolve(api, schema);
  if (known.example !== undefined) return known.example;
  if (known.examples?.length) return known.examples[0];
  if (known.enum?.length) return known.enum[0];
  if (known.default !== undefined) return known.default;
  switch (Array.isArray(known.type) ? known.type[0] : known.type) {
    case 'array': return depth < 4 ? [example(api, known.items, depth + 1)] : [];
    case 'object': return Object.fromEntries(Object.entries(known.properties ?? {})
      .map(([name, property]) => [name, example(api, property, depth + 1)]));
    case 'boolean': return false;
    case 'integer': case 'number': return 0;
    default: return known.format === 'date-time' ? '2026-11-22T07:50:00Z' : '…';
  }
};

const row = (api, name, schema, description, required) => {
  const known = resolve(api, schema);
  const allowed = known.enum ? `One of ${known.enum.map((value) => `\`${value}\``).join(', ')}.` : '';
  const text = [description, allowed].filter(Boolean).join(' ');
  return make('tr', {},
    make('th', {scope: 'row'}, code(name), required ? make('span', {className: 'required'}, 'required') : null),
    make('td', {className: 'type'}, typeOf(api, schema)),
    make('td', {}, text ? paragraph(text) : ''));
};

const table = (rows) =>
  make('div', {className: 'scroll'}, make('table', {}, make('tbody', {}, ...rows)));

const fields = (api, schema) => {
  const known = resolve(api, schema);
  const object = known.type === 'array' ? resolve(api, known.items) : known;
  return Object.entries(object.properties ?? {}).map(([name, property]) =>
    row(api, name, property, property.description ?? resolve(api, property).description ?? '',
      (object.required ?? []).includes(name)));
};

const shown = (api, content) => {
  const [type, media] = Object.entries(content)[0];
  const value = media.example ?? example(api, media.schema);
  const rows = fields(api, media.schema);
  return make('div', {},
    rows.length ? table(rows) : null,
    make('details', {},
      make('summary', {}, `Example, ${type}`),
      make('pre', {tabIndex: 0}, typeof value === 'string' ? value : JSON.stringify(value, null, 2))));
};

const section = (title, content) => content ? make('div', {}, make('h4', {}, title), content) : null;

const needs = (operation) => {
  const scopes = (operation.security ?? []).flatMap((one) => Object.values(one).flat());
  if (!scopes.length) return make('p', {className: 'needs'}, 'Open: needs no token.');
  return make('p', {className: 'needs'}, scopes.length > 1 ? 'Needs one of ' : 'Needs ',
    ...scopes.flatMap((scope, index) => (index ? [', ', code(scope)] : [code(scope)])));
};

const answers = (api, operation) => {
  const rows = Object.entries(operation.responses).map(([status, response]) => {
    const known = resolve(api, response);
    return make('tr', {},
      make('th', {scope: 'row'}, code(status)),
      make('td', {}, paragraph(known.description ?? '')));
  });
  return table(rows);
};

const body = (api, operation) => {
  const good = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const content = good && resolve(api, good[1]).content;
  return content && Object.keys(content).length ? shown(api, content) : null;
};

const rendered = (api, operation) => {
  const parameters = (operation.parameters ?? []).map((one) => resolve(api, one)).map((one) =>
    row(api, one.name, one.schema, `${one.description ?? ''}${one.in === 'header' ? ' (header)' : ''}`, one.required));
  return make('article', {className: 'operation', id: operation.operationId},
    make('h3', {}, operation.summary),
    make('p', {className: 'address'},
      make('span', {className: `method ${operation.method}`}, operation.method), code(operation.path)),
    needs(operation),
    operation.description ? paragraph(operation.description) : null,
    section('Parameters', parameters.length ? table(parameters) : null),
    section('Body', operation.requestBody ? shown(api, resolve(api, operation.requestBody).content) : null),
    section('Answer', body(api, operation)),
    section('Statuses', answers(api, operation)));
};

const contents = (groups) => [
  make('a', {className: 'home', href: '#top'}, 'Portvakt'),
  ...groups.flatMap(([tag, members]) => [
    make('h2', {}, tag.name),
    make('ul', {}, ...members.map((operation) =>
      make('li', {}, make('a', {href: `#${operation.operationId}`},
        make('span', {className: `method ${operation.method}`}, operation.method),
        make('span', {}, operation.summary)))))])];

const page = (api) => {
  const all = operations(api);
  const groups = api.tags.map((tag) => [tag, all.filter((operation) => operation.tags.includes(tag.name))])
    .filter(([, members]) => members.length);
  document.getElementById('contents').append(...contents(groups));
  document.getElementById('operations').append(
    make('header', {className: 'about', id: 'top'},
      make('h1', {}, api.info.title),
      ...api.info.description.split('\n\n').map(paragraph),
      make('p', {}, make('a', {href: '/docs/openapi.json'}, 'openapi.json'), ' has the same for tools.')),
    ...groups.map(([tag, members]) =>
      make('section', {className: 'group'},
        make('h2', {}, tag.name),
        tag.description ? paragraph(tag.description) : null,
        ...members.map((operation) => rendered(api, operation)))));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
};

fetch('/docs/openapi.json')
  .then((answer) => answer.ok ? answer.json() : Promise.reject(new Error(`status ${answer.status}`)))
  .then(page)
  .catch((failure) => document.getElementById('operations').append(
    make('p', {role: 'alert'}, `The description could not be read (${failure.message}). Try again.`)));
