package no.portvakt.local.slack.blockkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a piece of JSON must look like; {@link Checker} compares, {@link BlockKit} describes. */
sealed interface Rule {

  /** A text object; {@code markdown} says whether mrkdwn is allowed beside plain_text. */
  record Text(boolean markdown, int max) implements Rule {}

  record Str(int min, int max) implements Rule {}

  record OneOf(Set<String> values) implements Rule {}

  record Num(int min, int max) implements Rule {}

  record Bool() implements Rule {}

  record Any() implements Rule {}

  record Items(Rule item, int min, int max) implements Rule {}

  /** An object whose {@code type} member chooses its shape. */
  record ByType(Map<String, Shape> shapes) implements Rule {}

  /** An object with these members and no others; at least one of {@code either}, if any. */
  record Shape(Map<String, Member> members, List<String> either) implements Rule {

    static Shape empty() {
      return new Shape(Map.of(), List.of());
    }

    Shape must(String name, Rule rule) {
      return with(name, new Member(rule, true));
    }

    Shape may(String name, Rule rule) {
      return with(name, new Member(rule, false));
    }

    Shape either(String... names) {
      return new Shape(members, List.of(names));
    }

    private Shape with(String name, Member member) {
      var more = new LinkedHashMap<>(members);
      more.put(name, member);
      return new Shape(more, either);
    }
  }

  record Member(Rule rule, boolean required) {}
}
