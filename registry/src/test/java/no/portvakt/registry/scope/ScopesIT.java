package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Violation;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.scope.ScopeOutcome.Done;
import no.portvakt.registry.scope.ScopeOutcome.Exists;
import no.portvakt.registry.scope.ScopeOutcome.NotYourPrefix;
import no.portvakt.registry.scope.ScopeOutcome.Refused;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Scopes as their owners create them. */
@RegistryIT
class ScopesIT extends ScopesUnderTest {

  @Autowired MeterRegistry meters;

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
}
