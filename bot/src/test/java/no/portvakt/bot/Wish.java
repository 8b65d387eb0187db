package no.portvakt.bot;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.portvakt.bot.transport.Interactions;

/**
 * What one of the demo's people asks for in Slack, under a name of its own: an order has it as its
 * prefix, the others as their reason.
 *
 * @param requester the Slack user who asks
 * @param scope what is to be delegated; empty for other kinds
 */
public record Wish(Kind kind, String name, String requester, String scope) {

  /** What can be asked for. */
  public enum Kind {
    ORDER("prefix.registered", "U0KARI"),
    ACCESS("right.given", "U0PETTER"),
    DELEGATION("delegation.given", "U0PETTER");

    private final String change;
    private final String approver;

    Kind(String change, String approver) {
      this.change = change;
      this.approver = approver;
    }

    /** What the audit trail calls the change of the registry that it is for. */
    public String change() {
      return change;
    }

    /** The Slack user who decides. */
    public String approver() {
      return approver;
    }
  }

  /** Ola orders a prefix in ver2. */
  public static Wish order(String prefix) {
    return new Wish(Kind.ORDER, prefix, "U0OLA", "");
  }

  /** Somebody of Nordlys' asks for access to production. */
  public static Wish access(String requester, String reason) {
    return new Wish(Kind.ACCESS, reason, requester, "");
  }

  /** Arne delegates Fjordvik's access to a scope in ver2 to Nordlys. */
  public static Wish delegation(String scope, String reason) {
    return new Wish(Kind.DELEGATION, reason, "U0ARNE", scope);
  }

  /** Sends the form this way, and confirms where it leads to that; what is said at last. */
  public HttpResponse<String> send(Function<JsonObject, HttpResponse<String>> way) {
    var answer = way.apply(form());
    return toConfirm(answer)
        .map(shown -> way.apply(Interactions.confirmation("C" + name, requester, shown)))
        .orElse(answer);
  }

  private JsonObject form() {
    var view = "V" + name;
    return switch (kind) {
      case ORDER -> Interactions.order(view, name);
      case ACCESS -> Interactions.access(view, requester, name);
      case DELEGATION -> Interactions.delegation(view, scope, name);
    };
  }

  private static Optional<JsonObject> toConfirm(HttpResponse<String> answer) {
    return answer.body().contains("\"confirm-delegation\"")
        ? Optional.of(
            JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("view"))
        : Optional.empty();
  }

  /** Who has got a message, once for each, when it waits for an answer. */
  public List<String> toldWhenOpen() {
    return kind == Kind.ORDER ? Told.WHEN_OPEN : List.of(requester, kind.approver());
  }

  /** When it has ended as well. */
  public List<String> toldWhenClosed() {
    var end = kind == Kind.DELEGATION ? List.of(requester, kind.approver()) : List.of(requester);
    return Stream.concat(toldWhenOpen().stream(), end.stream()).toList();
  }
}
