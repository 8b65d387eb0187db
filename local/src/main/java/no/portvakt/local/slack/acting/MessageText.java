package no.portvakt.local.slack.acting;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.portvakt.local.slack.world.World;

/** What Slack's client makes of what a person types. */
final class MessageText {

  private static final Pattern PERSON = Pattern.compile("@([\\p{L}0-9._-]+)");
  private static final Pattern CHANNEL = Pattern.compile("#([\\p{L}0-9_-]+)");

  private final World world;

  MessageText(World world) {
    this.world = world;
  }

  /** In a message: the three characters escaped, people and channels as references. */
  String ofMessage(String typed) {
    String escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return mentions(escaped, id -> "<@" + id + ">");
  }

  /** In a command that asks for escaping: the references carry the names too. */
  String escapeMentions(String typed) {
    return mentions(
        typed,
        id -> "<@%s|%s>".formatted(id, world.users().find(id).map(user -> user.name()).orElse("")));
  }

  private String mentions(String text, Function<String, String> person) {
    String withPeople =
        PERSON
            .matcher(text)
            .replaceAll(match ->
                quote(
                    world
                        .users()
                        .byName(match.group(1))
                        .map(user -> person.apply(user.id()))
                        .orElse(match.group())));
    return CHANNEL.matcher(withPeople).replaceAll(this::channel);
  }

  private String channel(MatchResult match) {
    return quote(
        world
            .conversations()
            .byName(match.group(1))
            .map(channel -> "<#%s|%s>".formatted(channel.id(), channel.name()))
            .orElse(match.group()));
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
