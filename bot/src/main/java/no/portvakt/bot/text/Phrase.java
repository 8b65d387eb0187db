package no.portvakt.bot.text;

import java.util.List;

/** A text to be said in some language: its key and arguments. */
public record Phrase(String key, List<Object> arguments) {

  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments));
  }

  public String in(Wording wording) {
    return wording.text(key, arguments.toArray());
  }
}
