package no.portvakt.bot.talk;

import java.util.concurrent.ThreadLocalRandom;

/** Words that no other test uses. */
final class Words {

  private static final long PREFIXES = 36L * 36 * 36 * 36 * 36 * 36 * 36;

  private Words() {}

  static String prefix() {
    return "t" + Long.toString(ThreadLocalRandom.current().nextLong(PREFIXES), 36);
  }
}
