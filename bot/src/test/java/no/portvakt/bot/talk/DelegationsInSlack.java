package no.portvakt.bot.talk;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.SchemeForm;
import no.portvakt.registry.delegation.SchemeOutcome;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.jspecify.annotations.Nullable;

/** What tests of delegations in Slack share: scopes to delegate, forms, and what came of them. */
abstract class DelegationsInSlack {

  static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  static final OrganisationNumber FJORDVIK = OrganisationNumber.of("314500334");
  static final OrganisationNumber NORDLYS = OrganisationNumber.of("315600472");
  static final String TT02 = "https://tt02.altinn.no/";
  private static final Pattern REFERENCE = Pattern.compile("PV-[0-9]+");
  private static final Actor TEST = new Actor.System("test");
  static final Cause CAUSE = Cause.of(TEST);

  final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  /** Chooses in a menu that changes the form, and waits for what it brings. */
  static void choose(SlackModal form, String field, String value, String brought) {
    form.choose(field, value);
    form.click("choose-delegation-" + field).succeeds();
    await().until(() -> form.json().toString().contains(brought));
  }

  static SlackModal opened(SlackUser person) {
    return person.awaitModal(modal -> modal.callbackId().equals("supplier-delegation"));
  }

  static String confirm(SlackModal form) {
    form.submit().succeeds();
    return REFERENCE.matcher(form.text()).results().findFirst().orElseThrow().group();
  }

  SlackMessage card(String user, String reference) {
    return portvakt
        .as(user)
        .awaitDm(dm -> dm.says(reference) && dm.json().toString().contains("\"approve\""));
  }

  Request requestOf(String reference) {
    return portvakt
        .bean(Requests.class)
        .findByNumber(Long.parseLong(reference.substring(3)))
        .orElseThrow();
  }

  boolean isDelegated(ScopeName scope) {
    return portvakt.bean(Delegations.class).covers("ver2", scope, FJORDVIK, NORDLYS);
  }

  /** A scope that the consumer has access to and can delegate. */
  ScopeName shared() {
    var scope = scope(TT02);
    scheme(scope);
    portvakt.bean(Accesses.class).grant("ver2", KARTETATEN, scope, FJORDVIK, CAUSE);
    return scope;
  }

  /** The scheme of a scope that has one. */
  UUID schemeOf(ScopeName scope) {
    var delegations = portvakt.bean(Delegations.class);
    return delegations.schemesOf("ver2", scope, Keyset.first(1)).items().getFirst().id();
  }

  /** So that others find only their own in the list. */
  void revoke(ScopeName scope) {
    portvakt.bean(Delegations.class).revoke("ver2", schemeOf(scope), FJORDVIK, NORDLYS, CAUSE);
  }

  UUID scheme(ScopeName scope) {
    var form =
        new SchemeForm(
            Map.of("nb", "Eiendom", "nn", "Eigedom", "en", "Property"),
            Map.of("nb", "Oppslag", "nn", "Oppslag", "en", "Look-ups"),
            List.of(scope.value()),
            null);
    var made = portvakt.bean(Schemes.class).create("ver2", KARTETATEN, form, CAUSE);
    return ((SchemeOutcome.Done) made).scheme().id();
  }

  ScopeName scope(@Nullable String source) {
    var prefix = new PrefixName(Words.prefix());
    portvakt
        .bean(Prefixes.class)
        .register(new NewPrefix("ver2", prefix, KARTETATEN, UUID.randomUUID()), CAUSE);
    var form =
        new ScopeForm(
            "Oppslag", null, null, null, null, false, false, false, source, null, null, false,
            null);
    portvakt.bean(Scopes.class).create("ver2", KARTETATEN, prefix.value(), "eiendom", form, CAUSE);
    return ScopeName.of(prefix, "eiendom");
  }
}
