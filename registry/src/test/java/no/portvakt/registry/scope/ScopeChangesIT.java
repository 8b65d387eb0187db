package no.portvakt.registry.scope;

import static no.portvakt.registry.scope.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.scope.ScopeOutcome.AccessesRemain;
import no.portvakt.registry.scope.ScopeOutcome.NotYourPrefix;
import no.portvakt.registry.scope.ScopeOutcome.NotYours;
import no.portvakt.registry.scope.ScopeOutcome.Stale;
import no.portvakt.registry.scope.ScopeOutcome.Unknown;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scopes as their owners change them, and switch them off and on. */
@RegistryIT
class ScopeChangesIT extends ScopesUnderTest {

  @Autowired Accesses accesses;

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

  private Scope changed(Scope scope, ScopeForm form) {
    return done(scopes.change("ver2", owner, scope.name(), form, scope.version(), CAUSE));
  }
}
