package no.portvakt.registry.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RegistryIT
class ImportsIT {

  @Autowired Imports imports;
  @Autowired Organisations organisations;
  @Autowired Units units;
  @Autowired Persons persons;
  @Autowired Roles roles;
  @Autowired JdbcClient jdbc;

  private final OrganisationNumber number = Some.organisationNumber();
  private final String email = Some.email();
  private final Account account = Some.account();
  private final String world =
      """
      {
        "organisations": [
          {"number": "%1$s", "name": "Etaten", "emailDomains": ["etat.example"], "termsSigned": true, "strictTest": true}
        ],
        "persons": [
          {"name": "Kari", "email": "%2$s", "account": {"workspace": "T0TEST", "user": "%3$s"},
           "roles": [{"organisation": "%1$s", "role": "MAIN_ADMINISTRATOR"}]}
        ]
      }
      """
          .formatted(number, email, account.user());

  @Test
  void anImportRegistersOrganisationsPersonsAccountsAndRoles() {
    assertThat(imports.load(file(world))).isEqualTo(new ImportReport(1, 0, 1, 0));

    assertThat(organisations.find(number))
        .hasValueSatisfying(etat -> {
          assertThat(etat.name()).isEqualTo("Etaten");
          assertThat(etat.termsSigned()).isTrue();
          assertThat(etat.strictTest()).isTrue();
        });
    var kari = persons.byEmail(email).orElseThrow();
    assertThat(persons.linkedTo(account)).contains(kari);
    assertThat(roles.holds(kari.id(), number, Role.MAIN_ADMINISTRATOR)).isTrue();
    assertThat(AuditView.of(jdbc, "person:" + kari.id()))
        .hasSize(3)
        .allMatch(entry -> entry.contains(" system:import "));
  }

  @Test
  void aSecondImportChangesNothingAndGivesNothingBackThatWasTaken() {
    imports.load(file(world));
    var kari = persons.byEmail(email).map(Person::id).orElseThrow();
    roles.take(kari, number, Role.MAIN_ADMINISTRATOR, ACTOR);
    persons.unlink(account, ACTOR);

    assertThat(imports.load(file(world))).isEqualTo(new ImportReport(0, 0, 0, 0));

    assertThat(roles.of(kari)).isEmpty();
    assertThat(persons.linkedTo(account)).isEmpty();
  }

  @Test
  void importsAtTheSameMomentImportOnce() throws Exception {
    var reports = Race.among(4, _ -> imports.load(file(world)));

    assertThat(reports).extracting(ImportReport::organisations).containsOnlyOnce(1);
    var kari = persons.byEmail(email).map(Person::id).orElseThrow();
    assertThat(AuditView.of(jdbc, "person:" + kari)).hasSize(3);
  }

  @Test
  @Transactional
  void theDemoWorldIsAnImport() {
    jdbc.sql("delete from installation").update();

    assertThat(imports.load(new ClassPathResource("demo/world.json")))
        .isEqualTo(new ImportReport(5, 1, 11, 0));

    assertThat(organisations.owning("geo.example"))
        .extracting(Organisation::name)
        .containsExactly("Kartetaten", "Nordlys Systemer AS");
    assertThat(roles.holders(Role.SERVICEDESK))
        .extracting(Person::name)
        .containsExactly("Jonas Lund", "Kari Vakt", "Odd Drift");
  }

  @Test
  void aValueThatIsNoneIsToldWithItsLineAndNothingIsImported() {
    var bad = world.replace("MAIN_ADMINISTRATOR", "KING");

    assertRefused(bad, "line 7", "KING");
  }

  @Test
  void anOrganisationThatNobodyKnowsIsToldWithItsPersonsLine() {
    var stranger = Some.organisationNumber();
    var bad = world.replace("[{\"organisation\": \"" + number, "[{\"organisation\": \"" + stranger);

    assertRefused(bad, "line 6", "no organisation " + stranger);
  }

  @Test
  void anEntryThatStandsTwiceIsToldWithItsSecondLine() {
    int start = world.indexOf("    {\"number\"");
    var entry = world.substring(start, world.indexOf('\n', start));
    var bad = world.replace(entry, entry + ",\n" + entry);

    assertRefused(bad, "line 4", "twice");
  }

  @Test
  void anAccountThatIsAnothersIsToldWithItsLine() {
    persons.link(account, persons.register("Ola", Some.email(), ACTOR).id(), ACTOR);

    assertRefused(world, "line 6", "account");
  }

  @Test
  void underenheterAreWhoseTheFileSaysEachTime() {
    var unit = Some.organisationNumber();
    var other = Some.organisation();
    organisations.register(other, ACTOR);

    var first = imports.load(file(withUnit(unit, number)));
    assertThat(first).isEqualTo(new ImportReport(2, 1, 1, 0));
    assertThat(units.parentOf(unit)).contains(number);
    assertThat(imports.load(file(withUnit(unit, number))).units()).isZero();

    assertThat(imports.load(file(withUnit(unit, other.number()))))
        .isEqualTo(new ImportReport(0, 1, 0, 0));
    assertThat(units.parentOf(unit)).contains(other.number());
    imports.load(file(world));
    assertThat(units.parentOf(unit)).contains(other.number());
  }

  @Test
  void anUnderenhetThatCannotBeOneIsToldWithItsLineAndTheRule() {
    var unit = Some.organisationNumber();
    var stranger = Some.organisationNumber();
    var known = Some.organisation();
    organisations.register(known, ACTOR);

    assertRefused(withUnit(unit, unit), "line 2", "cannot be an underenhet");
    assertRefused(withUnit(unit, stranger), "line 2", "is not registered");
    assertRefused(
        withUnits(unit, entry(unit, number) + ", " + entry(known.number(), unit)),
        "line 2",
        "itself an underenhet");
    assertRefused(
        withUnits(unit, entry(unit, number) + ", " + entry(number, known.number())),
        "line 2",
        "underenheter (sub-units) of its own");
    assertRefused(
        withUnits(unit, entry(unit, number) + ", " + entry(unit, number)), "line 2", "twice");
  }

  private String withUnit(OrganisationNumber unit, OrganisationNumber parent) {
    return withUnits(unit, entry(unit, parent));
  }

  /** The underenheter stand on the second line, before the organisations. */
  private String withUnits(OrganisationNumber unit, String entries) {
    var organisation =
        """
        {"number": "%s", "name": "Havna", "emailDomains": [], "termsSigned": false, "strictTest": false},\
        """
            .formatted(unit);
    return world
        .replace("{\"number\"", organisation + "{\"number\"")
        .replace("\"organisations\"", "\"units\": [" + entries + "], \"organisations\"");
  }

  private static String entry(OrganisationNumber unit, OrganisationNumber parent) {
    return "{\"unit\": \"%s\", \"parent\": \"%s\"}".formatted(unit, parent);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatExceptionOfType(InvalidImportException.class)
        .isThrownBy(() -> imports.load(new ClassPathResource("nowhere.json")))
        .withMessageContaining("nowhere.json");
  }

  private void assertRefused(String json, String line, String cause) {
    assertThatExceptionOfType(InvalidImportException.class)
        .isThrownBy(() -> imports.load(file(json)))
        .withMessageContaining("the file")
        .withMessageContaining(line)
        .withMessageContaining(cause);
    assertThat(organisations.find(number)).isEmpty();
    assertThat(persons.byEmail(email)).isEmpty();
  }

  private static Resource file(String json) {
    return new ByteArrayResource(json.getBytes(UTF_8), "the file");
  }
}
