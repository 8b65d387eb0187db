const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', hourglass: '⌛',
  hourglass_flowing_sand: '⏳', bell: '🔔', lock: '🔒', unlock: '🔓', key: '🔑', closed_lock_with_key: '🔐',
  tada: '🎉', wave: '👋', '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', eyes: '👀',
  rocket: '🚀', memo: '📝', pencil: '📝', pencil2: '✏️', email: '📧', envelope: '✉️', question: '❓', information_source: 'ℹ️',
  no_entry: '⛔', no_entry_sign: '🚫', red_circle: '🔴', large_blue_circle: '🔵', large_green_circle: '🟢',
  large_yellow_circle: '🟡', large_orange_circle: '🟠', white_circle: '⚪', black_circle: '⚫', clock1: '🕐',
  alarm_clock: '⏰', stopwatch: '⏱️', calendar: '📆', date: '📅', link: '🔗', gear: '⚙️', hammer_and_wrench: '🛠️',
  wrench: '🔧', bulb: '💡', mag: '🔍', bust_in_silhouette: '👤', busts_in_silhouette: '👥', office: '🏢',
  speech_balloon: '💬', heart: '❤️', smile: '😄', slightly_smiling_face: '🙂', arrow_right: '➡️',
  arrows_counterclockwise: '🔄', repeat: '🔁', leftwards_arrow_with_hook: '↩️', clipboard: '📋', shield: '🛡️',
  package: '📦', pushpin: '📌', bookmark: '🔖', test_tube: '🧪', factory: '🏭', seedling: '🌱', star: '⭐',
  sparkles: '✨', fire: '🔥', zap: '⚡', raised_hand: '✋', thinking_face: '🤔', stop_sign: '🛑', construction: '🚧',
};

/** The sign behind a short name such as `tada`, if this workspace has it. */
export function emoji(name) {
  return Object.hasOwn(EMOJI, name) ? EMOJI[name] : undefined;
}

/** Text with every known `:name:` turned into its sign; unknown names stay as typed. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emoji(name) ?? whole);
}
