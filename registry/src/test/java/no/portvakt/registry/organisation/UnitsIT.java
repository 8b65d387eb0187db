package no.portvakt.registry.organisation;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.UnitOutcome.Done;
import no.portvakt.registry.organisation.UnitOutcome.DoneAlready;
import no.portvakt.registry.organisation.UnitOutcome.Refused;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class UnitsIT {

  @Autowired Units units;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;

  @Test
  void aHovedenhetHasItsUnderenheterByName() {
    var parent = registered("Fjordvik");
    var school = registered("Skolen");
    var harbour = registered("Havna");

    assertThat(attach(school, parent)).isEqualTo(new Done());
    assertThat(attach(harbour, parent)).isEqualTo(new Done());

    assertThat(units.of(parent)).extracting(Organisation::name).containsExactly("Havna", "Skolen");
    assertThat(units.parentOf(school)).contains(parent);
    assertThat(units.parentOf(parent)).isEmpty();
    assertThat(units.of(school)).isEmpty();
  }

  @Test
  void attachingAgainChangesAndRecordsNothingAndMovingSaysWhereFrom() {
    var first = registered("Den første");
    var second = registered("Den andre");
    var unit = registered("Havna");
    attach(unit, first);

    assertThat(attach(unit, first)).isEqualTo(new DoneAlready());
    assertThat(attach(unit, second)).isEqualTo(new Done());

    assertThat(units.of(first)).isEmpty();
    assertThat(units.parentOf(unit)).contains(second);
    assertThat(AuditView.of(jdbc, "organisation:" + unit))
        .filteredOn(entry -> entry.startsWith("organisation.attached system:test "))
        .satisfiesExactly(
            entry -> assertThat(entry).endsWith(details("", first)),
            entry -> assertThat(entry).endsWith(details(first.value(), second)));
  }

  @Test
  void detachingSaysFromWhereAndWhyAndTheOthersStay() {
    var parent = registered("Fjordvik");
    var unit = registered("Havna");
    var other = registered("Skolen");
    attach(unit, parent);
    attach(other, parent);

    assertThat(detach(unit, "Solgt")).isEqualTo(new Done());

    assertThat(units.parentOf(unit)).isEmpty();
    assertThat(units.of(parent)).extracting(Organisation::number).containsExactly(other);
    assertThat(AuditView.of(jdbc, "organisation:" + unit))
        .filteredOn(entry -> entry.startsWith("organisation.detached system:test "))
        .singleElement(as(STRING))
        .contains("\"parent.before\":\"" + parent + "\"", "Solgt");
    assertThat(attach(parent, unit)).isEqualTo(Refused.of("unit.has-units", "unit"));
    assertThat(attach(unit, parent)).isEqualTo(new Done());
  }

  @Test
  void whatIsNoUnderenhetIsNotDetachedNorWithAReasonThatCannotBeRecorded() {
    var parent = registered("Fjordvik");
    var unit = registered("Havna");
    attach(unit, parent);

    assertThat(detach(parent, "Solgt")).isEqualTo(Refused.of("unit.none", "unit"));
    assertThat(detach(Some.organisationNumber(), "Solgt"))
        .isEqualTo(Refused.of("unit.unknown", "unit"));
    assertThat(detach(unit, "x".repeat(Cause.LONGEST_REASON + 1)))
        .isEqualTo(Refused.of("reason.too-long", "reason"));
    assertThat(units.parentOf(unit)).contains(parent);
  }

  @Test
  void detachedByManyAtOnceItIsRecordedOnce() throws Exception {
    var unit = registered("Havna");
    attach(unit, registered("Fjordvik"));

    var outcomes = Race.among(4, _ -> detach(unit, "Solgt"));

    assertThat(outcomes).containsOnlyOnce(new Done()).contains(Refused.of("unit.none", "unit"));
    assertThat(AuditView.of(jdbc, "organisation:" + unit)).hasSize(3);
  }

  @Test
  void whatWouldBeNoHovedenhetOrNoUnderenhetIsRefused() {
    var parent = registered("Fjordvik");
    var unit = registered("Havna");
    var other = registered("En annen");
    attach(unit, parent);
    var stranger = Some.organisationNumber();

    assertThat(attach(other, other)).isEqualTo(Refused.of("unit.itself", "parent"));
    assertThat(attach(stranger, parent)).isEqualTo(Refused.of("unit.unknown", "unit"));
    assertThat(attach(other, stranger)).isEqualTo(Refused.of("unit.parent-unknown", "parent"));
    assertThat(attach(other, unit)).isEqualTo(Refused.of("unit.parent-is-unit", "parent"));
    assertThat(attach(parent, other)).isEqualTo(Refused.of("unit.has-units", "unit"));
    assertThat(units.parentOf(other)).isEmpty();
    assertThat(units.parentOf(parent)).isEmpty();
  }

  @Test
  void twoThatBecomeEachOthersUnderenhetAtOnceDoNotBoth() throws Exception {
    for (int round = 0; round < 10; round++) {
      var pair = List.of(registered("Den ene"), registered("Den andre"));

      var outcomes = Race.among(2, runner -> attach(pair.get(runner), pair.get(1 - runner)));

      assertThat(outcomes).containsOnlyOnce(new Done());
      assertThat(outcomes).hasAtLeastOneElementOfType(Refused.class);
    }
  }

  @Test
  void attachedByManyAtOnceItIsRecordedOnce() throws Exception {
    var parent = registered("Fjordvik");
    var unit = registered("Havna");

    var outcomes = Race.among(4, _ -> attach(unit, parent));

    assertThat(outcomes).containsOnlyOnce(new Done()).contains(new DoneAlready());
    assertThat(AuditView.of(jdbc, "organisation:" + unit)).hasSize(2);
  }

  @Test
  void nobodyAtTheTableMakesASecondLevelEither() {
    var parent = registered("Fjordvik");
    var unit = registered("Havna");
    var other = registered("En annen");
    attach(unit, parent);

    assertRefusedByTheDatabase(other, other);
    assertRefusedByTheDatabase(other, unit);
    assertRefusedByTheDatabase(parent, other);
    assertRefusedByTheDatabase(other, Some.organisationNumber());
  }

  private void assertRefusedByTheDatabase(OrganisationNumber unit, OrganisationNumber parent) {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() ->
            jdbc.sql("update organisation set parent = ? where number = ?")
                .params(parent.value(), unit.value())
                .update());
  }

  private UnitOutcome attach(OrganisationNumber unit, OrganisationNumber parent) {
    return units.attach(unit, parent, Cause.of(ACTOR));
  }

  private UnitOutcome detach(OrganisationNumber unit, String reason) {
    return units.detach(unit, new Cause(ACTOR, reason));
  }

  private OrganisationNumber registered(String name) {
    var number = Some.organisationNumber();
    organisations.register(new Organisation(number, name, Set.of(), null, null, false), ACTOR);
    return number;
  }

  private static String details(String before, OrganisationNumber after) {
    return "{\"parent.after\":\"%s\",\"parent.before\":\"%s\"}".formatted(after, before);
  }
}
