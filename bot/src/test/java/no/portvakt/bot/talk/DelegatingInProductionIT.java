package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.portvakt.bot.login.LogInLinks;
import no.portvakt.bot.login.Visitor;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.delegation.SchemeForm;
import no.portvakt.registry.delegation.SchemeOutcome;
import no.portvakt.registry.delegation.Schemes;
import no.portvakt.registry.identity.Identities;
import no.portvakt.registry.identity.IdentityNumber;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeForm;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.scope.Scopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In production whoever delegates, or ends that, logs in with ID-porten first. */
class DelegatingInProductionIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final OrganisationNumber FJORDVIK = OrganisationNumber.of("314500334");
  private static final OrganisationNumber NORDLYS = OrganisationNumber.of("315600472");
  private static final Pattern REFERENCE = Pattern.compile("PV-[0-9]+");
  private static final Actor TEST = new Actor.System("test");
  private static final Cause CAUSE = Cause.of(TEST);

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Visitor visitor = new Visitor();
  private final SlackUser arne = portvakt.as("U0ARNE");
  private final SlackUser petter = portvakt.as("U0PETTER");
  private final ScopeName scope = scope();
  private final UUID scheme = scheme();

  @BeforeEach
  void nobodyHasJustLoggedIn() {
    List.of("U0ARNE", "U0PETTER").forEach(user -> RememberedLogIns.forget(portvakt, user));
  }

  @Test
  void theOfferIsMadeByWhoeverHasLoggedInAndTheLogInDoesForItsEndToo() {
    var form = offered();
    assertThat(form.text()).contains("krever at du logger inn", "ingenting er sendt");
    assertThat(form.json().toString()).doesNotContain("/login/");
    assertThat(asked()).isEmpty();
    form.closeAll();
    var link = LogInLinks.in(awaitAsking(arne::awaitDm).json());
    assertThat(visitor.get(link).body())
        .contains("delegere " + scope.value() + " fra Fjordvik kommune til Nordlys Systemer AS");

    var page = visitor.through(link, LogInLinks.claims("Arne Rådmann"));

    assertThat(page).contains("Avgjørelsen er registrert", "er lagret");
    assertThat(visitor.get(link).body()).contains("Lenken er allerede brukt");
    assertThat(asked()).singleElement().asString().contains("IDPORTEN:idporten-loa-high");
    var card =
        petter.awaitDm(
            dm -> dm.says(scope.value()) && dm.json().toString().contains("\"approve\""));
    assertThat(card.blocksText()).contains("Scopet er følsomt");
    var shown = card.json().toString();
    var reference = REFERENCE.matcher(shown).results().findFirst().orElseThrow().group();
    arne.awaitDm(dm -> dm.says(reference));
    RememberedLogIns.add(portvakt, "U0PETTER", reference);
    card.click("Godkjenn").succeeds();
    arne.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));

    revoke(arne, "Gitt");

    arne.awaitEphemeral(told -> told.says("delegeringen blir opphevet nå"));
    petter.awaitDm(dm -> dm.says("er opphevet av Fjordvik") && dm.says(scope.value()));
    assertThat(isDelegated()).isFalse();
  }

  @Test
  void whoeverIsSomebodyElseAtIdPortenDelegatesNothing() {
    var hilde = portvakt.bean(Persons.class).byEmail("hilde.direktor@kartetaten.example");
    portvakt
        .bean(Identities.class)
        .confirm(
            hilde.orElseThrow().id(),
            IdentityNumber.parse(LogInLinks.number("Hilde Direktør")).orElseThrow());
    offered().closeAll();
    var link = LogInLinks.in(awaitAsking(arne::awaitDm).json());

    var page = visitor.through(link, LogInLinks.claims("Hilde Direktør"));

    assertThat(page).contains("er en annen enn den Slack-kontoen tilhører");
    assertThat(asked()).isEmpty();
  }

  @Test
  void theSupplierLetsGoByLoggingInOnce() {
    portvakt.bean(Delegations.class).delegate("prod", scheme, FJORDVIK, NORDLYS, CAUSE);

    revoke(petter, "Mottatt");

    var asking = awaitAsking(petter::awaitEphemeral);
    assertThat(asking.buttons()).containsExactly("Logg inn med ID-porten");
    assertThat(isDelegated()).isTrue();
    URI link = LogInLinks.in(asking.json());
    var back = visitor.logIn(visitor.toIdPorten(link), LogInLinks.claims("Petter Nord"));
    assertThat(isDelegated()).isTrue();
    assertThat(visitor.arrive(back)).contains("Avgjørelsen er registrert");
    assertThat(visitor.arrive(back)).contains("Lenken er allerede brukt");
    petter.awaitDm(dm -> dm.says("er opphevet av Nordlys") && dm.says(scope.value()));
    assertThat(isDelegated()).isFalse();
  }

  /** The form as it is once the offer has been confirmed. */
  private SlackModal offered() {
    arne.command("/portvakt deleger prod").succeeds();
    var form = arne.awaitModal(modal -> modal.callbackId().equals("supplier-delegation"));
    form.pick("other", "nordlys").pick("scope", scope.value());
    form.click("choose-delegation-scope-prod").succeeds();
    await().until(() -> form.text().contains("gir tilgang til ekte data"));
    assertThat(form.text()).contains("Scopet er følsomt", "krever samtykke", "Sjekk at");
    form.fill("reason", "De drifter det").submit().succeeds();
    form.submit().succeeds();
    return form;
  }

  private void revoke(SlackUser party, String direction) {
    party.command("/portvakt delegeringer prod").succeeds();
    party
        .awaitEphemeral(shown -> shown.says(direction) && shown.says(scope.value()))
        .click("Opphev")
        .succeeds();
  }

  private SlackMessage awaitAsking(Function<Predicate<SlackMessage>, SlackMessage> awaited) {
    return awaited.apply(told -> told.says(scope.value()) && told.says("logger inn med ID-porten"));
  }

  private boolean isDelegated() {
    return portvakt.bean(Delegations.class).covers("prod", scope, FJORDVIK, NORDLYS);
  }

  /** What the audit trail says of offers of the scope. */
  private List<String> asked() {
    return portvakt
        .jdbc()
        .sql(
            """
            select details::text from audit_trail
            where action = 'delegation.asked-for' and details::text like :scope
            """)
        .param("scope", "%" + scope.value() + "%")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private UUID scheme() {
    var form =
        new SchemeForm(
            Map.of("nb", "Eiendom", "nn", "Eigedom", "en", "Property"),
            Map.of("nb", "Oppslag", "nn", "Oppslag", "en", "Look-ups"),
            List.of(scope.value()),
            null);
    var made = portvakt.bean(Schemes.class).create("prod", KARTETATEN, form, CAUSE);
    return ((SchemeOutcome.Done) made).scheme().id();
  }

  /** A scope that the consumer has access to and can delegate. */
  private ScopeName scope() {
    var prefix = new PrefixName(Words.prefix());
    portvakt
        .bean(Prefixes.class)
        .register(new NewPrefix("prod", prefix, KARTETATEN, UUID.randomUUID()), CAUSE);
    var form =
        new ScopeForm(
            "Oppslag",
            null,
            null,
            null,
            null,
            true,
            false,
            false,
            "https://www.altinn.no/",
            null,
            null,
            false,
            null);
    portvakt.bean(Scopes.class).create("prod", KARTETATEN, prefix.value(), "eiendom", form, CAUSE);
    var name = ScopeName.of(prefix, "eiendom");
    portvakt.bean(Accesses.class).grant("prod", KARTETATEN, name, FJORDVIK, CAUSE);
    return name;
  }
}
