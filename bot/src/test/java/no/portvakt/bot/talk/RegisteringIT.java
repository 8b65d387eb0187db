package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import org.junit.jupiter.api.Test;

/** A newcomer registers by a mailed link, and chooses among organisations that share a domain. */
class RegisteringIT {

  private static final Pattern LINK = Pattern.compile("http://\\S+/register/\\S+");
  private static final String ADDRESS = "nina.ny@geo.example";

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void aNewcomerIsLinkedByTheMailedLinkAndConfirmedByTheServicedesk() throws Exception {
    var nina = portvakt.as("U0NINA");
    nina.command("/portvakt prefiks").succeeds();
    nina.awaitEphemeral(told -> told.says("Jeg vet ikke hvem du er ennå")).click("Registrer deg");
    var modal = nina.awaitModal(open -> open.callbackId().equals("register"));
    modal.fill("name", "Nina Ny").fill("email", ADDRESS).submit().succeeds();
    assertThat(nina.modal().text()).contains(ADDRESS, "Sjekk søppelposten");

    var link = mailedLink(ADDRESS);

    assertThat(get(link)).contains("Nina Ny", ADDRESS, "Ja, koble kontoen");
    assertThat(account()).isEmpty();
    assertThat(post(link)).contains("velg hvilken virksomhet");
    assertThat(account()).isPresent();
    assertThat(post(link)).contains("allerede brukt");

    nina.awaitDm(dm -> dm.says("Velkommen, Nina Ny")).click("Velg virksomhet").succeeds();
    nina.awaitModal(open -> open.callbackId().equals("choose-organisation"))
        .choose("organisation", "313100200")
        .submit()
        .succeeds();
    var card =
        portvakt
            .as("U0KARI")
            .awaitMessage(
                PortvaktUnderTest.SERVICEDESK,
                message -> message.says(ADDRESS) && message.says("tilknytning til Kartetaten"));
    card.click("Godkjenn").succeeds();
    nina.awaitDm(dm -> dm.says("Du er knyttet til Kartetaten"));
  }

  @Test
  void whoeverIsAloneInADomainBelongsAtOnceAndCanOrder() throws Exception {
    var arne = portvakt.as("U0ARNE");
    var address = "arne.radmann@fjordvik.example";
    portvakt
        .bean(Persons.class)
        .unlink(new Account("T0PORTVAKT", "U0ARNE"), new Actor.System("test"));
    arne.command("/portvakt registrer " + address).succeeds();
    arne.awaitModal(open -> open.callbackId().equals("register"))
        .fill("name", "Arne Rådmann")
        .submit()
        .succeeds();

    assertThat(post(mailedLink(address))).contains("Fjordvik kommune");

    arne.awaitDm(dm -> dm.says("Velkommen, Arne Rådmann")).click("Bestill prefiks").succeeds();
    var form = arne.awaitModal(open -> open.callbackId().equals("prefix-order"));
    assertThat(form.json().toString()).doesNotContain("\"initial_value\":\"-\"");
  }

  private static String mailedLink(String address) {
    await().until(() -> !TestStack.mail().sentTo(address).isEmpty());
    var letter = TestStack.mail().sentTo(address).getFirst();
    assertThat(letter.subject()).isEqualTo("Bekreft e-postadressen din i Portvakt");
    return LINK.matcher(letter.text()).results().findFirst().orElseThrow().group();
  }

  private Optional<Person> account() {
    return portvakt.bean(Persons.class).linkedTo(new Account("T0PORTVAKT", "U0NINA"));
  }

  private static String get(String link) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(link)).build());
  }

  private static String post(String link) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(link)).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  private static String send(HttpRequest request) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, BodyHandlers.ofString());
      assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      return response.body();
    }
  }
}
