package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.DelegationOutcome.Done;
import no.portvakt.registry.delegation.DelegationOutcome.RefusedBySource;
import no.portvakt.registry.delegation.DelegationOutcome.SameParty;
import no.portvakt.registry.delegation.DelegationOutcome.UnknownScheme;
import no.portvakt.registry.delegation.FakeAltinn.Asked;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.scope.AccessState;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where an Altinn is asked for ver2, and none for prod. */
@RegistryIT
class AltinnDelegationsIT {

  private static final Cause CAUSE = Cause.of(ACTOR);
  private static final FakeAltinn SERVER = new FakeAltinn();

  @Autowired Delegations delegations;
  @Autowired Readiness readiness;
  @Autowired Schemes schemes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final OrganisationNumber consumer = Some.organisationNumber();
  private final OrganisationNumber supplier = Some.organisationNumber();
  private final LittleAltinn altinn = new LittleAltinn();
  private Facts facts;
  private OrganisationNumber owner;
  private ScopeName scope;
  private String resource;
  private UUID scheme;

  @DynamicPropertySource
  static void altinn(DynamicPropertyRegistry properties) {
    properties.add("portvakt.altinn.ver2.url", () -> SERVER.url().toString());
    properties.add("portvakt.altinn.ver2.token", () -> SERVER.url() + "/token");
    properties.add("portvakt.altinn.ver2.timeout", () -> "PT20S");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void offerAScheme() {
    SERVER.behaves(altinn);
    facts = new Facts(jdbc, organisations);
    owner = facts.organisation();
    scope = facts.scope("ver2", owner);
    resource = "kart_" + owner;
    scheme = scheme(schemes.create("ver2", owner, form(resource, scope), CAUSE));
    altinn.scopes(resource, scope);
    SERVER.asked().clear();
  }

  @Test
  void eachEnvironmentHasItsOwnSource() {
    var prods = facts.scope("prod", owner);
    var prod = scheme(schemes.create("prod", owner, form(null, prods), CAUSE));

    delegations.delegate("prod", prod, consumer, supplier, CAUSE);

    assertThat(delegations.covers("prod", prods, consumer, supplier)).isTrue();
    assertThat(delegations.keptHere("prod")).isTrue();
    assertThat(delegations.keptHere("ver2")).isFalse();
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void aSchemeIsAResourceThatAltinnHas() {
    assertThat(schemes.create("ver2", owner, form(null, scope), CAUSE))
        .isEqualTo(
            new SchemeOutcome.Refused(
                List.of(new Violation("scheme.resource.missing", "resource"))));
    assertThat(scheme).isEqualTo(AltinnResource.schemeId(resource));
  }

  @Test
  void aDelegationIsAltinnsToKeep() {
    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));

    var expected =
        new Delegation(
            "ver2", scheme, consumer, supplier, Set.of(scope), LittleAltinn.GIVEN_AT, resource);
    assertThat(delegations.of("ver2", scope, consumer, supplier)).containsExactly(expected);
    assertThat(delegations.of("ver2", scope, null, null)).containsExactly(expected);
    assertThat(delegations.offered("ver2", consumer)).containsExactly(expected);
    assertThat(delegations.received("ver2", supplier)).containsExactly(expected);
    assertThat(delegations.seenBy(owner, "ver2", scope, null, null)).containsExactly(expected);
    assertThat(delegations.seenBy(Some.organisationNumber(), "ver2", scope, null, null)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from delegation where scheme = :scheme")
                .param("scheme", scheme)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void givingAsksWhetherItMayFirst() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);

    assertThat(SERVER.asked())
        .filteredOn(asked -> !asked.uri().equals("/token"))
        .extracting(asked -> asked.method() + " " + lastOf(asked.uri()))
        .containsExactly("GET offered", "POST delegationcheck", "POST offered");
    assertThat(SERVER.asked())
        .filteredOn(asked -> !asked.uri().equals("/token"))
        .allMatch(asked -> "Bearer a.b.c".equals(asked.token()))
        .allMatch(asked -> consumer.value().equals(asked.party()));
  }

  @Test
  void givingAndTakingBackAreRecordedBeforeAndAfterAltinnIsAsked() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    delegations.revoke("ver2", scheme, consumer, supplier, Side.RECEIVER, CAUSE);

    assertThat(recorded())
        .containsExactly(
            "delegation.asked system:test {\"what\":\"give\"}",
            "delegation.given system:test {\"scopes.after\":\"%s\",\"scopes.before\":\"\"}"
                .formatted(scope),
            "delegation.asked system:test {\"what\":\"revoke\"}",
            ("delegation.revoked system:test {\"by\":\"receiver\",\"scopes.after\":\"\","
                    + "\"scopes.before\":\"%s\"}")
                .formatted(scope));
  }

  @Test
  void eitherSideTakesItBackOnItsOwnBehalf() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, Side.RECEIVER, CAUSE))
        .isEqualTo(new Done(false));

    assertThat(SERVER.asked())
        .filteredOn(asked -> asked.uri().endsWith("/revoke"))
        .extracting(Asked::party)
        .containsExactly(consumer.value(), supplier.value());
    assertThat(delegations.offered("ver2", consumer)).isEmpty();
  }

  @Test
  void whatStandsAlreadyIsNeitherAskedForNorRecorded() {
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));

    assertThat(recorded()).hasSize(2);
    assertThat(SERVER.asked()).filteredOn(asked -> asked.method().equals("POST")).hasSize(2);
  }

  @Test
  void aSchemeThatIsNotKnownHereIsNotGivenButCanBeTakenBack() {
    altinn.give(consumer.value(), supplier.value(), "older_scheme");
    var older = AltinnResource.schemeId("older_scheme");

    assertThat(delegations.delegate("ver2", older, consumer, supplier, CAUSE))
        .isEqualTo(new UnknownScheme());
    assertThat(delegations.offered("ver2", consumer))
        .singleElement()
        .satisfies(delegation -> {
          assertThat(delegation.scheme()).isEqualTo(older);
          assertThat(delegation.scopes()).isEmpty();
        });
    assertThat(delegations.revoke("ver2", older, consumer, supplier, CAUSE))
        .isEqualTo(new Done(false));
    assertThat(delegations.revoke("ver2", older, consumer, supplier, CAUSE))
        .isEqualTo(new UnknownScheme());
  }

  @Test
  void nobodyDelegatesToThemselvesThereEither() {
    assertThat(delegations.delegate("ver2", scheme, consumer, consumer, CAUSE))
        .isEqualTo(new SameParty());
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void whatAltinnChecksAndRefusesIsNotTried() {
    altinn.answerInstead(
        "delegationcheck", 200, FakeAltinn.recorded("delegationcheck-not-delegable"));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(
            new RefusedBySource(
                "Authenticated user does not meet the required security level for resource."
                    + " Minimum authentication level is 3"));
    assertThat(recorded())
        .containsExactly(
            "delegation.asked system:test {\"what\":\"give\"}",
            "delegation.refused system:test {\"what\":\"give\"}");
    assertThat(altinn.given()).isEmpty();
  }

  @Test
  void whatAltinnRefusesIsSaidInItsWords() {
    altinn.answerInstead("POST offered", 400, FakeAltinn.recorded("giving-refused"));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(
            new RefusedBySource(
                "Authenticated user does not have any delegable rights for the resource:"
                    + " difitest_kart"));
    assertThat(recorded()).hasSize(2).last().asString().startsWith("delegation.refused");
  }

  @Test
  void aCreatedAnswerThatDelegatesNothingIsARefusal() {
    altinn.answerInstead(
        "POST offered",
        201,
        FakeAltinn.recorded("given").replace("\"Delegated\"", "\"NotDelegated\""));

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isInstanceOf(RefusedBySource.class);
  }

  @Test
  void whoMayNotEvenSeeThePartysDelegationsIsRefused() {
    altinn.answerInstead("GET offered", 403, "");

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new RefusedBySource("HTTP 403"));
    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new RefusedBySource("HTTP 403"));
    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> delegations.offered("ver2", consumer));
    assertThat(recorded()).isEmpty();
  }

  @Test
  void aRefusedRevocationLeavesTheDelegation() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    altinn.answerInstead("offered/revoke", 403, FakeAltinn.recorded("look-up-forbidden"));

    assertThat(delegations.revoke("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(
            new RefusedBySource(
                "Not authorized for lookup of delegations for the scope: difitest:test2"));
    assertThat(recorded()).last().asString().startsWith("delegation.refused");
  }

  @Test
  void anAnswerThatIsLostAfterAltinnDidItLeavesWhoAskedOnTheRecord() {
    altinn.loseAnswerOf("POST offered");

    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> delegations.delegate("ver2", scheme, consumer, supplier, CAUSE));
    altinn.behaveAgain();

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, CAUSE))
        .isEqualTo(new Done(true));
    assertThat(recorded()).containsExactly("delegation.asked system:test {\"what\":\"give\"}");
  }

  @Test
  void aReasonThatMustNotBeRecordedIsFoundBeforeAltinnIsAsked() {
    var cause = new Cause(ACTOR, "for 01010750160");

    assertThat(delegations.delegate("ver2", scheme, consumer, supplier, cause))
        .isEqualTo(
            new DelegationOutcome.Refused(List.of(new Violation("reason.sensitive", "reason"))));

    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void ofManyWhoDelegateAtOnceOneDoes() throws Exception {
    var outcomes =
        Race.among(4, _ -> delegations.delegate("ver2", scheme, consumer, supplier, CAUSE));

    assertThat(outcomes).filteredOn(new Done(false)::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new Done(true)::equals).hasSize(3);
    assertThat(recorded()).hasSize(2);
  }

  @Test
  void givingAndTakingBackAtOnceTakeTurns() throws Exception {
    for (int round = 0; round < 5; round++) {
      Race.among(
          4,
          i ->
              i % 2 == 0
                  ? delegations.delegate("ver2", scheme, consumer, supplier, CAUSE)
                  : delegations.revoke("ver2", scheme, consumer, supplier, CAUSE));
    }

    var done =
        recorded().stream()
            .map(entry -> entry.split(" ", 2)[0])
            .filter(action -> !action.equals("delegation.asked"))
            .toList();
    for (int i = 0; i < done.size(); i++) {
      assertThat(done.get(i)).isEqualTo(i % 2 == 0 ? "delegation.given" : "delegation.revoked");
    }
    assertThat(altinn.given()).hasSize(done.size() % 2);
  }

  @Test
  void aYesIsRememberedForAMinuteAndANoIsNot() {
    assertThat(covers()).isFalse();
    altinn.give(consumer.value(), supplier.value(), resource);
    assertThat(covers()).isTrue();
    altinn.takeBack(consumer.value(), supplier.value(), resource);

    clock.move(Duration.ofSeconds(59));
    assertThat(covers()).isTrue();
    clock.move(Duration.ofSeconds(1));
    assertThat(covers()).isFalse();
  }

  @Test
  void whatIsTakenBackThroughPortvaktIsForgottenAtOnce() {
    delegations.delegate("ver2", scheme, consumer, supplier, CAUSE);
    assertThat(covers()).isTrue();

    delegations.revoke("ver2", scheme, consumer, supplier, CAUSE);

    assertThat(covers()).isFalse();
  }

  @Test
  void anAnswerToSomethingElseIsNoYes() {
    altinn.answerInstead(
        "delegations",
        200,
        """
        [{"consumer_org":"%1$s","supplier_org":"%3$s","scopes":["%4$s"],"resourceid":"a123"},
         {"consumer_org":"%3$s","supplier_org":"%2$s","scopes":["%4$s"],"resourceid":"a123"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["kart:x"],"resourceid":"a123"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":null,"resourceid":"a123"},
         {"consumer_org":"123456789","supplier_org":"%2$s","scopes":["%4$s"],"resourceid":"a123"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%4$s"]},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%4$s"],
          "delegation_scheme_Id":"no uuid"},
         {"supplier_org":"%2$s","scopes":["%4$s"],"resourceid":"a123"}]
        """
            .formatted(consumer, supplier, Some.organisationNumber(), scope));

    assertThat(covers()).isFalse();
    assertThat(delegations.of("ver2", scope, consumer, supplier)).isEmpty();
  }

  @Test
  void anOlderSchemeIsKnownByItsOwnIdAndTimesAreReadInEachForm() {
    var id = UUID.randomUUID();
    altinn.answerInstead(
        "delegations",
        200,
        """
        [{"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s","no scope",null],
          "delegation_scheme_Id":"%4$s","created":"2026-09-27T15:02:23.7860720+02:00"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s"],
          "resourceid":"%5$s","created":"0001-01-01T00:00:00"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s"],
          "resourceid":"a123","created":"yesterday"},
         {"consumer_org":"%1$s","supplier_org":"%2$s","scopes":["%3$s"],"resourceid":"b123"}]
        """
            .formatted(consumer, supplier, scope, id, resource));

    assertThat(delegations.of("ver2", scope, consumer, supplier))
        .containsExactly(
            delegation(id, Instant.parse("2026-09-27T13:02:23.786072Z"), null),
            delegation(scheme, Instant.parse("0001-01-01T00:00:00Z"), resource),
            delegation(AltinnResource.schemeId("a123"), Instant.EPOCH, "a123"),
            delegation(AltinnResource.schemeId("b123"), Instant.EPOCH, "b123"));
  }

  @Test
  void readinessAsksAltinnAnew() {
    facts.access("ver2", owner, scope, consumer, AccessState.APPROVED);
    var client = facts.client("ver2", supplier, "maskinporten", scope);
    facts.key("ver2", client, clock.instant().plus(Duration.ofDays(30)));
    altinn.give(consumer.value(), supplier.value(), resource);
    assertThat(covers()).isTrue();
    assertThat(readiness.check("ver2", scope, consumer, supplier).isReady()).isTrue();

    altinn.takeBack(consumer.value(), supplier.value(), resource);

    assertThat(covers()).isTrue();
    assertThat(readiness.check("ver2", scope, consumer, supplier).missing())
        .extracting(Missing::part)
        .containsExactly(ReadinessPart.DELEGATION);
  }

  @Test
  void aDelegationProvesASchemeThatIsNotKnownHere() {
    var other = facts.scope("ver2", owner);
    altinn.scopes("older_scheme", other);
    altinn.give(consumer.value(), supplier.value(), "older_scheme");

    var report = readiness.check("ver2", other, consumer, supplier);

    assertThat(report.partsInPlace())
        .containsExactly(ReadinessPart.SCOPE, ReadinessPart.SCHEME, ReadinessPart.DELEGATION);
  }

  @Test
  void anAltinnThatIsAwayCostsItsOwnEnvironmentTheReportAndOthersAWarningOnly() {
    altinn.answerInstead("delegations", 503, "");
    var prods = facts.scope("prod", owner);

    assertThatExceptionOfType(DelegationSourceException.class)
        .isThrownBy(() -> readiness.check("ver2", scope, consumer, supplier));
    assertThat(readiness.check("prod", prods, consumer, supplier).warnings()).isEmpty();
  }

  private boolean covers() {
    return delegations.covers("ver2", scope, consumer, supplier);
  }

  private Delegation delegation(UUID id, Instant created, @Nullable String ofResource) {
    return new Delegation("ver2", id, consumer, supplier, Set.of(scope), created, ofResource);
  }

  private List<String> recorded() {
    return AuditView.of(jdbc, "delegation:ver2/" + consumer + "/" + supplier + "/" + scheme);
  }

  private static UUID scheme(SchemeOutcome outcome) {
    return ((SchemeOutcome.Done) outcome).scheme().id();
  }

  private static String lastOf(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
