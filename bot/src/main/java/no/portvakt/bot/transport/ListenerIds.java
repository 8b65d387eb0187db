package no.portvakt.bot.transport;

import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.model.event.Event;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which listeners there are. Bolt itself would keep two of the same id and call either. */
final class ListenerIds {

  private static final String BEFORE = "^\\Q";
  private static final String AFTER = "\\E$";

  private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);

  Pattern take(Kind kind, Pattern pattern) {
    var text = pattern.pattern();
    if (!text.startsWith(BEFORE) || !text.endsWith(AFTER)) {
      throw new IllegalArgumentException("a listener's id is exact: " + text);
    }
    take(kind, text.substring(BEFORE.length(), text.length() - AFTER.length()));
    return pattern;
  }

  void take(Class<? extends Event> event) {
    take(Kind.EVENT, EventsApiPayloadParser.getEventTypeAndSubtype(event));
  }

  Set<String> of(Kind kind) {
    return Set.copyOf(ids.getOrDefault(kind, Set.of()));
  }

  private void take(Kind kind, String id) {
    if (!ids.computeIfAbsent(kind, _ -> new TreeSet<>()).add(id)) {
      throw new IllegalArgumentException("two listeners for " + kind + " " + id);
    }
  }
}
