package no.portvakt.bot.login;

import java.util.Locale;
import no.portvakt.bot.text.Phrase;

/** How a log-in ends that leads to nothing; each has a text that says what to do next. */
enum Ending {
  /** No such link, or none that is known any more. */
  UNKNOWN,
  EXPIRED,
  USED,
  /** It was begun in another browser. */
  OTHER_BROWSER,
  /** By the person, at ID-porten. */
  CANCELLED,
  /** ID-porten does not answer. */
  UNAVAILABLE,
  /** ID-porten says no, or says what does not hold. */
  FAILED,
  /** Whoever logged in is somebody else. */
  ANOTHER,
  TOO_LOW,
  /** Our own. */
  TROUBLE;

  static final String KEY = "login.ended";

  Phrase phrase() {
    return Phrase.of(KEY + "." + name());
  }

  String meter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
