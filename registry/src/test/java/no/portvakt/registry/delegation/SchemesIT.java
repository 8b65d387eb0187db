package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.ALTINN;
import static no.portvakt.registry.delegation.Facts.TT02;
import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.SchemeOutcome.Done;
import no.portvakt.registry.delegation.SchemeOutcome.Refused;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class SchemesIT {

  private static final Cause CAUSE = new Cause(ACTOR, "as agreed");

  @Autowired Schemes schemes;
  @Autowired Delegations delegations;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private Facts facts;
  private OrganisationNumber owner;
  private ScopeName scope;

  @BeforeEach
  void ownAScope() {
    facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
  }

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
    assertThat(delegations.schemesOf("ver2", scope)).containsExactly(scheme);
    assertThat(schemes.ownedBy("ver2", owner)).containsExactly(scheme);
    assertThat(delegations.scheme("prod", scheme.id())).isEmpty();
    assertThat(delegations.schemesOf("prod", scope)).isEmpty();
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
    assertThat(schemes.ownedBy("ver2", owner))
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
    assertThat(schemes.ownedBy("ver2", owner)).isEmpty();
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
  void aChangeReplacesTextsAndScopesAndRecordsWhatDiffers() {
    var scheme = created();
    var other = facts.scope("ver2", owner);
    var form =
        new SchemeForm(
            Map.of("nb", "Vei", "nn", "Eigedom", "en", "Property"),
            scheme.description(),
            List.of(other.value()),
            null);

    var changed = scheme(schemes.change("ver2", owner, scheme.id(), form, 1, Cause.of(ACTOR)));

    assertThat(changed).isEqualTo(scheme.changed(form.title(), form.description(), Set.of(other)));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(delegations.scheme("ver2", scheme.id())).contains(changed);
    assertThat(delegations.schemesOf("ver2", scope)).isEmpty();
    assertThat(recorded(scheme))
        .last()
        .isEqualTo(
            ("delegation-scheme.changed system:test {\"scopes.after\":\"%s\","
                    + "\"scopes.before\":\"%s\",\"title.nb.after\":\"Vei\","
                    + "\"title.nb.before\":\"Eiendom\"}")
                .formatted(other, scope));
  }

  @Test
  void whatStandsAlreadyIsNotRecordedAgain() {
    var scheme = created();

    assertThat(schemes.change("ver2", owner, scheme.id(), form(null, scope), 1, CAUSE))
        .isEqualTo(new Done(scheme, true));
    assertThat(schemes.addScope("ver2", owner, scheme.id(), scope, CAUSE))
        .isEqualTo(new Done(scheme, true));
    assertThat(schemes.removeScope("ver2", owner, scheme.id(), new ScopeName("kart:vei"), CAUSE))
        .isEqualTo(new Done(scheme, true));

    assertThat(recorded(scheme)).hasSize(1);
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedIsStale() {
    var scheme = created();
    var other = facts.scope("ver2", owner);
    var current = scheme(schemes.addScope("ver2", owner, scheme.id(), other, CAUSE));

    assertThat(schemes.change("ver2", owner, scheme.id(), form(null, scope), 1, CAUSE))
        .isEqualTo(new SchemeOutcome.Stale(current));
  }

  @Test
  void onlyTheOwnerChangesAScheme() {
    var scheme = created();
    var stranger = facts.organisation();
    var notYours = new SchemeOutcome.NotYours();

    assertThat(schemes.change("ver2", stranger, scheme.id(), form(null, scope), 1, CAUSE))
        .isEqualTo(notYours);
    assertThat(schemes.addScope("ver2", stranger, scheme.id(), scope, CAUSE)).isEqualTo(notYours);
    assertThat(schemes.removeScope("ver2", stranger, scheme.id(), scope, CAUSE))
        .isEqualTo(notYours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ver1", "ver2", "prod"})
  void aSchemeThatIsNotThereIsNotChanged(String environment) {
    var unknown = new SchemeOutcome.Unknown();
    var id = UUID.randomUUID();

    assertThat(schemes.change(environment, owner, id, form(null, scope), 1, CAUSE))
        .isEqualTo(unknown);
    assertThat(schemes.addScope(environment, owner, id, scope, CAUSE)).isEqualTo(unknown);
    assertThat(schemes.removeScope(environment, owner, id, scope, CAUSE)).isEqualTo(unknown);
  }

  @Test
  void aSchemeKeepsItsResource() {
    var scheme = scheme(schemes.create("ver2", owner, form("kart_" + owner, scope), CAUSE));

    assertThat(schemes.change("ver2", owner, scheme.id(), form("vei_" + owner, scope), 1, CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("scheme.resource.fixed", "resource"))));
    assertThat(schemes.change("ver2", owner, scheme.id(), form("kart_" + owner, scope), 1, CAUSE))
        .isEqualTo(new Done(scheme, true));
    assertThat(schemes.change("ver2", owner, scheme.id(), form(null, scope), 1, CAUSE))
        .isEqualTo(new Done(scheme, true));
  }

  @Test
  void aScopeThatWasSwitchedOffSinceMayStayButNoOtherComesIn() {
    var scheme = created();
    facts.set("ver2", scope, "active = false");
    var alsoInactive = facts.scope("ver2", owner);
    facts.set("ver2", alsoInactive, "active = false");

    var texts = form(null, scope);
    var renamed =
        new SchemeForm(
            Map.of("nb", "Tomt", "nn", "Tomt", "en", "Plot"),
            texts.description(),
            texts.scopes(),
            null);

    assertThat(schemes.change("ver2", owner, scheme.id(), renamed, 1, CAUSE))
        .isInstanceOf(Done.class);
    assertThat(
            schemes.change("ver2", owner, scheme.id(), form(null, scope, alsoInactive), 2, CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("scheme.scope.inactive", "scopes[1]"))));
  }

  @Test
  void scopesComeAndGoOneByOne() {
    var scheme = created();
    var other = facts.scope("ver2", owner);

    var both = scheme(schemes.addScope("ver2", owner, scheme.id(), other, Cause.of(ACTOR)));
    var one = scheme(schemes.removeScope("ver2", owner, scheme.id(), scope, Cause.of(ACTOR)));

    assertThat(both.scopes()).containsExactlyInAnyOrder(scope, other);
    assertThat(one.scopes()).containsExactly(other);
    assertThat(one.version()).isEqualTo(3);
    assertThat(recorded(scheme))
        .last()
        .isEqualTo(
            ("delegation-scheme.changed system:test {\"scopes.after\":\"%s\","
                    + "\"scopes.before\":\"%s\"}")
                .formatted(other, joined(scope, other)));
  }

  @Test
  void theLastScopeStaysAndTheHundredAndFirstDoesNotComeIn() {
    var hundred =
        IntStream.range(0, 100).mapToObj(_ -> facts.scope("ver2", owner)).toArray(ScopeName[]::new);
    var full = scheme(schemes.create("ver2", owner, form(null, hundred), CAUSE));
    var single = created();

    assertThat(schemes.addScope("ver2", owner, full.id(), scope, CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("scheme.scopes.too-many", "scopes"))));
    assertThat(schemes.removeScope("ver2", owner, single.id(), scope, CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("scheme.scopes.missing", "scopes"))));
  }

  @Test
  void aScopeThatComesInLaterObeysTheSameRules() {
    var scheme = created();
    var others = facts.scope("ver2", facts.organisation());

    assertThat(schemes.addScope("ver2", owner, scheme.id(), others, CAUSE))
        .isEqualTo(new Refused(List.of(new Violation("scheme.scope.not-yours", "scopes[0]"))));
  }

  @Test
  void scopesThatManyAddAtOnceAreAllThere() throws Exception {
    var scheme = created();
    var more = IntStream.range(0, 8).mapToObj(_ -> facts.scope("ver2", owner)).toList();

    var outcomes =
        Race.among(8, i -> schemes.addScope("ver2", owner, scheme.id(), more.get(i), CAUSE));

    assertThat(outcomes)
        .extracting(outcome -> scheme(outcome).version())
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(delegations.scheme("ver2", scheme.id()).orElseThrow().scopes())
        .hasSize(9)
        .containsAll(more);
    assertThat(recorded(scheme)).hasSize(9);
  }

  @Test
  void ofManyChangesOfOneVersionOneIsMade() throws Exception {
    var scheme = created();

    var outcomes =
        Race.among(
            8,
            i ->
                schemes.change(
                    "ver2",
                    owner,
                    scheme.id(),
                    new SchemeForm(
                        Map.of("nb", "T" + i, "nn", "T" + i, "en", "T" + i),
                        scheme.description(),
                        List.of(scope.value()),
                        null),
                    1,
                    CAUSE));

    assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SchemeOutcome.Stale.class::isInstance).hasSize(7);
    assertThat(recorded(scheme)).hasSize(2);
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

  private DelegationScheme created() {
    return scheme(schemes.create("ver2", owner, form(null, scope), CAUSE));
  }

  private double count(String action, String outcome) {
    return meters
        .counter("portvakt.delegation-schemes", "action", action, "outcome", outcome)
        .count();
  }

  private List<String> recorded(DelegationScheme scheme) {
    return AuditView.of(jdbc, "delegation-scheme:" + scheme.environment() + "/" + scheme.id());
  }

  private static String joined(ScopeName one, ScopeName other) {
    return one.value().compareTo(other.value()) < 0 ? one + " " + other : other + " " + one;
  }

  private static DelegationScheme scheme(SchemeOutcome outcome) {
    assertThat(outcome)
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.already()).isFalse());
    return ((Done) outcome).scheme();
  }
}
