package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.right.Right;
import no.portvakt.registry.right.Rights;
import no.portvakt.registry.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merkantile data as those who keep them see them, and as they are asked about them. */
class MerkantileIT {

  private static final OrganisationNumber KYSTLAGET = OrganisationNumber.of("317100000");
  private static final Actor TEST = new Actor.System("test");
  private static final Cause CAUSE = Cause.of(TEST);

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Merkantile merkantile = portvakt.bean(Merkantile.class);
  private final SlackUser keeper = portvakt.as("U0PASSER");
  private final String point = Words.prefix() + "@kystlaget.example";
  private Person holder;
  private Person giver;

  @BeforeEach
  void letSomebodyKeepThem() {
    var organisations = portvakt.bean(Organisations.class);
    if (organisations.find(KYSTLAGET).isEmpty()) {
      organisations.register(
          new Organisation(KYSTLAGET, "Kystlaget", Set.of(), Instant.EPOCH, null, false), TEST);
    }
    holder = registered("U0PASSER", "Pia Passer", Role.MEMBER);
    giver = registered("U0LEDER", "Lars Leder", Role.MAIN_ADMINISTRATOR);
    for (var right : List.of(Right.API, Right.INTEGRATION)) {
      give(right);
    }
    merkantile.saveProvider("prod", KYSTLAGET, form("3511"), CAUSE);
  }

  @AfterEach
  void leaveNothingThatIsDue() {
    merkantile.saveProvider("prod", KYSTLAGET, form("3511"), CAUSE);
  }

  @Test
  void whoKeepsThemSeesChangesAndConfirmsThem() {
    var client = client("Kystklienten");
    keeper.command("/portvakt merkantil").succeeds();
    var list = keeper.awaitEphemeral(told -> told.says("Kystlaget") && told.says("Kystklienten"));
    assertThat(list.blocksText())
        .contains("som tilbyder i prod (produksjon)", "317\u00a0100\u00a0000")
        .contains("Kystveien 1, 3511 Bodø", "Fakturareferanse: K-1", point)
        .contains("Bekreftet", "Skal bekreftes igjen innen")
        .contains("Kystklienten", "Ikke fylt ut");
    assertThat(list.buttons()).contains("Det stemmer", "Endre", "Fyll ut");

    keeper.command("/portvakt merkantil " + client).succeeds();
    var one = keeper.awaitEphemeral(told -> told.says("Kystklienten") && !told.says("tilbyder"));
    one.click("Fyll ut").succeeds();
    var form = keeper.awaitModal(open -> open.callbackId().equals("edit-merkantile"));
    assertThat(form.text()).contains("Kystklienten", "bekrefter du");
    form.fill("recipient", "Kystlaget")
        .fill("organisationNumber", "317100000")
        .fill("addressLines", "Kystveien 2")
        .fill("postcode", "35")
        .fill("city", "Bodø")
        .fill("reference", "K-2")
        .fill("notificationPoints", point);
    assertThat(form.submit().errors().get("postcode")).contains("fire sifre");
    form.fill("postcode", "8006").submit().succeeds();
    assertThat(keeper.modal().text()).contains("er lagret og bekreftet");
    keeper.modal().closeAll();
    assertThat(merkantile.ofClient("prod", client).orElseThrow().invoice().reference())
        .isEqualTo("K-2");

    var confirmedAt = confirmedAt();
    list.click("Det stemmer").succeeds();
    keeper.awaitEphemeral(told -> told.says("Takk!") && told.says("Kystlaget som tilbyder"));
    assertThat(confirmedAt()).isAfter(confirmedAt);
    list.click("Det stemmer").succeeds();
    var stale = keeper.awaitEphemeral(told -> told.says("ingenting er gjort nå"));
    assertThat(stale.blocksText()).contains("Kystveien 1", "Skal bekreftes igjen");
    assertThat(stale.buttons()).containsExactly("Det stemmer", "Endre");
  }

  @Test
  void whoKeepsThemIsAskedWhenTheyAreOldAndOthersAreShownTheWay() throws Exception {
    age("10 months");

    sweep();

    var asked = awaitAsked();
    assertThat(asked.blocksText())
        .contains("disse merkantile data som Kystlaget har ansvar for", "prod (produksjon)")
        .contains("Kystveien 1", point);
    sweep();
    assertThat(keeper.dms()).filteredOn(dm -> dm.ts().equals(asked.ts())).hasSize(1);
    for (var button : List.of("Det stemmer", "Endre")) {
      var leader = portvakt.as("U0LEDER");
      asked.seenBy(leader).click(button).succeeds();
      var refused = leader.awaitEphemeral(told -> told.says("må du ha rettigheten"));
      assertThat(refused.blocksText()).contains("Selvbetjening av APIer", "Kystlaget");
      assertThat(refused.buttons()).containsExactly("Be om tilgang");
    }
    asked.click("Det stemmer").succeeds();
    keeper.awaitEphemeral(told -> told.says("Takk!"));
    assertThat(portvakt.as("U0LEDER").dms()).noneMatch(dm -> dm.says("merkantile data"));
  }

  @Test
  void severalAreAskedOfInOneMessage() throws Exception {
    for (var name : List.of("Bølge", "Brygge")) {
      merkantile.saveClient("prod", client(name), form("3511"), CAUSE);
    }
    age("11 months");

    sweep();

    var asked = keeper.awaitDm(dm -> dm.says("2 sett med merkantile data"));
    assertThat(asked.blocksText()).contains("klienten Bølge", "klienten Brygge", "bekreftet");
    assertThat(asked.buttons()).containsExactly("Se gjennom");
    asked.click("Se gjennom").succeeds();
    var list = keeper.awaitEphemeral(told -> told.says("Bølge") && told.says("Brygge"));
    assertThat(list.buttons()).contains("Det stemmer");
  }

  @Test
  void withoutAKeeperTheServicedeskAndTheNotificationPointsAreTold() throws Exception {
    portvakt.bean(Rights.class).take("prod", KYSTLAGET, holder.id(), Right.API, giver.id(), CAUSE);
    age("1 year");

    sweep();

    var told =
        portvakt
            .as("U0KARI")
            .awaitMessage(
                PortvaktUnderTest.SERVICEDESK,
                message -> message.says("Kystlaget") && message.says("Ingen har rettigheten"));
    assertThat(told.blocksText())
        .contains(
            "Merkantile data er ikke bekreftet", "Kystlaget som tilbyder", "/portvakt tilgang");
    assertThat(told.buttons()).isEmpty();
    await().until(() -> !TestStack.mail().sentTo(point).isEmpty());
    assertThat(TestStack.mail().sentTo(point).getFirst().text())
        .contains("Kystlaget", "varslingspunkt", "merkantil");
  }

  @Test
  void whoKeepsNoneIsToldWhoDoes() {
    var ola = portvakt.as("U0OLA");

    ola.command("/portvakt merkantil").succeeds();

    var told = ola.awaitEphemeral(shown -> shown.says("ingen merkantile data å passe på"));
    assertThat(told.buttons()).containsExactly("Be om tilgang");
  }

  private SlackMessage awaitAsked() {
    return keeper.awaitDm(dm -> dm.says("Stemmer merkantile data fortsatt") && dm.says(point));
  }

  private Person registered(String user, String name, Role role) {
    var account = new Account("T0PORTVAKT", user);
    return portvakt
        .bean(Persons.class)
        .linkedTo(account)
        .orElseGet(() -> portvakt.register(account, name, KYSTLAGET.value(), role));
  }

  private void give(Right right) {
    portvakt
        .bean(Rights.class)
        .give("prod", KYSTLAGET, holder.id(), right, giver.id(), null, CAUSE);
  }

  private ClientId client(String name) {
    var form =
        new ClientForm(name, "Henter kart", null, null, null, null, Set.of(), null, null, null);
    var made =
        portvakt
            .bean(Clients.class)
            .create("prod", new ClientId(Words.prefix()), KYSTLAGET, null, form, CAUSE);
    return ((ClientOutcome.Done) made).client().id();
  }

  private MerkantileForm form(String postcode) {
    return new MerkantileForm(
        "Kystlaget",
        KYSTLAGET.value(),
        List.of("Kystveien 1"),
        postcode,
        "Bodø",
        "K-1",
        List.of(point));
  }

  private Instant confirmedAt() {
    return merkantile.ofProvider("prod", KYSTLAGET).orElseThrow().confirmedAt();
  }

  /** Lets the data of the organisation, or of its clients where these have some, be so old. */
  private void age(String age) {
    var clients =
        portvakt
            .jdbc()
            .sql(
                """
                update client_merkantile set confirmed_at = now() - :age::interval
                 where client in (select id from client where organisation = :owner)
                   and :point = any(notification_points)
                """)
            .param("age", age)
            .param("owner", KYSTLAGET.value())
            .param("point", point)
            .update();
    if (clients == 0) {
      portvakt
          .jdbc()
          .sql(
              """
              update provider_merkantile set confirmed_at = now() - :age::interval
               where organisation = :owner
              """)
          .param("age", age)
          .param("owner", KYSTLAGET.value())
          .update();
    }
  }

  private void sweep() throws ClassNotFoundException {
    var sweep = portvakt.bean(Class.forName("no.portvakt.workflows.merkantile.MerkantileSweep"));
    ((Runnable) sweep).run();
  }
}
