package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.delegation.Delegations;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.organisation.Units;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.scope.Accesses;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import org.junit.jupiter.api.Test;

/**
 * Delegations of an underenhet, as the Hovedadministrator of its hovedenhet gives them in Slack.
 */
class DelegatingForUnitIT extends DelegationsInSlack {

  /** Kartetaten's, in the demo's world. */
  private static final OrganisationNumber UNIT = OrganisationNumber.of("313100219");

  private static final String NAME = "Kartetaten sjødivisjonen";

  @Test
  void theHovedenhetDelegatesForItSeesItRenewsItAndRevokesIt() {
    var scope = sharedWithUnit();
    var hilde = portvakt.as("U0HILDE");
    var petter = portvakt.as("U0PETTER");
    hilde.command("/portvakt deleger ver2").succeeds();
    var form = opened(hilde);
    assertThat(form.json().toString()).contains(NAME, "Underenhet av Kartetaten");
    form.choose("organisation", UNIT.value());
    form.click("choose-delegation-organisation").succeeds();
    form.pick("other", "nordlys").pick("scope", scope.value()).fill("reason", "De drifter det");
    form.fill("lastDay", "2999-06-30").submit().succeeds();
    assertThat(form.text()).contains(NAME, "Nordlys Systemer AS", scope.value());
    var reference = confirm(form);
    assertThat(requestOf(reference).organisation()).isEqualTo(UNIT);
    var card = card("U0PETTER", reference);
    assertThat(card.blocksText()).contains("Konsument (delegerer):", NAME);

    card.click("Godkjenn").succeeds();

    for (var party : List.of(hilde, petter)) {
      var told = party.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));
      assertThat(told.blocksText()).contains(NAME);
    }
    assertThat(isDelegatedByUnit(scope)).isTrue();
    portvakt
        .bean(Announcer.class)
        .announce(new Announcement(requestOf(reference), Occasion.DELEGATION_ENDING, "14"));
    var warning = hilde.awaitDm(dm -> dm.says(reference) && dm.says("slutter snart"));
    assertThat(warning.buttons()).containsExactly("Forny", "Opphev");
    warning.click("Forny").succeeds();
    var again = opened(hilde);
    assertThat(again.json().toString()).contains("\"" + UNIT + "\"", "Nordlys", scope.value());
    again.closeAll();

    hilde.command("/portvakt delegeringer ver2").succeeds();
    var list = hilde.awaitEphemeral(shown -> shown.says("Gitt") && shown.says(scope.value()));
    assertThat(list.blocksText()).contains(NAME);
    list.click("Opphev").succeeds();

    hilde.awaitEphemeral(told -> told.says("delegeringen blir opphevet nå"));
    petter.awaitDm(dm -> dm.says("er opphevet av " + NAME) && dm.says(scope.value()));
    assertThat(isDelegatedByUnit(scope)).isFalse();
  }

  @Test
  void aSupplierAsksItAndItsHovedenhetDecidesAndSeesTheRequest() {
    var scope = sharedWithUnit();
    var amina = portvakt.as("U0AMINA");
    amina.command("/portvakt deleger ver2").succeeds();
    var form = opened(amina).pick("other", "sjødiv").pick("scope", scope.value());
    form.fill("reason", "Vi drifter").submit().succeeds();
    var reference = confirm(form);
    var card = card("U0HILDE", reference);
    var hilde = portvakt.as("U0HILDE");
    hilde.command("/portvakt status " + reference).succeeds();
    hilde.awaitEphemeral(shown -> shown.says(reference) && shown.says(scope.value()));
    var ola = portvakt.as("U0OLA");
    ola.command("/portvakt status " + reference).succeeds();
    ola.awaitEphemeral(told -> told.says("Jeg finner ingen sak " + reference));

    card.click("Godkjenn").succeeds();

    amina.awaitDm(dm -> dm.says(reference) && dm.says("er delegert"));
    assertThat(isDelegatedByUnit(scope)).isTrue();
    var scheme = portvakt.bean(Delegations.class).schemesOf("ver2", scope, Keyset.first(1)).items();
    portvakt.bean(Delegations.class).revoke("ver2", scheme.getFirst().id(), UNIT, NORDLYS, CAUSE);
  }

  @Test
  void toItsHovedenhetItTakesAnotherThereWhoAccepts() {
    var scope = sharedWithUnit();
    var hilde = portvakt.as("U0HILDE");
    hilde.command("/portvakt deleger ver2").succeeds();
    var form = opened(hilde);
    form.choose("organisation", UNIT.value());
    form.pick("other", "313 100 200").pick("scope", scope.value()).fill("reason", "Felles drift");

    assertThat(form.submit().errors().get("other")).contains("ingen annen hovedadministrator");
    form.closeAll();
  }

  @Test
  void whoeverAsksACustomerDoesSoForTheHovedenhetOnly() {
    var hilde = portvakt.as("U0HILDE");
    hilde.command("/portvakt deleger ver2").succeeds();
    var form = opened(hilde);
    form.choose("organisation", UNIT.value());
    choose(form, "side", "RECEIVER", "\"Kunde\"");
    assertThat(form.fields()).doesNotContain("Virksomhet");
    assertThat(form.text()).contains("På vegne av").doesNotContain(NAME);

    choose(form, "side", "GIVER", "\"Leverandør\"");

    assertThat(form.json().toString()).contains(NAME);
    form.closeAll();
  }

  @Test
  void whereThereAreTooManyForAMenuTheyAreSuggestedWithWhoseTheyAre() {
    var numbers =
        IntStream.iterate(829_000_000, number -> number + 1)
            .mapToObj(number -> OrganisationNumber.parse(String.valueOf(number)))
            .flatMap(Optional::stream)
            .limit(101)
            .toList();
    var parent = numbers.getFirst();
    register(parent, "Storvik kommune");
    for (int unit = 1; unit < numbers.size(); unit++) {
      register(numbers.get(unit), "Avdeling %03d".formatted(unit));
      portvakt.bean(Units.class).attach(numbers.get(unit), parent, CAUSE);
    }
    var account = new Account("T0PORTVAKT", "U0MANGE");
    portvakt.register(account, "Mange Storvik", parent.value(), Role.MAIN_ADMINISTRATOR);
    var mange = portvakt.as("U0MANGE");
    mange.command("/portvakt deleger ver2").succeeds();
    var form = opened(mange);
    assertThat(form.search("organisation", "avdeling 01")).hasSize(10);

    form.pick("organisation", "avdeling 017");
    form.click("choose-delegation-organisation").succeeds();

    await().until(() -> form.json().toString().contains("Underenhet av Storvik kommune"));
    assertThat(form.json().toString()).contains("Avdeling 017").doesNotContain("Avdeling 016");
    form.closeAll();
  }

  @Test
  void aMemberOfTheHovedenhetHasNothingToDoWithIt() {
    var ola = portvakt.as("U0OLA");
    ola.command("/portvakt deleger ver2").succeeds();
    SlackModal form = opened(ola);
    choose(form, "side", "GIVER", "\"Leverandør\"");

    assertThat(form.json().toString()).doesNotContain(NAME);
    form.closeAll();
  }

  private void register(OrganisationNumber number, String name) {
    portvakt
        .bean(Organisations.class)
        .register(new Organisation(number, name, Set.of(), null, null, false), CAUSE.actor());
  }

  private ScopeName sharedWithUnit() {
    assertThat(portvakt.bean(Organisations.class).find(UNIT)).isPresent();
    var scope = scope(TT02);
    scheme(scope);
    portvakt.bean(Accesses.class).grant("ver2", KARTETATEN, scope, UNIT, CAUSE);
    return scope;
  }

  private boolean isDelegatedByUnit(ScopeName scope) {
    return portvakt.bean(Delegations.class).covers("ver2", scope, UNIT, NORDLYS);
  }
}
