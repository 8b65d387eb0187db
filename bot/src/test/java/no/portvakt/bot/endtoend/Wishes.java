package no.portvakt.bot.endtoend;

import java.util.List;
import java.util.regex.Pattern;
import no.portvakt.bot.Wish;
import no.portvakt.local.slack.SlackMessage;

/** What a crowd asks for: access to production, an order and a delegation in turn. */
final class Wishes {

  private static final int NUMBER = 60;
  private static final int KINDS = Wish.Kind.values().length;
  private static final String WANTED = "ja";
  private static final String UNWANTED = "nei";
  private static final Pattern NAMED_WANTED = Pattern.compile("\\b" + WANTED + "[0-9]{4}\\b");

  private final List<String> scopes;
  private int next;

  Wishes(House house) {
    scopes = DelegableScopes.make(house, NUMBER);
  }

  /** Another one, which is to be approved or not. */
  Wish next(boolean wanted) {
    int number = next++;
    var name = "%s%04d".formatted(wanted ? WANTED : UNWANTED, number);
    return switch (number % KINDS) {
      case 0 -> Wish.access(Developers.user(number / KINDS), name);
      case 1 -> Wish.order(name);
      default -> Wish.delegation(scopes.get(number / KINDS), name);
    };
  }

  static boolean isWanted(Wish wish) {
    return wish.name().startsWith(WANTED);
  }

  /** Whether a message is about one that is to be approved. */
  static boolean isOfWanted(SlackMessage card) {
    return NAMED_WANTED.matcher(card.text() + " " + card.blocksText()).find();
  }
}
