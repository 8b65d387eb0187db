package no.portvakt.bot.command;

import java.util.List;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;

/**
 * What a person wrote after {@code /portvakt}.
 *
 * @param name the subcommand as written, lower-case; empty if none was
 * @param arguments the words after it
 * @param trigger lets a modal be opened within three seconds
 */
public record Command(
    Who who, String name, List<String> arguments, String trigger, String responseUrl) {

  public Wording wording() {
    return Wording.in(who.locale());
  }

  /** An argument, or nothing. */
  public String argument(int index) {
    return index < arguments.size() ? arguments.get(index) : "";
  }
}
