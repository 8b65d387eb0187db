package no.portvakt.bot.talk;

import static no.portvakt.registry.role.Role.MAIN_ADMINISTRATOR;
import static no.portvakt.registry.role.Role.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import no.portvakt.local.slack.delivery.Fault;
import no.portvakt.local.slack.delivery.Fault.Kind;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.access.AccessOutcome;
import no.portvakt.workflows.access.ChangeApiAdministrator;
import no.portvakt.workflows.access.RemovalForm;
import no.portvakt.workflows.access.RemoveAccess;
import no.portvakt.workflows.access.RoleForm;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.engine.TryLater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What takes effect on one person's word, and what does not, as everybody can read it. */
class NoticeIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final String WHY = "Ny oppgave fra nyttår";
  private static final Actor TEST = new Actor.System("test");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Roles roles = portvakt.bean(Roles.class);
  private final UUID hilde = portvakt.person("hilde.direktor@kartetaten.example").id();
  private final UUID maya = portvakt.person("maya.stone@kartetaten.example").id();
  private final UUID ola = portvakt.person("ola.utvikler@kartetaten.example").id();

  @AfterEach
  void leaveAllAsItWas() {
    portvakt.slack.faults().clear();
    roles.take(maya, KARTETATEN, MAIN_ADMINISTRATOR, TEST);
  }

  @Test
  void whatAHovedadministratorGivesUnaskedIsToldOnceWithoutTheReason() {
    var arne = portvakt.as("U0ARNE");
    var form = AccessRequests.form(arne).fill("holder", "U0SIRI").fill("lastDay", "2999-06-30");
    form.chooseAll("rights", "INTEGRATION").fill("reason", WHY);
    var reference = AccessRequests.send(arne, form);

    AccessRequests.card(portvakt, "U0ARNE", reference).click("Godkjenn").succeeds();

    var notice = Notices.await(portvakt, reference);
    assertThat(notice.blocksText())
        .contains("Avgjort av én person", "Siri Fjord", "Gitt av Arne Rådmann", "Fjordvik kommune")
        .contains("314\u00a0500\u00a0334", "prod (produksjon)", "Selvbetjening av integrasjoner")
        .contains("30. juni 2999", "Når:", "Ingen andre måtte godkjenne dette")
        .doesNotContain(WHY);
    assertThat(notice.text()).contains("Siri Fjord", "Gitt av Arne Rådmann").doesNotContain(WHY);
    assertThat(notice.buttons()).isEmpty();
    announceAgain(reference);
    assertThat(Notices.of(portvakt, reference)).hasSize(1);
    portvakt
        .as("U0SIRI")
        .awaitDm(dm -> dm.says(reference) && dm.buttons().contains("Eg er ferdig"))
        .click("Eg er ferdig")
        .succeeds();
  }

  @Test
  void whatAnotherHovedadministratorApprovedIsNotTold() {
    roles.give(maya, KARTETATEN, MAIN_ADMINISTRATOR, TEST);
    var director = portvakt.as("U0HILDE");
    var form = AccessRequests.form(director).fill("holder", "U0OLA");
    form.chooseAll("rights", "INTEGRATION").fill("reason", WHY);
    var reference = AccessRequests.send(director, form);

    AccessRequests.card(portvakt, "U0MAYA", reference).click("Approve").succeeds();

    var told =
        portvakt
            .as("U0OLA")
            .awaitDm(dm -> dm.says(reference) && dm.says("Du har fått produksjonstilgang"));
    announceAgain(reference);
    assertThat(Notices.of(portvakt, reference)).isEmpty();
    told.click("Jeg er ferdig").succeeds();
  }

  @Test
  void whatSomebodyGivesUpIsNotTold() {
    portvakt
        .bean(Rights.class)
        .give("prod", KARTETATEN, ola, Right.API, hilde, null, Cause.of(TEST));
    var form = new RemovalForm("prod", KARTETATEN.value(), ola, Set.of(Right.API), false, "");

    var reference = reference(portvakt.bean(RemoveAccess.class).ask(form, ola));

    portvakt.as("U0HILDE").awaitDm(dm -> dm.says(reference) && dm.says("har gitt fra seg"));
    announceAgain(reference);
    assertThat(Notices.of(portvakt, reference)).isEmpty();
  }

  @Test
  void aRoleIsToldOfWithTheNameAsItWasTyped() {
    var mona = member("Mona <!channel> *Moe*");

    var given = reference(changing().appoint(form(mona), hilde));
    var notice = Notices.await(portvakt, given);
    var taken = reference(changing().dismiss(form(mona), hilde));

    assertThat(notice.blocksText())
        .contains("Mona <!channel> *Moe*", "er nå API-tilgangsstyrer", "gitt av Hilde Direktør")
        .contains("Kartetaten", "313\u00a0100\u00a0200")
        .doesNotContain(WHY, "Miljø:");
    assertThat(notice.text()).contains("Mona &lt;!channel&gt;").doesNotContain("<!channel>", WHY);
    assertThat(Notices.await(portvakt, taken).blocksText())
        .contains("er ikke lenger API-tilgangsstyrer", "tatt bort av Hilde Direktør");
  }

  @Test
  void whereTheChannelCannotBePostedToTheOthersAreToldAndTheChannelLater() {
    portvakt
        .slack
        .faults()
        .add(
            Fault.of(Kind.SLACK_ERROR, "chat.postMessage", -1)
                .saying("not_in_channel")
                .in(Notices.CHANNEL));

    var reference = reference(changing().appoint(form(member("Mons Moe")), hilde));

    portvakt.as("U0HILDE").awaitDm(dm -> dm.says(reference) && dm.says("Mons Moe"));
    assertThatThrownBy(() -> announceAgain(reference))
        .isInstanceOf(TryLater.class)
        .hasMessageContaining("Slack answered not_in_channel for C0KUNNGJORING: invite")
        .hasMessageContaining("portvakt.slack.notice-channel");
    assertThat(Notices.of(portvakt, reference)).isEmpty();
    portvakt.slack.faults().clear();
    Notices.await(portvakt, reference);
    announceAgain(reference);
    assertThat(Notices.of(portvakt, reference)).hasSize(1);
  }

  /** As the process does when it does not know whether everybody has been told. */
  private void announceAgain(String reference) {
    portvakt
        .bean(Announcer.class)
        .announce(
            new Announcement(AccessRequests.of(portvakt, reference), Occasion.CLOSED, "again"));
  }

  private ChangeApiAdministrator changing() {
    return portvakt.bean(ChangeApiAdministrator.class);
  }

  private static RoleForm form(Person holder) {
    return new RoleForm(KARTETATEN.value(), holder.id(), WHY);
  }

  /** Somebody in Kartetaten who has no account in the chat. */
  private Person member(String name) {
    var email = Words.prefix() + "@kartetaten.example";
    var person = portvakt.bean(Persons.class).register(name, email, TEST);
    roles.give(person.id(), KARTETATEN, MEMBER, TEST);
    return person;
  }

  private static String reference(AccessOutcome outcome) {
    return ((AccessOutcome.Asked) outcome).request().reference();
  }
}
