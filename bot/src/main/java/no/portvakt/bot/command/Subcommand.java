package no.portvakt.bot.command;

import java.util.List;
import no.portvakt.bot.slack.Message;

/** One thing that {@code /portvakt} can do. */
public interface Subcommand {

  /** What it is called, in Norwegian and English. */
  List<String> names();

  /** Does it, and tells only the person who asked. */
  Message answer(Command command);
}
