package no.portvakt.workflows.approval;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.portvakt.workflows.request.RequestKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * Which kinds of requests are decided by whoever has logged in with ID-porten, and how long ago
 * that may be. Unless settings say otherwise: what concerns access to production, and delegations
 * there and their end, 15 minutes.
 */
@ConfigurationProperties("portvakt.login")
public final class LogInRules {

  /** What settings say of a kind. */
  public record Configured(@Nullable Boolean required, @Nullable Duration fresh) {}

  private enum Where {
    NOWHERE,
    IN_PRODUCTION,
    EVERYWHERE
  }

  private record Rule(Where required, Duration fresh) {}

  /** What goes on record where Slack's word is enough. */
  public static final String SLACK = "SLACK";

  private static final Set<RequestKind> IN_PRODUCTION =
      Set.of(
          RequestKind.PRODUCTION_ACCESS,
          RequestKind.ACCESS_REMOVAL,
          RequestKind.SUPPLIER_DELEGATION,
          RequestKind.DELEGATION_REVOCATION);

  /** Nobody decides these: what they ask for takes effect, or is told of, by itself. */
  private static final Set<RequestKind> UNDECIDED =
      Set.of(
          RequestKind.SCOPE_DEACTIVATION, RequestKind.ROLE_CHANGE, RequestKind.DELEGATION_INQUIRY);

  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Map<RequestKind, Rule> rules = new EnumMap<>(RequestKind.class);

  @ConstructorBinding
  public LogInRules(@Nullable Map<String, Configured> kinds) {
    var configured = new HashMap<String, Configured>();
    if (kinds != null) {
      kinds.forEach((kind, rule) -> configured.put(withoutDashes(kind), rule));
    }
    for (var kind : RequestKind.values()) {
      if (!UNDECIDED.contains(kind)) {
        rules.put(kind, rule(kind, configured.remove(withoutDashes(kind.processId()))));
      }
    }
    if (!configured.isEmpty()) {
      throw new IllegalArgumentException(
          """
          portvakt.login.kinds names %s, which are no kinds of requests that somebody decides:\
           take them out. Kinds that can take a log-in are %s\
          """
              .formatted(new TreeSet<>(configured.keySet()), decided()));
    }
  }

  private String decided() {
    return rules.keySet().stream().map(RequestKind::processId).sorted().collect(joining(", "));
  }

  /** Those that nobody decides without having logged in, everywhere or in production. */
  public List<RequestKind> kinds() {
    return rules.entrySet().stream()
        .filter(rule -> rule.getValue().required() != Where.NOWHERE)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What goes on record for an approval given now; nothing when it takes a log-in first.
   *
   * @param kind one that somebody decides
   * @param production whether the request concerns production
   */
  Optional<String> recorded(
      RequestKind kind, boolean production, Assurance assurance, Instant now) {
    var rule = Objects.requireNonNull(rules.get(kind));
    if (assurance instanceof Assurance.LoggedIn(var acr, var at)
        && !at.plus(rule.fresh()).isBefore(now)) {
      return Optional.of("IDPORTEN:" + acr);
    }
    return isRequired(rule, production) ? Optional.empty() : Optional.of(SLACK);
  }

  private static boolean isRequired(Rule rule, boolean production) {
    return switch (rule.required()) {
      case NOWHERE -> false;
      case IN_PRODUCTION -> production;
      case EVERYWHERE -> true;
    };
  }

  private static Rule rule(RequestKind kind, @Nullable Configured configured) {
    var required = IN_PRODUCTION.contains(kind) ? Where.IN_PRODUCTION : Where.NOWHERE;
    var fresh = FRESH;
    if (configured != null) {
      if (configured.required() != null) {
        required = configured.required() ? Where.EVERYWHERE : Where.NOWHERE;
      }
      fresh = configured.fresh() == null ? fresh : configured.fresh();
    }
    if (fresh.compareTo(SHORTEST) < 0 || fresh.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "portvakt.login.kinds.%s.fresh is from 1m to 1d".formatted(kind.processId()));
    }
    return new Rule(required, fresh);
  }

  /** The environment's names of settings have none. */
  private static String withoutDashes(String kind) {
    return kind.replace("-", "");
  }
}
