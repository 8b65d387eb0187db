package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.portvakt.local.mail.Letter;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.delegation.Side;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.delegation.AskForDelegation;
import no.portvakt.workflows.delegation.AskOutcome;
import no.portvakt.workflows.delegation.DelegationForm;
import org.junit.jupiter.api.Test;

/** Requests of organisations whose Hovedadministrators are not in Slack, as the people see it. */
class NobodyThereIT extends DelegationsInSlack {

  private static final Actor TEST = new Actor.System("test");
  private static final String OUT_OF_SLACK = "Ingen av hovedadministratorene i ";

  private final SlackUser kari = portvakt.as("U0KARI");

  @Test
  void whoeverIsNotInSlackIsAskedByMailAndTheServicedeskMayDecideAtOnce() {
    var organisation = organisation("317700105", "Avsides kommune");
    register("U0ENSLIG", "Eli Enslig", organisation, Role.MEMBER);
    var away = administratorOutOfSlack("Une Ute", organisation);
    var eli = portvakt.as("U0ENSLIG");

    var reference = AccessRequests.ask(eli, "Vi skal i drift", "API");

    await().until(() -> lettersAbout(reference, away.email()).size() == 1);
    assertThat(lettersAbout(reference, away.email()).getFirst().text())
        .contains("Hei, Une Ute", "Eli Enslig", "Vi skal i drift", "ikke nådde deg på Slack");
    var received = eli.awaitDm(dm -> dm.says(reference) && dm.says("er mottatt"));
    assertThat(received.blocksText())
        .contains("Une Ute, servicedesk", OUT_OF_SLACK + "Avsides kommune er i Slack");
    var card = inServicedesk(reference);
    assertThat(card.blocksText()).contains(OUT_OF_SLACK + "Avsides kommune er i Slack");
    RememberedLogIns.add(portvakt, "U0KARI", reference);
    card.click("Godkjenn").succeeds();
    eli.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"));
    assertThat(lettersAbout(reference, away.email())).hasSize(1);
    assertThat(saying(kari.messages(PortvaktUnderTest.SERVICEDESK), reference)).hasSize(1);
  }

  @Test
  void whenTheLastOneLeavesSlackTheServicedeskDecidesAndTheRequesterIsToldWhy() {
    var organisation = organisation("317700113", "Enetaten");
    register("U0NESTE", "Nils Neste", organisation, Role.MEMBER);
    register("U0SISTE", "Siv Siste", organisation, Role.MAIN_ADMINISTRATOR);
    var nils = portvakt.as("U0NESTE");
    var reference = AccessRequests.ask(nils, "Vi skal i drift", "API");
    AccessRequests.card(portvakt, "U0SISTE", reference);

    deactivate("U0SISTE");

    var told = nils.awaitDm(dm -> dm.says(reference) && dm.says("ingen i Slack som kan avgjøre"));
    assertThat(told.blocksText())
        .contains("Enetaten har ingen hovedadministrator i Portvakt", "så servicedesk gjør det");
    assertThat(inServicedesk(reference).blocksText())
        .contains("Enetaten har ingen hovedadministrator i Portvakt");
    RememberedLogIns.add(portvakt, "U0KARI", reference);
    inServicedesk(reference).click("Godkjenn").succeeds();
    nils.awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"));
    assertThat(saying(nils.dms(), "ingen i Slack som kan avgjøre")).hasSize(1);
  }

  @Test
  void whereNobodyStandsInRequesterAndServicedeskAreToldThatItIsStuck() {
    var supplier = organisation("317700121", "Enmannsdrift AS");
    register("U0ALENE", "Alf Alene", supplier, Role.MAIN_ADMINISTRATOR);
    var reference = offer(supplier);
    card("U0ALENE", reference);

    deactivate("U0ALENE");

    var told =
        portvakt
            .as("U0ARNE")
            .awaitDm(dm -> dm.says(reference) && dm.says("ingen i Slack som kan avgjøre"));
    assertThat(told.blocksText()).contains("Enmannsdrift AS har ingen i Portvakt som kan avgjøre");
    var desk =
        kari.awaitMessage(
            PortvaktUnderTest.SERVICEDESK,
            message -> message.says(reference) && message.says("ingen i Slack som kan avgjøre"));
    assertThat(desk.blocksText())
        .contains("Arne Rådmann", "Servicedesk kan ikke avgjøre den. Ta kontakt med Enmannsdrift");
    assertThat(desk.buttons()).isEmpty();
  }

  @Test
  void aSupplierWhoseHovedadministratorsAreNotInSlackIsAskedByMailAndTheOthersAreToldAtOnce() {
    var supplier = organisation("317700148", "Fjerndrift AS");
    var away = administratorOutOfSlack("Frode Fjern", supplier);

    var reference = offer(supplier);

    await().until(() -> lettersAbout(reference, away.email()).size() == 1);
    var received = portvakt.as("U0ARNE").awaitDm(dm -> dm.says(reference) && dm.says("er mottatt"));
    assertThat(received.blocksText())
        .contains("Frode Fjern", "Ingen av dem i Fjerndrift AS som kan avgjøre dette, er i Slack");
    var desk = kari.awaitMessage(PortvaktUnderTest.SERVICEDESK, message -> message.says(reference));
    assertThat(desk.blocksText())
        .contains("er i Slack. De har fått e-post", "Servicedesk kan ikke avgjøre den.");
  }

  private Person administratorOutOfSlack(String name, OrganisationNumber organisation) {
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@avsides.example";
    var person = portvakt.bean(Persons.class).register(name, email, TEST);
    portvakt.bean(Roles.class).give(person.id(), organisation, Role.MAIN_ADMINISTRATOR, TEST);
    return person;
  }

  private String offer(OrganisationNumber supplier) {
    var scope = scope(TT02);
    var scheme = scheme(scope);
    var form =
        new DelegationForm(
            "ver2",
            FJORDVIK.value(),
            supplier.value(),
            Side.GIVER,
            scope.value(),
            "De drifter det",
            null);
    var arne = portvakt.person("arne.radmann@fjordvik.example");
    var asked = portvakt.bean(AskForDelegation.class).ask(form, scheme, arne.id(), Assurance.SLACK);
    return ((AskOutcome.Asked) asked).request().reference();
  }

  private OrganisationNumber organisation(String number, String name) {
    var organisation = OrganisationNumber.of(number);
    portvakt
        .bean(Organisations.class)
        .register(new Organisation(organisation, name, Set.of(), null, null, false), TEST);
    return organisation;
  }

  private void register(String user, String name, OrganisationNumber organisation, Role role) {
    portvakt.register(new Account("T0PORTVAKT", user), name, organisation.value(), role);
  }

  private void deactivate(String user) {
    var gone = new JsonObject();
    gone.addProperty("deleted", true);
    portvakt.slack.admin().changeProfile(user, gone);
  }

  private SlackMessage inServicedesk(String reference) {
    return kari.awaitMessage(
        PortvaktUnderTest.SERVICEDESK,
        message -> message.says(reference) && !message.buttons().isEmpty());
  }

  private static List<Letter> lettersAbout(String reference, String address) {
    return TestStack.mail().sentTo(address).stream()
        .filter(letter -> letter.text().contains(reference))
        .toList();
  }

  private static List<SlackMessage> saying(List<SlackMessage> messages, String part) {
    return messages.stream().filter(message -> message.says(part)).toList();
  }
}
