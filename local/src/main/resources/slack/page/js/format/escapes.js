/** Undoes Slack's escaping of three signs, once: `&amp;` last, so `&amp;lt;` stays `&lt;`. */
export function unescape(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
