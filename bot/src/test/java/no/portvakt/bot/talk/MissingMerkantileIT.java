package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that nobody ever gave merkantile data: who keeps them is asked to. */
class MissingMerkantileIT {

  private static final OrganisationNumber FJELLAGET = OrganisationNumber.of("317700261");
  private static final Account KEEPER = new Account("T0PORTVAKT", "U0FYLLER");
  private static final Actor TEST = new Actor.System("test");
  private static final Cause CAUSE = Cause.of(TEST);
  private static final String MISSING = "Merkantile data mangler";

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Clients clients = portvakt.bean(Clients.class);
  private final Merkantile merkantile = portvakt.bean(Merkantile.class);
  private final SlackUser keeper = portvakt.as("U0FYLLER");

  @BeforeEach
  void letSomebodyKeepThem() {
    var organisations = portvakt.bean(Organisations.class);
    if (organisations.find(FJELLAGET).isEmpty()) {
      organisations.register(
          new Organisation(FJELLAGET, "Fjellaget", Set.of(), null, null, false), TEST);
    }
    var holder =
        portvakt
            .bean(Persons.class)
            .linkedTo(KEEPER)
            .orElseGet(() ->
                portvakt.register(
                    KEEPER, "Frida Fyller", FJELLAGET.value(), Role.MAIN_ADMINISTRATOR));
    portvakt
        .bean(Rights.class)
        .give("prod", FJELLAGET, holder.id(), Right.INTEGRATION, holder.id(), null, CAUSE);
  }

  @AfterEach
  void leaveNoneThatIsActive() {
    portvakt
        .jdbc()
        .sql("update client set active = false where organisation = ?")
        .param(FJELLAGET.value())
        .update();
  }

  @Test
  void whoKeepsThemIsAskedOfAllAtOnceAndAgainAfterNineMonths() throws Exception {
    var several = List.of(client("Tinde"), client("Topp"));
    several.forEach(this::madeLastWeek);
    var today = client("Dagens");

    sweep();
    sweep();

    var asked = keeper.awaitDm(dm -> dm.says(MISSING) && dm.says("klienten Tinde"));
    assertThat(asked.blocksText())
        .contains("disse 2 klientene som Fjellaget har ansvar for", "klienten Topp")
        .doesNotContain("Dagens");
    assertThat(asked.buttons()).containsExactly("Se gjennom");
    assertThat(told("klienten Tinde")).hasSize(1);
    assertThat(audited(several.getFirst())).isOne();
    assertThat(audited(today)).isZero();
    asked.click("Se gjennom").succeeds();
    var list = keeper.awaitEphemeral(shown -> shown.says("Tinde") && shown.says("Topp"));
    assertThat(list.buttons()).contains("Fyll ut");

    askedEarlier("8 months");
    escalated();
    sweep();
    assertThat(told("klienten Tinde")).hasSize(1);
    askedEarlier("2 months");
    sweep();
    sweep();

    keeper.awaitDm(dm -> dm.says("klienten Tinde") && !dm.ts().equals(asked.ts()));
    assertThat(told("klienten Tinde")).hasSize(2);
  }

  @Test
  void whoFillsThemInIsNotAskedAgain() throws Exception {
    var client = client("Skar");
    madeLastWeek(client);
    sweep();
    var asked = keeper.awaitDm(dm -> dm.says(MISSING) && dm.says("Skar"));
    assertThat(asked.blocksText()).contains("Ikke fylt ut", "Fyll ut fakturainformasjon");

    asked.click("Fyll ut").succeeds();
    var form = keeper.awaitModal(open -> open.callbackId().equals("edit-merkantile"));
    form.fill("recipient", "Fjellaget")
        .fill("organisationNumber", FJELLAGET.value())
        .fill("addressLines", "Fjellveien 1")
        .fill("postcode", "8006")
        .fill("city", "Bodø")
        .fill("reference", "F-1")
        .fill("notificationPoints", "varsel@fjellaget.example")
        .submit()
        .succeeds();
    form.closeAll();
    askedEarlier("10 months");
    sweep();

    assertThat(merkantile.ofClient("prod", client)).isPresent();
    assertThat(told("Skar")).hasSize(1);
  }

  @Test
  void whenNobodyDoesForAMonthTheServicedeskIsTold() throws Exception {
    madeLastWeek(client("Botn"));
    sweep();
    keeper.awaitDm(dm -> dm.says(MISSING) && dm.says("Botn"));

    askedEarlier("31 days");
    sweep();
    sweep();

    var desk = portvakt.as("U0KARI");
    var told =
        desk.awaitMessage(
            PortvaktUnderTest.SERVICEDESK,
            message -> message.says(MISSING) && message.says("Botn"));
    assertThat(told.blocksText())
        .contains("denne klienten som Fjellaget har ansvar for", "Disse er spurt", "Frida Fyller");
    assertThat(told.buttons()).isEmpty();
    assertThat(desk.messages(PortvaktUnderTest.SERVICEDESK))
        .filteredOn(message -> message.says("Botn"))
        .hasSize(1);
  }

  private ClientId client(String name) {
    var form =
        new ClientForm(name, "Henter kart", null, null, null, null, Set.of(), null, null, null);
    var id = new ClientId(Words.prefix());
    clients.create("prod", id, FJELLAGET, null, form, CAUSE);
    return id;
  }

  private void madeLastWeek(ClientId client) {
    portvakt
        .jdbc()
        .sql("update client set created = created - interval '7 days' where id = ?")
        .param(client.value())
        .update();
  }

  /** Lets so much more time have passed since they were asked. */
  private void askedEarlier(String time) {
    portvakt
        .jdbc()
        .sql(
            """
            update merkantile_reminder set begun_at = begun_at - :time::interval
             where organisation = :owner
            """)
        .param("time", time)
        .param("owner", FJELLAGET.value())
        .update();
  }

  /** As if the servicedesk had been told meanwhile. */
  private void escalated() throws ClassNotFoundException {
    sweep();
    portvakt
        .as("U0KARI")
        .awaitMessage(PortvaktUnderTest.SERVICEDESK, message -> message.says("klienten Tinde"));
  }

  private List<SlackMessage> told(String part) {
    return keeper.dms().stream().filter(dm -> dm.says(part)).toList();
  }

  private long audited(ClientId client) {
    return portvakt
        .jdbc()
        .sql(
            """
            select count(*) from audit_event
             where action = 'merkantile.completion-asked' and subject = ?
            """)
        .param("merkantile:prod/client/" + client)
        .query(Long.class)
        .single();
  }

  private void sweep() throws ClassNotFoundException {
    var sweep = portvakt.bean(Class.forName("no.portvakt.workflows.merkantile.MerkantileSweep"));
    ((Runnable) sweep).run();
  }
}
