package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.ALTINN;
import static no.portvakt.registry.delegation.Facts.TT02;
import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.SchemeOutcome.Done;
import no.portvakt.registry.delegation.SchemeOutcome.Refused;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Delegation schemes as their owners register them. */
@RegistryIT
class SchemesIT extends SchemesUnderTest {

  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  @Test
  void aSchemeIsAsItsOwnerGaveIt() {
    var outcome = schemes.create("ver2", owner, form(null, scope), CAUSE);

    var scheme = scheme(outcome);
    assertThat(scheme)
        .isEqualTo(
            new DelegationScheme(
                "ver2",
                scheme.id(),
                owner,
                Map.of("nb", "Eiendom", "nn", "Eigedom", "en", "Property"),
                Map.of("nb", "Oppslag i kart", "nn", "Oppslag i kart", "en", "Look-ups in maps"),
                Set.of(scope),
                clock.instant(),
                null,
                1));
    assertThat(delegations.scheme("ver2", scheme.id())).contains(scheme);
    assertThat(delegations.schemesOf("ver2", scope, PAGE).items()).containsExactly(scheme);
    assertThat(schemes.ownedBy("ver2", owner, PAGE).items()).containsExactly(scheme);
    assertThat(delegations.scheme("prod", scheme.id())).isEmpty();
    assertThat(delegations.schemesOf("prod", scope, PAGE).items()).isEmpty();
  }

  @Test
  void aNewSchemeIsRecordedWhole() {
    var scheme = scheme(schemes.create("ver2", owner, form("kart_" + owner, scope), CAUSE));

    assertThat(recorded(scheme))
        .containsExactly(
            ("delegation-scheme.created system:test {\"description.en.after\":\"Look-ups in maps\","
                    + "\"description.nb.after\":\"Oppslag i kart\","
                    + "\"description.nn.after\":\"Oppslag i kart\",\"owner\":\"%s\","
                    + "\"reason\":\"as agreed\",\"resource\":\"kart_%s\",\"scopes.after\":\"%s\","
                    + "\"title.en.after\":\"Property\",\"title.nb.after\":\"Eiendom\","
                    + "\"title.nn.after\":\"Eigedom\"}")
                .formatted(owner, owner, scope));
  }

  @Test
  void aResourceIsOneSchemeInEachEnvironmentAndGivesItItsId() {
    var prod = facts.scope("prod", owner);
    var resource = "kart_" + owner;

    var first = scheme(schemes.create("ver2", owner, form(resource, scope), CAUSE));

    assertThat(first.id()).isEqualTo(AltinnResource.schemeId(resource));
    assertThat(schemes.create("ver2", owner, form(resource, scope), CAUSE))
        .isEqualTo(new SchemeOutcome.Exists());
    assertThat(schemes.create("prod", owner, form(resource, prod), CAUSE)).isInstanceOf(Done.class);
  }

  @Test
  void ofManyWhoRegisterAResourceAtOnceOneDoes() throws Exception {
    var outcomes =
        Race.among(8, _ -> schemes.create("ver2", owner, form("kart_" + owner, scope), CAUSE));

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SchemeOutcome.Exists.class::isInstance).hasSize(7);
    assertThat(schemes.ownedBy("ver2", owner, PAGE).items())
        .singleElement()
        .satisfies(scheme -> assertThat(recorded(scheme)).hasSize(1));
  }

  @Test
  void onlyOwnActiveScopesWithThisEnvironmentsSourceCanBePutIn() {
    var others = facts.scope("ver2", facts.organisation());
    var unknown = new ScopeName("kart:finnesikke");
    var inactive = facts.scope("ver2", owner);
    facts.set("ver2", inactive, "active = false");
    var sourceless = new ScopeName(Some.prefix() + ":vei");
    facts.scope("ver2", owner, sourceless, null);
    var prods = new ScopeName(Some.prefix() + ":vei");
    facts.scope("ver2", owner, prods, ALTINN);

    var outcome =
        schemes.create(
            "ver2", owner, form(null, others, scope, unknown, inactive, sourceless, prods), CAUSE);

    assertThat(outcome)
        .isEqualTo(
            new Refused(
                List.of(
                    new Violation("scheme.scope.not-yours", "scopes[0]"),
                    new Violation("scheme.scope.not-yours", "scopes[2]"),
                    new Violation("scheme.scope.inactive", "scopes[3]"),
                    new Violation("scheme.scope.source", "scopes[4]"),
                    new Violation("scheme.scope.source", "scopes[5]"))));
    assertThat(schemes.ownedBy("ver2", owner, PAGE).items()).isEmpty();
  }

  @Test
  void aScopeIsSoughtInTheSchemesOwnEnvironment() {
    assertThat(schemes.create("prod", owner, form(null, scope), CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("scheme.scope.not-yours", "scopes[0]"))));
  }

  @Test
  void rulesOfFieldsComeBeforeThoseOfScopes() {
    var nothing = new SchemeForm(Map.of(), Map.of(), List.of(), null);

    assertThat(schemes.create("ver2", owner, nothing, CAUSE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.violations()).hasSize(7));
  }

  @Test
  void whereNothingIsDelegatedThereAreNoSchemes() {
    assertThat(schemes.create("ver1", owner, form(null, scope), CAUSE))
        .isEqualTo(new SchemeOutcome.NoSource());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schemes.create("ver3", owner, form(null, scope), CAUSE));
  }

  @Test
  void aReasonThatMustNotBeRecordedIsRefused() {
    var scheme = created();
    var cause = new Cause(ACTOR, "for 01010750160");
    var refused = new Refused(List.of(new Violation("reason.sensitive", "reason")));

    assertThat(schemes.create("ver2", owner, form(null, scope), cause)).isEqualTo(refused);
    assertThat(schemes.change("ver2", owner, scheme.id(), form(null, scope), 1, cause))
        .isEqualTo(refused);
    assertThat(schemes.addScope("ver2", owner, scheme.id(), scope, cause)).isEqualTo(refused);
    assertThat(schemes.removeScope("ver2", owner, scheme.id(), scope, cause)).isEqualTo(refused);
  }

  @Test
  void whatIsAskedForIsCountedByWhatCameOfIt() {
    double before = count("create", "NoSource");

    schemes.create("ver1", owner, form(null, scope), CAUSE);

    assertThat(count("create", "NoSource")).isEqualTo(before + 1);
  }

  @Test
  void theDatabaseKeepsOwnersResourcesAndScopesToo() {
    var scheme = created();
    var stranger = facts.organisation();

    for (var assignment : List.of("owner = '" + stranger + "'", "resource = 'kart'")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() ->
              jdbc.sql("update delegation_scheme set " + assignment + " where id = :id")
                  .param("id", scheme.id())
                  .update());
    }
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            jdbc.sql("insert into delegation_scheme_scope values ('ver2', :id, 'kart:finnesikke')")
                .param("id", scheme.id())
                .update());
  }

  @Test
  void sourcesAreThoseOfTheConfiguration() {
    assertThat(delegations.sources("ver2"))
        .extracting(DelegationSource::name, source -> source.issuer().toString())
        .containsExactly(tuple("altinn", TT02));
    assertThat(delegations.sources("ver1")).isEmpty();
    assertThat(delegations.sources("ver3")).isEmpty();
  }

  private double count(String action, String outcome) {
    return meters
        .counter("portvakt.delegation-schemes", "action", action, "outcome", outcome)
        .count();
  }
}
