package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.prefix.NewPrefix;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.scope.ScopeOutcome.AccessesRemain;
import no.portvakt.registry.scope.ScopeOutcome.Done;
import no.portvakt.registry.scope.ScopeOutcome.Exists;
import no.portvakt.registry.scope.ScopeOutcome.NotYourPrefix;
import no.portvakt.registry.scope.ScopeOutcome.NotYours;
import no.portvakt.registry.scope.ScopeOutcome.Refused;
import no.portvakt.registry.scope.ScopeOutcome.Stale;
import no.portvakt.registry.scope.ScopeOutcome.Unknown;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RegistryIT
class ScopesIT {

  private static final Cause CAUSE = new Cause(ACTOR, "ny tjeneste");

  @Autowired Scopes scopes;
  @Autowired Accesses accesses;
  @Autowired Prefixes prefixes;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MeterRegistry meters;

  private final String prefix = Some.prefix();
  private OrganisationNumber owner = Some.organisationNumber();

  @BeforeEach
  void registerTheOwnersPrefix() {
    owner = organisation();
    register(prefix, owner);
  }

  @Test
  void aCreatedScopeIsFoundInItsEnvironmentOnly() {
    var outcome = scopes.create("ver2", owner, prefix, "eiendom/les", form(), CAUSE);

    var now = clock.instant();
    var scope = new Scope("ver2", name("eiendom/les"), owner, settings(form()), true, now, now, 1);
    assertThat(outcome).isEqualTo(new Done(scope, List.of()));
    assertThat(scopes.find("ver2", scope.name())).contains(scope);
    assertThat(scopes.find("prod", scope.name())).isEmpty();
  }

  @Test
  void everySettingIsStored() {
    var scope = created("eiendom/les", Forms.full());

    assertThat(scopes.find("ver2", scope.name())).contains(scope);
    assertThat(scope.settings()).isEqualTo(settings(Forms.full()));
  }

  @Test
  void creatingIsRecordedWithEverySettingAndTheReason() {
    var scope = created("eiendom/les", Forms.full());

    assertThat(history(scope))
        .singleElement()
        .asString()
        .startsWith("scope.created system:test {")
        .contains(
            "\"allowedIntegrationTypes.after\":\"krr maskinporten\"",
            "\"delegationSource.after\":\"https://tt02.altinn.no/\"",
            "\"atMaxAge.after\":\"120\"",
            "\"visibility.after\":\"PRIVATE\"",
            "\"owner\":\"" + owner + "\"",
            "\"reason\":\"ny tjeneste\"");
  }

  @Test
  void whatIsUnwiseIsDoneWithAdvice() {
    var outcome =
        scopes.create("ver2", owner, prefix, "a_b", form(aged -> aged.atMaxAge = 7_200L), CAUSE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Done.class,
            done ->
                assertThat(done.advice())
                    .extracting(Violation::code)
                    .containsExactly("scope.subscope.unusual", "scope.at-max-age.unusual"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobodys", "NAV", "a b", "a:b", "\u0000", "idporten"})
  void aPrefixThatIsNotTheCallersIsRefused(String another) {
    assertThat(scopes.create("ver2", owner, another, "les", form(), CAUSE))
        .isEqualTo(new NotYourPrefix());
  }

  @Test
  void aPrefixOfAnotherOrganisationOrEnvironmentOrOneThatIsOffIsRefused() {
    assertThat(scopes.create("ver2", organisation(), prefix, "les", form(), CAUSE))
        .isEqualTo(new NotYourPrefix());
    assertThat(scopes.create("prod", owner, prefix, "les", form(), CAUSE))
        .isEqualTo(new NotYourPrefix());

    prefixes.deactivate("ver2", new PrefixName(prefix), CAUSE);

    assertThat(scopes.create("ver2", owner, prefix, "les", form(), CAUSE))
        .isEqualTo(new NotYourPrefix());
    assertThat(scopes.find("ver2", name("les"))).isEmpty();
  }

  @Test
  void brokenRulesAreToldTogetherAndNothingIsStored() {
    var form = form(wrong -> wrong.description = "");

    assertThat(refusedFields(scopes.create("ver2", owner, prefix, "Les", form, CAUSE)))
        .containsExactly("subscope", "description");
    assertThat(refusedFields(scopes.create("ver2", owner, "", "Les", form, CAUSE)))
        .containsExactly("prefix", "subscope", "description");
    assertThat(scopes.ownedBy("ver2", owner, true, Keyset.first(10)).items()).isEmpty();
  }

  @Test
  void anEnvironmentThatIsNotConfiguredHasNoScopes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scopes.create("ver3", owner, prefix, "les", form(), CAUSE));
    assertThat(scopes.find("ver3", name("les"))).isEmpty();
  }

  @Test
  void aNameIsUsedOnceEvenByAScopeThatIsOff() {
    var scope = created("les", form());

    assertThat(scopes.create("ver2", owner, prefix, "les", Forms.full(), CAUSE))
        .isEqualTo(new Exists(true));
    scopes.deactivate("ver2", owner, scope.name(), false, CAUSE);
    assertThat(scopes.create("ver2", owner, prefix, "les", Forms.full(), CAUSE))
        .isEqualTo(new Exists(false));

    assertThat(scopes.find("ver2", scope.name()))
        .hasValueSatisfying(found -> {
          assertThat(found.active()).isFalse();
          assertThat(found.settings()).isEqualTo(scope.settings());
        });
  }

  @Test
  void aChangeReplacesAllSettings() {
    var before = created("eiendom/les", Forms.full());
    clock.move(Duration.ofHours(1));

    var after = changed(before, form());

    assertThat(after)
        .isEqualTo(
            new Scope(
                "ver2",
                before.name(),
                owner,
                settings(form()),
                true,
                before.created(),
                clock.instant(),
                2));
    assertThat(scopes.find("ver2", before.name())).contains(after);
  }

  @Test
  void aChangeIsRecordedByTheFieldsThatDiffer() {
    var before =
        created("eiendom/les", form(old -> old.delegationSource = "https://tt02.altinn.no/"));

    changed(before, form(changed -> changed.accessibleForAll = true));

    assertThat(history(before))
        .last()
        .isEqualTo(
            "scope.changed system:test {\"accessibleForAll.after\":\"true\","
                + "\"accessibleForAll.before\":\"false\",\"delegationSource.after\":\"\","
                + "\"delegationSource.before\":\"https://tt02.altinn.no/\","
                + "\"reason\":\"ny tjeneste\"}");
  }

  @Test
  void whatStandsAlreadyIsNotRecordedAgain() {
    var scope = created("les", Forms.full());
    clock.move(Duration.ofHours(1));

    assertThat(changed(scope, Forms.full())).isEqualTo(scope);

    assertThat(history(scope)).hasSize(1);
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
    var read = created("les", form());
    var current = changed(read, form(other -> other.description = "Andre var først"));

    assertThat(scopes.change("ver2", owner, read.name(), Forms.full(), read.version(), CAUSE))
        .isEqualTo(new Stale(current));
    assertThat(scopes.find("ver2", read.name())).contains(current);
  }

  @Test
  void aChangeThatBreaksRulesIsRefused() {
    var scope = created("a_b", form());
    var form = form(wrong -> wrong.delegationSource = "https://tt02.altinn.no/");

    assertThat(refusedFields(scopes.change("ver2", owner, scope.name(), form, 1, CAUSE)))
        .containsExactly("delegation_source");
  }

  @Test
  void onlyTheOwnerChangesAScope() {
    var scope = created("les", form());
    var another = organisation();

    assertThat(scopes.change("ver2", another, scope.name(), Forms.full(), 1, CAUSE))
        .isEqualTo(new NotYours());
    assertThat(scopes.deactivate("ver2", another, scope.name(), true, CAUSE))
        .isEqualTo(new NotYours());
    assertThat(scopes.change("prod", owner, scope.name(), Forms.full(), 1, CAUSE))
        .isEqualTo(new Unknown());
    assertThat(scopes.deactivate("prod", owner, scope.name(), true, CAUSE))
        .isEqualTo(new Unknown());
    assertThat(scopes.find("ver2", scope.name())).contains(scope);
  }

  @Test
  void aScopeIsSwitchedOffAndOnAgain() {
    var scope = created("les", form());

    var off = done(scopes.deactivate("ver2", owner, scope.name(), false, CAUSE));
    assertThat(off.active()).isFalse();
    assertThat(off.version()).isEqualTo(2);
    assertThat(done(scopes.deactivate("ver2", owner, scope.name(), false, CAUSE))).isEqualTo(off);

    var on = changed(off, form());
    assertThat(on.active()).isTrue();
    assertThat(on.version()).isEqualTo(3);
    assertThat(history(scope))
        .element(1)
        .isEqualTo(
            "scope.deactivated system:test {\"accesses\":\"0\",\"active.after\":\"false\","
                + "\"active.before\":\"true\",\"keepAccesses\":\"false\","
                + "\"reason\":\"ny tjeneste\"}");
    assertThat(history(scope))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"active.after\":\"true\",\"active.before\":\"false\"");
  }

  @Test
  void aScopeWhosePrefixIsOffStaysOff() {
    var scope = created("les", form());
    var off = done(scopes.deactivate("ver2", owner, scope.name(), false, CAUSE));
    prefixes.deactivate("ver2", new PrefixName(prefix), CAUSE);

    assertThat(scopes.change("ver2", owner, scope.name(), form(), off.version(), CAUSE))
        .isEqualTo(new NotYourPrefix());
    assertThat(scopes.find("ver2", scope.name())).contains(off);
  }

  @Test
  void aScopeThatIsSharedIsSwitchedOffOnlyByWhoChoosesToKeepTheAccesses() {
    var scope = created("les", form());
    var holder = Some.organisationNumber();
    var asking = Some.organisationNumber();
    var denied = Some.organisationNumber();
    accesses.request("ver2", scope.name(), asking, CAUSE);
    accesses.grant("ver2", owner, scope.name(), holder, CAUSE);
    accesses.grant("ver2", owner, scope.name(), denied, CAUSE);
    accesses.deny("ver2", owner, scope.name(), denied, CAUSE);

    assertThat(scopes.deactivate("ver2", owner, scope.name(), false, CAUSE))
        .isInstanceOfSatisfying(
            AccessesRemain.class,
            remain -> {
              assertThat(remain.holders()).containsExactly(holder, asking);
              assertThat(remain.total()).isEqualTo(2);
            });
    assertThat(scopes.find("ver2", scope.name())).contains(scope);

    done(scopes.deactivate("ver2", owner, scope.name(), true, CAUSE));
    assertThat(history(scope))
        .last()
        .asString()
        .contains("\"accesses\":\"2\"", "\"keepAccesses\":\"true\"");
    assertThat(accesses.find("ver2", scope.name(), holder))
        .hasValueSatisfying(kept -> assertThat(kept.state()).isEqualTo(AccessState.APPROVED));
  }

  @Test
  void ofManyHoldersTheFirstHundredAreNamed() {
    var scope = created("les", form());
    var holders =
        Stream.generate(Some::organisationNumber)
            .limit(101)
            .map(OrganisationNumber::value)
            .toList();
    holders.reversed().forEach(holder -> insertAccess(scope, holder));

    assertThat(scopes.deactivate("ver2", owner, scope.name(), false, CAUSE))
        .isInstanceOfSatisfying(
            AccessesRemain.class,
            remain -> {
              assertThat(remain.holders())
                  .extracting(OrganisationNumber::value)
                  .containsExactlyElementsOf(holders.subList(0, 100));
              assertThat(remain.total()).isEqualTo(101);
            });
  }

  private void insertAccess(Scope scope, String consumer) {
    jdbc.sql(
            """
            insert into scope_access values ('ver2', :scope, :consumer, :owner, 'APPROVED', now(), now(), 1)
            """)
        .param("scope", scope.name().value())
        .param("consumer", consumer)
        .param("owner", owner.value())
        .update();
  }

  @Test
  void aClockThatIsBehindMakesNoChangeOlderThanTheLast() {
    var scope = created("les", form());
    clock.move(Duration.ofSeconds(-5));

    var after = changed(scope, Forms.full());
    clock.move(Duration.ofSeconds(5));

    assertThat(after.lastUpdated()).isEqualTo(scope.lastUpdated());
  }

  @Test
  @Transactional
  void internalScopesAndReservedPrefixesAreForWhoRunsTheInstallation() {
    var internal = form(hidden -> hidden.visibility = "INTERNAL");
    jdbc.sql("delete from installation").update();
    jdbc.sql("insert into installation values (?)").param(owner.value()).update();
    register("idporten", owner);

    assertThat(done(scopes.create("ver2", owner, "idporten", "dcr.read", internal, CAUSE)).name())
        .hasToString("idporten:dcr.read");

    var another = organisation();
    var theirs = Some.prefix();
    register(theirs, another);
    assertThat(scopes.create("ver2", another, theirs, "les", internal, CAUSE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.violations())
                    .containsExactly(new Violation("scope.visibility.internal", "visibility")));
  }

  @Test
  void whatIsAskedIsCountedByWhatCameOfIt() {
    double before = counted("create", "NotYourPrefix");

    IntStream.range(0, 3)
        .forEach(_ -> scopes.create("ver2", owner, "nobodys", "les", form(), CAUSE));

    assertThat(counted("create", "NotYourPrefix")).isEqualTo(before + 3);
  }

  private double counted(String action, String outcome) {
    return meters.counter("portvakt.scope.requests", "action", action, "outcome", outcome).count();
  }

  private Scope created(String subscope, ScopeForm form) {
    return done(scopes.create("ver2", owner, prefix, subscope, form, CAUSE));
  }

  private Scope changed(Scope scope, ScopeForm form) {
    return done(scopes.change("ver2", owner, scope.name(), form, scope.version(), CAUSE));
  }

  private static Scope done(ScopeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).scope();
  }

  private static Stream<String> refusedFields(ScopeOutcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).violations().stream().map(Violation::field);
  }

  private List<String> history(Scope scope) {
    return AuditView.of(jdbc, "scope:ver2/" + scope.name());
  }

  private ScopeSettings settings(ScopeForm form) {
    return new ScopeRules(form, Forms.VER2, false).settings();
  }

  private ScopeName name(String subscope) {
    return new ScopeName(prefix + ":" + subscope);
  }

  private OrganisationNumber organisation() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    return organisation.number();
  }

  private void register(String name, OrganisationNumber organisation) {
    prefixes.register(
        new NewPrefix("ver2", new PrefixName(name), organisation, UUID.randomUUID()), ACTOR);
  }
}
