import { locales, t } from '../i18n.js';

const DAY = 86_400_000;

/** Formats instants in the reader's language and time zone, "today" being the workspace's own. */
export class Dates {
  constructor(zone, now) {
    this.zone = zone;
    this.now = now;
  }

  /** Slack's `<!date^…>`: each `{token}` of the pattern becomes a part of the date. */
  pattern(seconds, pattern) {
    const at = new Date(seconds * 1000);
    return pattern.replace(/\{(\w+)\}/g, (whole, token) => this.token(at, token) ?? whole);
  }

  token(at, token) {
    switch (token) {
      case 'date_num':
        return new Intl.DateTimeFormat('sv-SE', { timeZone: this.zone }).format(at);
      case 'date':
        return this.format(at, { day: 'numeric', month: 'long', year: 'numeric' });
      case 'date_short':
        return this.format(at, { day: 'numeric', month: 'short', year: 'numeric' });
      case 'date_long':
        return this.long(at);
      case 'date_pretty':
        return this.near(at) ?? this.token(at, 'date');
      case 'date_short_pretty':
        return this.near(at) ?? this.token(at, 'date_short');
      case 'date_long_pretty':
        return this.near(at) ?? this.long(at);
      case 'time':
        return this.time(at);
      case 'time_secs':
        return this.format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
      case 'ago':
        return this.ago(at);
      default:
        return undefined;
    }
  }

  long(at) {
    return this.format(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  time(at) {
    return this.format(at, { hour: '2-digit', minute: '2-digit' });
  }

  full(at) {
    return `${this.long(at)} ${this.token(at, 'time_secs')}`;
  }

  /** The heading over a day's messages. */
  day(at) {
    return this.near(at) ?? this.format(at, { weekday: 'long', day: 'numeric', month: 'long' });
  }

  near(at) {
    const days = Math.round((this.midnight(at) - this.midnight(new Date(this.now()))) / DAY);
    return { '-1': t('yesterday'), 0: t('today'), 1: t('tomorrow') }[days];
  }

  midnight(at) {
    return Date.parse(this.token(at, 'date_num'));
  }

  ago(at) {
    const seconds = (at.getTime() - this.now()) / 1000;
    const scale = [
      [86_400, 'day'],
      [3_600, 'hour'],
      [60, 'minute'],
    ];
    const [size, unit] = scale.find(([size]) => Math.abs(seconds) >= size) ?? [1, 'second'];
    const ago = new Intl.RelativeTimeFormat(locales(), { numeric: 'auto' });
    return ago.format(Math.round(seconds / size), unit);
  }

  format(at, options) {
    return new Intl.DateTimeFormat(locales(), { timeZone: this.zone, ...options }).format(at);
  }
}
