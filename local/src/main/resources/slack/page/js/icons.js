const PATHS = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  plus: 'M12 6v12M6 12h12',
  send: 'M5 12h13M12.5 6l6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 6l-6 6 6 6',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  reply: 'M5 6.5h14v9.5h-8l-4.5 3.5V16H5z',
  bolt: 'M13 4 6 13.5h5L10.5 20 18 10.5h-5z',
  eye: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
  moon: 'M19 14.5A7.5 7.5 0 1 1 10 5a6 6 0 0 0 9 9.5z',
  auto: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  menu: 'M4 7h16M4 12h16M4 17h16',
  open: 'M13.5 5H19v5.5M19 5l-8 8M10 6H5v13h13v-5',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  people:
    'M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 19c.4-3 2.6-4.6 5.5-4.6s5.100 1.600 5.500 4.600M15.500 5.800a3 3 0 0 1 0 5.500M16.500 14.600c2.300.3 3.700 1.900 4 4.400',
  warning: 'M12 5 3.500 19h17zM12 10.500v4M12 16.800h.01',
  down: 'M6.500 9.500l5.500 5.500 5.500-5.500',
  app: 'M5 20V9.500C5 5.900 8.100 4 12 4s7 1.900 7 5.500V20M9 20v-8.500a3 3 0 0 1 6 0V20M3.500 20h17',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.300l2.800 1.700',
};

/** A line icon. It is decoration: the control that holds it carries the name. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
