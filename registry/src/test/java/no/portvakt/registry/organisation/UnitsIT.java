package no.portvakt.registry.organisation;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.UnitOutcome.Attached;
import no.portvakt.registry.organisation.UnitOutcome.AttachedAlready;
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

    assertThat(attach(school, parent)).isEqualTo(new Attached());
    assertThat(attach(harbour, parent)).isEqualTo(new Attached());

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

    assertThat(attach(unit, first)).isEqualTo(new AttachedAlready());
    assertThat(attach(unit, second)).isEqualTo(new Attached());

    assertThat(units.of(first)).isEmpty();
    assertThat(units.parentOf(unit)).contains(second);
    assertThat(AuditView.of(jdbc, "organisation:" + unit))
        .filteredOn(entry -> entry.startsWith("organisation.attached system:test "))
        .satisfiesExactly(
            entry -> assertThat(entry).endsWith(details("", first)),
            entry -> assertThat(entry).endsWith(details(first.value(), second)));
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

      assertThat(outcomes).containsOnlyOnce(new Attached());
      assertThat(outcomes).hasAtLeastOneElementOfType(Refused.class);
    }
  }

  @Test
  void attachedByManyAtOnceItIsRecordedOnce() throws Exception {
    var parent = registered("Fjordvik");
    var unit = registered("Havna");

    var outcomes = Race.among(4, _ -> attach(unit, parent));

    assertThat(outcomes).containsOnlyOnce(new Attached()).contains(new AttachedAlready());
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

  private OrganisationNumber registered(String name) {
    var number = Some.organisationNumber();
    organisations.register(new Organisation(number, name, Set.of(), null, null, false), ACTOR);
    return number;
  }

  private static String details(String before, OrganisationNumber after) {
    return "{\"parent.after\":\"%s\",\"parent.before\":\"%s\"}".formatted(after, before);
  }
}
