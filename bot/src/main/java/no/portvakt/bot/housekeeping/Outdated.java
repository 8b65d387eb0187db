package no.portvakt.bot.housekeeping;

import java.time.Duration;
import java.time.Instant;

/** A table whose rows are of no use after a while. */
public interface Outdated {

  /** What the rows are, for the log. */
  String rows();

  Duration kept();

  void forgetBefore(Instant time);
}
