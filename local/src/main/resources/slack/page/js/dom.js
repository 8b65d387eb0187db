/**
 * The only place where elements are made. Text always becomes a text node, never markup, so nothing
 * a user or an app wrote can turn into HTML.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) apply(element, name, value);
  add(element, children);
  return element;
}

function apply(element, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'data') Object.assign(element.dataset, value);
  else if (name === 'value' || name === 'checked') element[name] = value;
  else element.setAttribute(name, value === true ? '' : value);
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

let last = 0;

/** An id no other element of the page has. */
export function uniqueId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/** Calls `work` once things have been quiet for `delay` milliseconds. */
export function debounce(work, delay) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), delay);
  };
}

/** Gives an element exactly these children, leaving those that stay where they are: moving a node would cost it its focus. */
export function arrange(container, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...container.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const there = container.childNodes[index] ?? null;
    if (there !== node) container.insertBefore(node, there);
  });
}
