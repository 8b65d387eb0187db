package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.Facts.form;
import static no.portvakt.registry.support.Some.ACTOR;
import static no.portvakt.registry.support.Some.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.portvakt.registry.Violation;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.delegation.SchemeOutcome.Done;
import no.portvakt.registry.delegation.SchemeOutcome.Refused;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delegation schemes as their owners change them. */
@RegistryIT
class SchemeChangesIT extends SchemesUnderTest {

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
    assertThat(delegations.schemesOf("ver2", scope, PAGE).items()).isEmpty();
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

  private static String joined(ScopeName one, ScopeName other) {
    return one.value().compareTo(other.value()) < 0 ? one + " " + other : other + " " + one;
  }
}
