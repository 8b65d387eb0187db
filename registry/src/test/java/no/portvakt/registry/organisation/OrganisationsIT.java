package no.portvakt.registry.organisation;

import static no.portvakt.registry.support.Some.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.support.RegistryIT;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryIT
class OrganisationsIT {

  @Autowired Organisations organisations;
  @Autowired Persons persons;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Test
  void aRegisteredOrganisationIsFoundAsItWasGiven() {
    var organisation =
        new Organisation(
            Some.organisationNumber(),
            "Kartetaten",
            Set.of("kart.example", "BLÅBÆR.example"),
            clock.instant(),
            null,
            true);

    assertThat(organisations.register(organisation, ACTOR)).isTrue();

    assertThat(organisations.find(organisation.number())).contains(organisation);
    assertThat(organisation.emailDomains()).contains("xn--blbr-roah.example");
  }

  @Test
  void anUnknownNumberIsFoundNowhere() {
    assertThat(organisations.find(Some.organisationNumber())).isEmpty();
  }

  @Test
  void registeringAgainChangesAndRecordsNothing() {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    var other =
        new Organisation(
            organisation.number(), "Noe annet", Set.of("ny.example"), null, null, true);

    assertThat(organisations.register(other, ACTOR)).isFalse();

    assertThat(organisations.find(organisation.number())).contains(organisation);
    assertThat(AuditView.of(jdbc, "organisation:" + organisation.number()))
        .singleElement()
        .asString()
        .startsWith("organisation.registered system:test");
  }

  @Test
  void registeredByManyAtOnceItIsRegisteredOnce() throws Exception {
    var organisation = Some.organisation();

    var outcomes = Race.among(8, _ -> organisations.register(organisation, ACTOR));

    assertThat(outcomes).containsOnlyOnce(true);
    assertThat(AuditView.of(jdbc, "organisation:" + organisation.number())).hasSize(1);
  }

  @Test
  void anEmailDomainFindsEveryOrganisationThatSharesItWhateverItsCase() {
    var first = sharing("Alfa");
    var second = sharing("Beta");

    assertThat(organisations.owning("DELT.example")).containsExactly(first, second);
    assertThat(organisations.owning("sub.delt.example")).isEmpty();
    assertThat(organisations.owning("not a domain")).isEmpty();
  }

  private Organisation sharing(String name) {
    var organisation =
        new Organisation(
            Some.organisationNumber(), name, Set.of("delt.example"), null, null, false);
    organisations.register(organisation, ACTOR);
    return organisation;
  }

  @Test
  void searchFindsTheBeginningOfAnyWordAndOfTheNumber() {
    var number = Some.organisationNumber();
    var fjord =
        new Organisation(number, "Ålvik fjordkommune (Vestland)", Set.of(), null, null, false);
    organisations.register(fjord, ACTOR);

    assertThat(organisations.search("ålv", 10)).containsExactly(fjord);
    assertThat(organisations.search("A\u030aLVIK", 10)).containsExactly(fjord);
    assertThat(organisations.search("vest fjord", 10)).containsExactly(fjord);
    assertThat(organisations.search("kommune", 10)).doesNotContain(fjord);
    assertThat(organisations.search(number.value().substring(0, 8), 10)).contains(fjord);
    assertThat(organisations.search(number.value().replaceAll("(...)", "$1 "), 10))
        .containsExactly(fjord);
  }

  @Test
  void searchTakesAnyTextForWords() {
    assertThat(organisations.search("' | ! & :* \\ (", 1)).hasSizeLessThanOrEqualTo(1);
    assertThat(organisations.search("x'); drop table prefix; --", 1)).isEmpty();
  }

  @Test
  void anEmptySearchListsTheFirstByName() {
    organisations.register(Some.organisation(), ACTOR);
    organisations.register(Some.organisation(), ACTOR);

    assertThat(organisations.search("", 2)).hasSize(2);
  }

  @Test
  void termsAreSignedOnceByTheFirstWhoSigns() throws Exception {
    var organisation = Some.organisation();
    organisations.register(organisation, ACTOR);
    var person = persons.register("Hilde Direktør", Some.email(), ACTOR);

    var outcomes =
        Race.among(
            8,
            _ ->
                organisations.signTerms(
                    organisation.number(), person.id(), new Actor.Person(person.id())));

    assertThat(outcomes).containsOnlyOnce(true);
    var signed = organisations.find(organisation.number()).orElseThrow();
    assertThat(signed.termsSigned()).isTrue();
    assertThat(signed.termsSignedBy()).isEqualTo(person.id());
    assertThat(AuditView.of(jdbc, "organisation:" + organisation.number()))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("organisation.terms-signed person:" + person.id());
  }

  @Test
  void termsOfAnUnknownOrganisationCannotBeSigned() {
    var person = persons.register("Hilde Direktør", Some.email(), ACTOR);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> organisations.signTerms(Some.organisationNumber(), person.id(), ACTOR));
  }
}
